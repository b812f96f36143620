"""Which groups of a long list are folded."""

from __future__ import annotations

from dossier.derived.folds import AT_FIRST, MOST, folded
from dossier.derived.sections import Section
from dossier.pages.publication import Publication
from dossier.reading.entry import AnyEntry
from dossier.records.models import Term

HEADING = 4


def groups(entry: AnyEntry, *counts: int) -> tuple[Section, ...]:
    """Groups of so many rows."""
    return tuple(Section(f"s{place}", "S", (entry,) * count) for place, count in enumerate(counts))


def one_line(entry: AnyEntry) -> tuple[str, ...]:
    """A row of two lines with the space around it."""
    return (entry.id[:5], "")


def test_a_list_that_fits_is_whole(sample: Publication) -> None:
    (entry,) = sample.dossier.listed(Term)
    listed = groups(entry, (MOST - HEADING) // 2)
    assert folded(listed, one_line) == listed


def test_in_a_longer_one_the_first_that_fit_are_open(sample: Publication) -> None:
    (entry,) = sample.dossier.listed(Term)
    third = AT_FIRST // 2 - 2 * HEADING
    found = folded(groups(entry, third // 2, third // 2, MOST, 1), one_line)
    assert [section.open for section in found] == [True, True, False, False]


def test_a_first_group_that_is_long_is_closed_too(sample: Publication) -> None:
    (entry,) = sample.dossier.listed(Term)
    assert [section.open for section in folded(groups(entry, MOST, 1), one_line)] == [False, False]


def test_of_groups_of_groups_those_within_are_folded(sample: Publication) -> None:
    (entry,) = sample.dossier.listed(Term)
    outer = Section("a", "A", (), None, groups(entry, 1, MOST))
    (found,) = folded([outer], one_line)
    assert found.open is None
    assert [section.open for section in found.sections] == [False, False]


def test_a_long_line_counts_as_several(sample: Publication) -> None:
    (entry,) = sample.dossier.listed(Term)
    listed = groups(entry, MOST // 4)
    assert folded(listed, lambda _: ("x" * 200,)) != listed
