"""What is computed of roles: the office that they name."""

from __future__ import annotations

import pytest

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
