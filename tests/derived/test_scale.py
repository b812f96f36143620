"""The scale of days: places in percent, and ticks that have room."""

from __future__ import annotations

from datetime import date

import pytest

from dossier.derived.scale import Scale


def test_days_are_placed_by_their_distance_and_those_outside_at_the_edge() -> None:
    scale = Scale(date(2025, 1, 1), date(2025, 1, 11))
    days = [date(2024, 1, 1), date(2025, 1, 1), date(2025, 1, 6), date(2025, 1, 11), date(2026, 1, 1)]
    assert [scale.place(day) for day in days] == [0, 0, 50, 100, 100]
    assert Scale(date(2025, 1, 1), date(2025, 1, 1)).place(date(2025, 1, 1)) == 0


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), True),
        (date(2015, 1, 1), date(2025, 12, 31), False),
        (date(1790, 1, 1), date(2100, 12, 31), False),
    ],
)
def test_ticks_have_room_on_a_phone_however_long_the_scale_is(first: date, last: date, months: bool) -> None:
    ticks = Scale(first, last).ticks
    assert 2 <= len(ticks) <= 14
    assert all(tick.with_month is months and tick.x <= 95 for tick in ticks)
    assert ticks[0].with_year
