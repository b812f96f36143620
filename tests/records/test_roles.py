"""What is computed of roles: the office that they name, and when a person was last seen in one."""

from __future__ import annotations

import pytest

from dossier.records.models import Person
from dossier.records.models.person import Role


@pytest.mark.parametrize(
    ("title", "held"),
    [
        ("Director of ICE", "director of ice"),
        ("Acting Director of ICE", "director of ice"),
        ("Interim  director of ICE", "director of ice"),
        ("Senior Acting Director of ICE", "senior director of ice"),
        ("Contracting officer", "contracting officer"),
    ],
)
def test_an_office_is_the_same_whether_held_acting_or_for_good(title: str, held: str) -> None:
    assert Role(title=title).held == held


def role(**dates: str) -> Role:
    return Role.model_validate({"title": "Secretary", **dates})


def seen(*roles: Role) -> str:
    return str(Person.model_construct(roles=roles).last_seen)


def test_a_person_was_last_seen_on_the_latest_date_of_a_role_that_goes_on() -> None:
    earlier, later = role(confirmed="2025-04-08"), role(confirmed="2025-05")
    over, ended = role(confirmed="2026-03-04", over_by="2026-04"), role(ends="2026-08-08")
    assert seen(earlier, later, over, ended) == "2025-05"
    assert seen(later, earlier) == "2025-05"
    assert seen(over, ended) == "None"
