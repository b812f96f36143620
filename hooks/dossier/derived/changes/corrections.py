"""Corrections: what was wrong in the records, with what they said before; the same mistake in many records once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from dossier.reading.entry import AnyEntry
from dossier.records.dates import PartialDate
from dossier.records.models.base import Change
from dossier.records.vocabulary import ChangeKind

KINDS = (ChangeKind.WITHDRAWN, ChangeKind.CORRECTED)
"""The kinds of changes that say that something was wrong."""
SHOWN = 12
"""How many corrections of a month stand open; the others are folded."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What was wrong, what it was before, and the records in which it was, in their order."""

    change: Change
    entries: tuple[AnyEntry, ...]

    @property
    def only(self) -> AnyEntry | None:
        """The record, where it was wrong in one alone."""
        return self.entries[0] if len(self.entries) == 1 else None


@dataclass(frozen=True, slots=True)
class Month:
    """The corrections of a month, those of the newest day first."""

    date: PartialDate
    corrections: tuple[Correction, ...]

    @property
    def count(self) -> int:
        """How many records they concern, each as often as it was wrong."""
        return sum(len(one.entries) for one in self.corrections)

    @property
    def shown(self) -> tuple[Correction, ...]:
        """Those that stand open."""
        return self.corrections[:SHOWN]

    @property
    def folded(self) -> tuple[Correction, ...]:
        """Those that are folded."""
        return self.corrections[SHOWN:]


def corrections_of(entries: Iterable[AnyEntry]) -> tuple[Month, ...]:
    """All corrections and withdrawals by month, the newest first.

    Of one day, withdrawals come first, then what was wrong in one record, then what was wrong in many.
    """
    groups: dict[Change, list[AnyEntry]] = {}
    for entry, change in _wrong(entries):
        groups.setdefault(change, []).append(entry)
    found = sorted((Correction(change, tuple(group)) for change, group in groups.items()), key=_place)
    return tuple(Month(month, tuple(same)) for month, same in groupby(found, key=_month))


def _wrong(entries: Iterable[AnyEntry]) -> Iterator[tuple[AnyEntry, Change]]:
    for entry in entries:
        yield from ((entry, change) for change in entry.record.changes if change.kind in KINDS)


def _place(one: Correction) -> tuple[int, int, int]:
    return -one.change.date.toordinal(), KINDS.index(one.change.kind), len(one.entries)


def _month(one: Correction) -> PartialDate:
    return PartialDate(one.change.date.year, one.change.date.month)
