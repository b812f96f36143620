"""Of the sources of an action, its document is told from dockets and reports; counsel are listed by side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.derived.courts import by_side, documents
from dossier.pages.publication import Publication
from dossier.records.models import Action, Source
from dossier.records.models.case import Counsel

RULING = "centro-2025-05-12-pi-denied"


@pytest.mark.parametrize(
    ("kind", "date", "relation", "found"),
    [
        ("court-opinion", "2025-05-12", "original", True),
        ("court-filing", "2025-05-12", "copy", True),
        ("court-opinion", "2025-05-12", "summary", False),
        ("court-filing", "2026-04", "copy", False),
        ("news", "2025-05-12", "original", False),
    ],
)
def test_the_document_of_a_ruling_is_of_a_court_and_of_its_day(
    kind: str, date: str, relation: str, found: bool, sample: Publication
) -> None:
    action = sample.dossier.get(Action, RULING).record
    listed = sample.dossier.listed(Source)
    source = next(entry for entry in listed if entry.record.url)
    values = source.record.model_dump(mode="json", exclude_none=True)
    changed = Source.model_validate({**values, "kind": kind, "date": date, "relation": relation, "read_at": "A site"})
    entry = replace(source, record=changed)
    assert documents(action, [entry]) == ((entry,) if found else ())


def test_counsel_are_listed_by_side() -> None:
    first, second, third = (
        Counsel(name=name, side=side) for name, side in (("A", "plaintiffs"), ("B", "government"), ("C", "plaintiffs"))
    )
    assert by_side([first, second, third]) == (("plaintiffs", (first, third)), ("government", (second,)))
