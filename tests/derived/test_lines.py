"""What a list says of a record in a line."""

from __future__ import annotations

import pytest

from dossier.check import check_data
from dossier.derived.lines import line_of
from dossier.pages.publication import Publication
from dossier.records.models import Action, Case, Event, Person, Sourced
from dossier.records.models.person import Role
from dossier.records.vocabulary import CaseState
from support import LABELS, OVERRIDES, Records

CASE = "cases/centro-v-bessent.yaml"
APPEAL = "cases/centro-on-appeal.yaml"
DENIED = "actions/centro-2025-05-12-pi-denied.yaml"
DECISION = "actions/centro-2026-02-24-decided.yaml"


def stage_of(records: Records, case: str) -> tuple[CaseState, str | None, list[str]]:
    """How far a case has come, the ruling that is named, and the decisions on appeal."""
    dossier, _ = check_data(records.folder, "data")
    found = Publication(dossier, OVERRIDES, LABELS)  # whether the made-up cases are sound is not looked at
    stage = found.lines.stage(found.dossier.get(Case, case))
    return stage.state, stage.ruling.id if stage.ruling else None, [entry.id for entry in stage.appealed]


def appealed(records: Records) -> None:
    """Appeal from the case of the sample."""
    case = (records.folder / CASE).read_text(encoding="utf-8")
    records.write(APPEAL, case.replace("court: ddc", "court: cadc\nappeal_from: centro-v-bessent", 1))


def decided(records: Records, more: str = "") -> None:
    """Decide the appeal."""
    action = (records.folder / DENIED).read_text(encoding="utf-8")
    for old, new in (
        ("case: centro-v-bessent", "case: centro-on-appeal"),
        ("kind: opinion", f"kind: appellate-decision{more}"),
        ("2025-05-12", "2026-02-24"),
        ("disposition: denied", "disposition: affirmed"),
    ):
        assert old in action
        action = action.replace(old, new)
    records.write(DECISION, action)


def test_a_case_is_pending_then_on_appeal_then_decided(records: Records) -> None:
    ruling = "centro-2025-05-12-pi-denied"
    assert stage_of(records, "centro-v-bessent") == (CaseState.PENDING, ruling, [])
    appealed(records)
    assert stage_of(records, "centro-v-bessent") == (CaseState.ON_APPEAL, ruling, [])
    assert stage_of(records, "centro-on-appeal") == (CaseState.PENDING, None, [])
    decided(records)
    decision = "centro-2026-02-24-decided"
    assert stage_of(records, "centro-v-bessent") == (CaseState.PENDING, ruling, [decision])
    assert stage_of(records, "centro-on-appeal") == (CaseState.DECIDED, decision, [])


def test_a_decision_that_is_only_reported_decides_nothing(records: Records) -> None:
    appealed(records)
    decided(records, "\nunverified: true")
    assert stage_of(records, "centro-on-appeal")[0] is CaseState.PENDING
    assert stage_of(records, "centro-v-bessent")[0] is CaseState.ON_APPEAL


@pytest.mark.parametrize("disposition", ["dismissed", "dismissed-as-moot", "dismissed-by-agreement"])
def test_a_case_that_is_dismissed_has_ended(records: Records, disposition: str) -> None:
    records.edit(DENIED, "disposition: denied", f"disposition: {disposition}")
    assert stage_of(records, "centro-v-bessent")[0] is CaseState.ENDED


@pytest.mark.parametrize(
    ("later", "expected"),
    [({"confirmed": "2025-05"}, "Adviser"), ({"ends": "2025-05"}, "Secretary"), ({"over_by": "2025-05"}, "Secretary")],
)
def test_the_office_of_a_person_is_the_last_that_is_not_over(
    sample: Publication, later: dict[str, str], expected: str
) -> None:
    roles = ({"title": "Secretary", "confirmed": "2025-04"}, {"title": "Adviser", **later})
    person = Person.model_construct(roles=tuple(Role.model_validate(role) for role in roles))
    assert sample.lines.office(person).title == expected


def test_an_organization_is_named_beside_a_role_unless_its_title_names_it(real: Publication) -> None:
    for entry in real.dossier.listed(Person):
        role = real.lines.office(entry.record)
        within = real.lines.within(role)
        assert within not in role.title or within == ""


def test_what_became_of_a_ruling_is_what_counts_and_what_is_reported(real: Publication) -> None:
    for entry in real.dossier.listed(Action):
        became = real.lines.became(entry)
        assert len({(one.does, one.by.id) for one in became}) == len(became)
        for one in became:
            affected = {earlier.action for effect in one.by.record.effects for earlier in effect.affects}
            assert entry.id in affected


@pytest.mark.parametrize(
    ("brief", "summary", "expected"),
    [
        ("ICE asked for 7.3 million people.", "On June 24, 2025, ICE asked again.", "ICE asked for 7.3 million people."),
        (None, "ICE asked [the IRS](organization:irs). It was refused.", "ICE asked the IRS."),
        (None, "Sen. Ron Wyden v. nobody in the U.S. Senate asked.\nNext.", "Sen. Ron Wyden v. nobody in the U.S. Senate asked."),
        (None, "One sentence only", "One sentence only"),
    ],
)  # fmt: skip
def test_the_line_of_a_record(brief: str | None, summary: str, expected: str) -> None:
    assert line_of(Event.model_construct(in_brief=brief, summary=summary)) == expected


def test_a_brief_ends_where_a_sentence_ends(publication: Publication) -> None:
    for entry in publication.dossier.listed(Sourced):
        assert publication.lines.brief(entry.record).rstrip("”’*)]")[-1] in ".?!", entry.id
