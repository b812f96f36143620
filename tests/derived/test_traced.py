"""Each sentence of a summary names the fewest excerpts that bear it out, and all facts of all records are counted."""

from __future__ import annotations

import pytest

from dossier.collection.tracing.tracing import Way
from dossier.derived.traced import MOST_MARKS, count_facts, sentences_of
from dossier.pages.publication import Publication
from dossier.records.models import Sourced
from support import Records


def test_the_sentences_of_a_summary_are_the_summary(publication: Publication) -> None:
    dossier = publication.dossier
    for entry in dossier.of(Sourced):
        sentences = sentences_of(entry, dossier.tracing.trace(entry))
        assert "".join(sentence.words for sentence in sentences) == entry.record.summary
        numbers = [number for sentence in sentences for number in sentence.excerpts]
        assert all(1 <= number <= len(entry.record.evidence) for number in numbers)
        assert all(len(sentence.excerpts) <= MOST_MARKS for sentence in sentences)


SUMMARIES = {
    "On April 7, 2025, both signed. The 15-page text was filed in No. 25-cv-677.": [(2,), (1,)],
    "Judge J. Doe ruled on April 7, 2025. Nobody was named.": [(2,), ()],
    "Signed on April 7, 2025, on 15 pages": [(1, 2)],
}


@pytest.mark.parametrize("summary", SUMMARIES)
def test_a_sentence_names_the_excerpts_that_bear_it_out(summary: str, records: Records) -> None:
    event = "events/ev-2025-04-07-mou-signed.yaml"
    records.edit(event, "summary: The two secretaries signed the memorandum on April 7, 2025.", f"summary: {summary}")
    records.edit(
        event,
        "    excerpt: Treasury Secretary Scott Bessent and Homeland Security Secretary Kristi Noem signed the agreement.",
        "    excerpt: a 15-page text",
    )
    dossier = records.published().dossier
    [entry] = [entry for entry in dossier.of(Sourced) if entry.id == "ev-2025-04-07-mou-signed"]
    assert [sentence.excerpts for sentence in sentences_of(entry, dossier.tracing.trace(entry))] == SUMMARIES[summary]


def test_all_facts_are_counted(publication: Publication) -> None:
    dossier = publication.dossier
    *kinds, whole = count_facts(dossier)
    facts = [traced for entry in dossier.listed(Sourced) for traced in dossier.tracing.trace(entry)]
    assert whole.all == len(facts) == sum(kind.all for kind in kinds)
    assert [traced.stated for traced in facts if traced.way is Way.UNTRACED] == []
