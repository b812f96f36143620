"""What readers see first is easy to read: the summaries of every kind of record, and the pages that are for everyone."""

from __future__ import annotations

import pytest

from dossier.pages.publication import Publication
from dossier.records.kinds import KINDS, Kind
from dossier.records.models import Source, Sourced
from support import ROOT
from support.grade import grade_of

HARDEST = 10.0
"""The school grade at which the summaries of a kind can be read, on average."""
FOR_EVERYONE = {"index": 10, "help": 8, "about": 8, "status": 8, "status/sheet": 8, "agreement/requests": 8}
"""Pages, and the grade at which their hand-written words can be read; home has three sentences, full of names."""


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.model is not Source], ids=lambda kind: kind.name)
def test_summaries_are_easy_to_read(kind: Kind, real: Publication) -> None:
    listed = [entry.record.summary for entry in real.dossier.listed(Sourced) if entry.kind is kind]
    assert grade_of(listed) <= HARDEST


@pytest.mark.parametrize("page", FOR_EVERYONE)
def test_pages_for_everyone_are_easier(page: str) -> None:
    _, _, body = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8").split("---\n", 2)
    assert grade_of([body]) <= FOR_EVERYONE[page]


def test_the_grade_of_flesch_and_kincaid() -> None:
    assert grade_of(["The cat sat on the mat. It sat."]) == pytest.approx(0.39 * 4 + 11.8 - 15.59)
    assert grade_of(["- Disclosure\n- [An address](term:a)"]) == pytest.approx(0.39 * 1.5 + 11.8 * 6 / 3 - 15.59)
