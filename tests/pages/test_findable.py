"""What a page tells the search index: its number in every form in which people type it, its names, its line."""

from __future__ import annotations

from dossier.pages.findable import Findable, findable, findable_list
from dossier.pages.publication import Publication
from dossier.records.kinds import BY_NAME
from dossier.records.models import Source
from support import LABELS


def told(sample: Publication, kind: str, id_: str) -> Findable:
    return findable(sample.dossier.by_id[kind, id_], sample.dossier, LABELS, sample.formats, "What it says")


def test_a_docket_number_is_also_there_without_division_and_zeros(sample: Publication) -> None:
    assert told(sample, "case", "centro-v-bessent").also.split() == ["25-cv-00677", "1:25-cv-677", "25-cv-677"]
    assert told(sample, "authority", "usc-26-6103-i-2").also.split() == ["6103(i)(2)"]


def test_a_name_or_a_number_alone_means_the_record(sample: Publication) -> None:
    assert {"125cv00677_", "25cv677_"} <= set(told(sample, "case", "centro-v-bessent").exact.split())
    assert {"26usc6103i2_", "6103i2_"} <= set(told(sample, "authority", "usc-26-6103-i-2").exact.split())
    exact = set(told(sample, "person", "dabney-friedrich").exact.split())
    assert {"friedrich_", "dabneylfriedrich_"} <= exact


def test_what_is_shown_of_a_result_says_what_it_is(sample: Publication) -> None:
    case = told(sample, "case", "centro-v-bessent")
    assert case.about == "March 7, 2025 · U.S. District Court for the District of Columbia · 1:25-cv-00677"
    assert case.line == "What it says"
    source = sample.dossier.of(Source)[0]
    about = findable(source, sample.dossier, LABELS, sample.formats, "").about
    assert about.startswith(source.record.publisher)


def test_an_index_is_found_by_the_words_that_lead_to_it() -> None:
    found = findable_list(BY_NAME["definition"], LABELS)
    assert [(facet.key, facet.value, facet.words) for facet in found.facets] == [("kind", "lists", "Lists")]
    assert "glossary" in found.leads.split("; ")
