"""Changes in office: which roles make one, which do not, and how they stand on the timeline."""

from __future__ import annotations

import pytest

from dossier.derived.timeline.moments import Moment
from dossier.derived.timeline.offices import PUBLIC, changes_in_office
from dossier.pages.publication import Publication
from dossier.records.dates import Precision
from dossier.records.models import Organization, Person
from dossier.records.vocabulary import MomentKind
from support import Records

BESSENT = "people/scott-bessent.yaml"
ROLE = "    starts: 2025-01~\n    confirmed: 2025-04-08\n"
IN_OFFICE = {MomentKind.TOOK_OFFICE, MomentKind.LEFT_OFFICE}
NO_OFFICE = ("nominee", "spokesperson", "justice department")
"""Beginnings and ends of titles that name no office."""


def changes(found: Publication) -> list[tuple[str, str, str]]:
    return [_told(moment) for moment in found.timeline.of("offices")] if "offices" in found.timeline.views else []


def _told(moment: Moment) -> tuple[str, str, str]:
    assert isinstance(moment.entry.record, Person)
    return str(moment.date), moment.kind.value, moment.entry.record.roles[moment.number].title


def test_a_start_and_an_end_are_two_changes(records: Records) -> None:
    records.edit(BESSENT, ROLE, "    starts: 2025-01\n    ends: 2026-03-31\n")
    assert changes(records.published()) == [
        ("2025-01", "took-office", "Secretary of the Treasury"),
        ("2026-03-31", "left-office", "Secretary of the Treasury"),
    ]


def test_on_one_day_an_office_is_left_before_another_is_taken(records: Records) -> None:
    records.edit(
        BESSENT,
        ROLE,
        "    ends: 2025-08-08\n"
        "  - title: Acting Commissioner\n    organization: irs\n    starts: 2025-08-08\n    confirmed: 2025-08-08\n",
    )
    assert changes(records.published()) == [
        ("2025-08-08", "left-office", "Secretary of the Treasury"),
        ("2025-08-08", "took-office", "Acting Commissioner"),
    ]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (BESSENT, ROLE, "    starts: 2025\n    confirmed: 2025-04-08\n"),
        (BESSENT, ROLE, "    starts: 2024-12\n    confirmed: 2025-04-08\n"),
        (BESSENT, ROLE, f"{ROLE}    office: false\n"),
        (BESSENT, "    organization: treasury\n", ""),
        ("organizations/treasury.yaml", "kind: government", "kind: advocacy"),
    ],
    ids=["only the year", "before the time of the agreement", "no office", "no body", "no public body"],
)
def test_what_is_no_change_in_office(records: Records, file: str, old: str, new: str) -> None:
    records.edit(file, old, new)
    assert changes(records.published()) == []


def test_all_changes_of_the_records_are_there_once(publication: Publication) -> None:
    public = {entry.id for entry in publication.dossier.listed(Organization) if entry.record.kind in PUBLIC}
    context = {*IN_OFFICE, MomentKind.EVENT}
    first = min(moment.date.year for moment in publication.timeline.moments if moment.kind not in context)
    expected = [
        (entry.id, str(date), role.title)
        for entry in publication.dossier.listed(Person)
        for role in entry.record.roles
        for date in (role.starts, role.ends)
        if date and date.precision is not Precision.YEAR and role.office and role.organization in public
        if date.year >= first
    ]
    found = [
        (moment.entry.id, *_told(moment)[::2]) for moment in publication.timeline.moments if moment.kind in IN_OFFICE
    ]
    assert sorted(found) == sorted(expected)
    assert expected


def test_nominees_counsel_and_spokespersons_hold_no_office(publication: Publication) -> None:
    for change in changes_in_office(publication.dossier):
        title = change.person.record.roles[change.role].title.casefold()
        assert not title.startswith(NO_OFFICE), title
        assert not title.endswith(NO_OFFICE), title
