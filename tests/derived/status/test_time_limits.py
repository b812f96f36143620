"""Last days: counted as the rules say, past weekends and legal holidays, and only for what may still come."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.derived.status.court_days import last_day
from dossier.derived.status.time_limits import TimeLimits
from dossier.pages.publication import Publication
from dossier.records.models import Action, Authority, Case


@pytest.mark.parametrize(
    ("event", "days", "last"),
    [
        ("2026-02-05", 60, "2026-04-06"),  # from an order to the last day of a notice of appeal: a Monday
        ("2026-02-24", 45, "2026-04-10"),  # rehearing
        ("2026-02-24", 90, "2026-05-26"),  # certiorari: May 25 is Memorial Day
        ("2026-09-09", 45, "2026-10-26"),  # October 24 is a Saturday
        ("2026-10-26", 7, "2026-11-02"),  # the mandate
        ("2025-12-18", 7, "2025-12-26"),  # Christmas Day
        ("2026-06-12", 7, "2026-06-22"),  # Juneteenth is a Friday, then a weekend
        ("2026-06-26", 7, "2026-07-06"),  # July 4 is a Saturday: observed on Friday
        ("2025-01-13", 7, "2025-01-21"),  # the birthday of Martin Luther King, Jr.
        ("2026-10-05", 7, "2026-10-13"),  # Columbus Day
        ("2026-11-04", 7, "2026-11-12"),  # Veterans Day
        ("2026-11-19", 7, "2026-11-27"),  # Thanksgiving Day
        ("2027-12-24", 7, "2028-01-03"),  # January 1, 2028, is a Saturday: observed on December 31
        ("2026-08-31", 7, "2026-09-08"),  # Labor Day
        ("2026-02-09", 7, "2026-02-17"),  # Washington's Birthday
    ],
)
def test_last_day(event: str, days: int, last: str) -> None:
    assert last_day(date.fromisoformat(event), days) == date.fromisoformat(last)


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(1, 200))
def test_a_last_day_is_a_working_day_and_at_most_four_later(event: date, days: int) -> None:
    last = last_day(event, days)
    assert last.weekday() < 5
    assert timedelta(0) <= last - event - timedelta(days=days) <= timedelta(days=4)


def test_the_last_days_after_the_rulings_of_the_records(real: Publication) -> None:
    dossier = real.dossier
    limits = TimeLimits(dossier.of(Authority), dossier.of(Case), dossier.of(Action))
    for ruling in dossier.listed(Action):
        for last in limits.after(ruling):
            assert ruling.record.ruling
            limit = last.rule.record.time_limit
            assert limit
            assert limit.step is last.step
            assert last.day >= ruling.record.date.earliest + timedelta(days=limit.days)
