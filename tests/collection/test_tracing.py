"""A fact is borne out by an excerpt, by a record that is linked, or by a mark; never by what a linked record takes from others."""

from __future__ import annotations

import pytest

from dossier.records.models import Sourced
from support import Records

EVENT = "events/ev-2025-04-07-mou-signed.yaml"
SUMMARY = "summary: The two secretaries signed the memorandum on April 7, 2025."
ACTION = "actions/centro-2025-05-12-pi-denied.yaml"
CASE = "cases/centro-v-bessent.yaml"

TOLD = {
    "On April 7, 2025, it was signed.": {"April 7, 2025": "excerpt"},
    "It was signed by Scott Bessent.": {"Scott Bessent": "excerpt"},
    "The IRS took part.": {"IRS": "linked"},
    "A court ruled on March 7, 2025.": {"March 7, 2025": "untraced"},
    "A [court](case:centro-v-bessent) ruled on March 7, 2025.": {"March 7, 2025": "linked"},
    "A [court](case:centro-v-bessent) ruled on May 12, 2025.": {"May 12, 2025": "untraced"},
    "A [court](action:centro-2025-05-12-pi-denied) ruled on May 12, 2025.": {"May 12, 2025": "linked"},
    "A law, [6103(i)(2)](authority:usc-26-6103-i-2), allows it.": {"6103(i)(2)": "linked"},
    "The suit of [Centro](case:centro-v-bessent) has No. 25-cv-677.": {"Centro": "linked", "25-cv-677": "linked"},
    "CNN wrote of it on April 8, 2025.": {"CNN": "linked", "April 8, 2025": "linked"},
    "It cost 12 million.": {"12 million": "untraced"},
}


def ways(records: Records, file: str, field: str) -> dict[str, str]:
    """How the facts of a field of a record are borne out, by their words."""
    dossier = records.published().dossier
    [entry] = [entry for entry in dossier.of(Sourced) if f"{entry.kind.plural}/{entry.id}.yaml" == file]
    facts = (traced for traced in dossier.tracing.trace(entry) if traced.stated.field == field)
    return {traced.stated.fact.words: traced.way.value for traced in facts}


@pytest.mark.parametrize("summary", TOLD)
def test_how_a_fact_is_borne_out(summary: str, records: Records) -> None:
    records.edit(EVENT, SUMMARY, f"summary: {summary}")
    assert ways(records, EVENT, "summary") == TOLD[summary]


def test_that_a_field_refers_to_a_judge_bears_no_judge_out(records: Records) -> None:
    assert ways(records, ACTION, "judges") == {"Dabney L. Friedrich": "excerpt"}
    records.edit(ACTION, "excerpt: Judge Dabney L. Friedrich ruled", "excerpt: The judge ruled")
    records.edit(CASE, "Judge Dabney L.", "Judge D.")
    records.edit(CASE, "Friedrich\n    locator", "F.\n    locator")
    assert ways(records, ACTION, "judges") == {
        "Dabney L. Friedrich": "linked"
    }  # an excerpt of the same source names her
    records.edit("people/dabney-friedrich.yaml", "Judge Dabney L. Friedrich of the court", "The judge of the court")
    assert ways(records, ACTION, "judges") == {"Dabney L. Friedrich": "untraced"}


def test_a_note_on_a_date_says_how_it_is_known(records: Records) -> None:
    figure = "figures/pages-as-filed.yaml"
    records.edit(figure, "date: 2025-04\n", "date: 2025-02\n")
    assert ways(records, figure, "date") == {"2025-02": "untraced"}
    records.edit(figure, "date: 2025-02\n", "date: 2025-02\ndate_note: Two months before.\n")
    records.edit(figure, "filed in April 2025", "filed in February 2025")
    assert ways(records, figure, "date") == {"2025-02": "derived"}
    assert ways(records, figure, "summary")["February 2025"] == "derived"


def test_the_text_of_a_law_is_at_its_citation(records: Records) -> None:
    law = "authorities/usc-26-6103-i-2.yaml"
    records.edit(law, "Internal Revenue Code Section 6103(i)(2)", "this section")
    assert ways(records, law, "title") == {"6103(i)(2)": "untraced"}
    records.edit("sources/foxrothschild-2025-04-irs-agrees-to-share.yaml", "kind: law-firm", "kind: statute")
    assert ways(records, law, "title") == {"6103(i)(2)": "excerpt"}
