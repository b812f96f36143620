"""One holder an office: when two people certainly hold it on one day, and when they may follow each other."""

from __future__ import annotations

import pytest

from support import Records
from support.faults import BESSENT, OPEN, another_secretary


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("    starts: 2025-01\n    ends: 2025-04-08\n", "    starts: 2025-04-08\n    confirmed: 2025-05\n"),
        (f"{OPEN}    over_by: 2025-05\n", "    starts: 2025-05\n    confirmed: 2025-06\n"),
        (OPEN, "    starts: 2025-04\n    confirmed: 2025-04\n"),
        (OPEN, "    confirmed: 2025\n"),
        (OPEN, "    starts: 2025-01\n    ends: 2025-04-09~\n"),
        (OPEN, "    over_by: 2026\n"),
        (f"{OPEN}    shared: true\n", "    confirmed: 2025-04-08\n"),
        (f"{OPEN}    office: false\n", "    confirmed: 2025-05-08\n"),
    ],
    ids=[
        "day of change",
        "over by then",
        "same month",
        "some day of a year",
        "about",
        "never seen",
        "shared",
        "no office",
    ],
)
def test_two_people_may_have_held_an_office_in_turn(records: Records, first: str, second: str) -> None:
    another_secretary(second)(records)
    records.edit(BESSENT, OPEN, first)
    assert records.problems() == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (OPEN, "    confirmed: 2025-04-08\n"),
        ("    starts: 2025-01\n    ends: 2025-04-08\n", "    starts: 2025-02\n    ends: 2025-03\n"),
        ("    starts: 2025-01\n    confirmed: 2025-05\n", "    starts: 2025-04\n    confirmed: 2025-05-01\n"),
        ("    ends: 2025-04-08\n", "    confirmed: 2025-04-07\n"),
    ],
    ids=["seen on one day", "within", "later months", "the day before the end"],
)
def test_two_people_cannot_hold_an_office_on_one_day(records: Records, first: str, second: str) -> None:
    another_secretary(second)(records)
    records.edit(BESSENT, OPEN, first)
    assert [problem for problem in records.problems() if " too, on 2025-0" in problem]


def test_one_person_may_hold_an_office_first_acting_and_then_for_good(records: Records) -> None:
    twice = (
        f"{OPEN}  - title: Acting Secretary of the Treasury\n    organization: treasury\n    confirmed: 2025-04-08\n"
    )
    records.edit(BESSENT, OPEN, twice)
    assert records.problems() == []
