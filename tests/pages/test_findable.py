"""What the page of a record tells the search index: its number in every form in which people type it."""

from __future__ import annotations

from dossier.pages.findable import findable
from dossier.pages.publication import Publication
from support import LABELS


def test_a_docket_number_is_also_there_without_division_and_zeros(sample: Publication) -> None:
    also = {
        id_: findable(sample.dossier.by_id[kind, id_], sample.dossier, LABELS).also.split()
        for kind, id_ in (("case", "centro-v-bessent"), ("authority", "usc-26-6103-i-2"))
    }
    assert also["centro-v-bessent"] == ["25-cv-00677", "1:25-cv-677", "25-cv-677"]
    assert also["usc-26-6103-i-2"] == ["6103(i)(2)"]
