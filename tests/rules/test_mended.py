"""Faulty records are held to the rules as they are meant, so that one round tells all that can be told."""

from __future__ import annotations

import re

import pytest

from support import Records
from support.faults import ACTION, BRIEF, STATEMENT, TERM

RULING = f"data/{ACTION}"
UNTRACED = "is in no excerpt of this record and in no record that it links"


def test_rules_on_records_speak_in_the_round_of_the_fields(records: Records) -> None:
    records.edit(ACTION, "summary: On May 12, 2025 Judge", "summary: Ruth Ginsburg asked on May 3, 2025. Judge")
    records.edit(ACTION, "in_brief: Lets the sharing", "in_brief: Lets Ruth Ginsburg and the sharing")
    records.edit(ACTION, "date: 2025-05-12", "date: 5/2/2025")
    records.edit(ACTION, "case: centro-v-bessent", "case: Centro de Trabajadores Unidos v. Bessent")
    records.edit(ACTION, "disposition: denied\n", "")
    records.edit(ACTION, "kind: opinion", "kind: Opinion")
    assert records.problems() == [
        f"{RULING}:2:15: the name “Ginsburg” {UNTRACED}",
        f"{RULING}:2:33: the date “May 3, 2025” {UNTRACED}",
        f"{RULING}:3:16: the name “Ruth Ginsburg” {UNTRACED}",
        f"{RULING}:4:7: the date in the id “centro-2025-05-12-pi-denied” is 2025-05-12, but the record is dated 2025-05-02",
        f"{RULING}:4:7: the date “2025-05-02” {UNTRACED}",
        f"{RULING}:4:7: “5/2/2025” is not a date",
        f"{RULING}:5:7: “Centro de Trabajadores Unidos v. Bessent” is not a valid id: ids consist of lowercase letters, digits and hyphens only",
        f"{RULING}:6:7: a ruling needs a disposition",
        f"{RULING}:6:7: “Opinion” is not an allowed word for “kind”",
    ]


def test_a_fault_within_a_group_hides_nothing_of_the_group(records: Records) -> None:
    records.edit(ACTION, "    bound: Nobody is ordered to do anything\n", "")
    records.edit(ACTION, "    starts: 2025-05-12", "    starts: May 2, 2025")
    records.edit(ACTION, "    subject: mou", "    subject: mous")
    assert records.problems() == [
        f"{RULING}:26:14: “mous” is no subject of an agreement",
        f"{RULING}:27:11: an effect that allows does not say who is bound and who is protected",
        f"{RULING}:29:13: the date “2025-05-02” {UNTRACED}",
        f"{RULING}:29:13: the effect (2025-05-02) comes before the ruling (2025-05-12)",
        f"{RULING}:29:13: “May 2, 2025” is not a valid full date",
    ]


def test_other_records_are_compared_with_what_is_meant(records: Records) -> None:
    records.edit("cases/centro-v-bessent.yaml", "standing_as_of: 2026-07-24", "standing_as_of: 2025-05-12")
    records.edit(ACTION, "date: 2025-05-12", "date: 5/13/2025")
    found = [problem for problem in records.problems() if "/cases/" in problem]
    assert found == [
        "data/cases/centro-v-bessent.yaml:23:17: it is said how the case stood on 2025-05-12, but “centro-2025-05-12-pi-denied” is of 2025-05-13"
    ]


def test_a_source_under_a_name_with_capitals_is_the_one_that_is_meant(records: Records) -> None:
    text = (records.folder / ACTION).read_text(encoding="utf-8")
    records.write(ACTION, text.replace("bloomberg-2025-05-unsealed", "Bloomberg-2025-05-unsealed"))
    records.edit(ACTION, "Lets the sharing", "Lets Ruth Ginsburg and the sharing")
    records.edit(
        ACTION,
        "evidence:\n",
        "quotations:\n  - text: not said\n    source: Bloomberg-2025\n    attribution: X\nevidence:\n",
    )
    found = [problem for problem in records.problems() if "is not a valid id" not in problem]
    assert [problem.split(": ", 1)[1] for problem in found] == [
        f"the name “Ruth Ginsburg” {UNTRACED}",
        "this quotation was not found in the evidence from “bloomberg-2025-05-unsealed-accountingtoday”",
    ]


def test_a_record_is_meant_in_one_way_only(records: Records) -> None:
    """What would be said of a value that nobody knows is not said: the kind may be that of a ruling or not."""
    records.edit(ACTION, "kind: opinion", "kind: 12")
    assert [problem.split(": ", 1)[1] for problem in records.problems()] == ["“12” is not an allowed word for “kind”"]


def test_a_quotation_mark_of_a_word_processor_hides_no_other_fault(records: Records) -> None:
    records.edit(TERM, BRIEF, "in_brief: “Requires the date of the 713 orders.”\n")
    records.edit(TERM, "obliged: ice", "obliged: Ice")
    assert records.problems() == [
        f"data/{TERM}:5:12: “Requires the date of the 713 orders.” is in quotation marks, but not in the evidence of this record",
        f"data/{TERM}:5:37: the number “713” {UNTRACED}",
        f"data/{TERM}:8:10: “Ice” is not an allowed word for “obliged”",
    ]


@pytest.mark.parametrize(
    ("file", "field"),
    [
        ("agreements/mou.yaml", "signed"),
        ("sources/cnn-2025-04-08-irs-dhs-agreement.yaml", "publisher"),
        ("definitions/return-information.yaml", "title"),
        (ACTION, "case"),
        (ACTION, "date"),
        (ACTION, "reviewed"),
        (ACTION, "changes"),
        (STATEMENT, "speaker"),
        (TERM, "summary"),
        (TERM, "evidence"),
    ],
)
def test_of_a_missing_field_nothing_else_is_told(checked_before: Records, file: str, field: str) -> None:
    text = (checked_before.folder / file).read_text(encoding="utf-8")
    checked_before.write(file, re.sub(rf"^{field}:.*\n(?:[ -].*\n)*", "", text, flags=re.MULTILINE))
    assert [problem.split(": ", 1)[1] for problem in checked_before.problems()] == [f"the field “{field}” is missing"]
