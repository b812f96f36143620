"""What was looked for and not found, of agreements and cases."""

from __future__ import annotations

from dossier.derived.unknown import find_unknown
from dossier.pages.publication import Publication
from support import Records

CASE = "cases/centro-v-bessent.yaml"
FIELD = "not_found:\n  - Whether a class was asked for\n"


def _missing(publication: Publication) -> list[str]:
    unknown = find_unknown(publication.relations, publication.reviews, publication.dossier.data_date)
    return [entry.id for entry in unknown.missing]


def test_agreements_come_before_cases(records: Records) -> None:
    assert _missing(records.published()) == ["mou", "centro-v-bessent"]


def test_a_case_of_which_nothing_was_missed_is_not_listed(records: Records) -> None:
    records.edit(CASE, FIELD, "")
    assert _missing(records.published()) == ["mou"]
