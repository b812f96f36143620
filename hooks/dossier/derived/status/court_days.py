"""Days of the courts: the last day of a time limit, moved past weekends and legal holidays of the United States.

Legal holidays are those of 5 U.S.C. § 6103(a); a day that a court's own state observes, or that a President declares, is
not among them, so that a limit may run a day longer than is computed here.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

_DAY = timedelta(days=1)
_FIXED = ((1, 1), (6, 19), (7, 4), (11, 11), (12, 25))
"""Month and day: New Year's Day, Juneteenth, Independence Day, Veterans Day, Christmas Day."""
_WEEKDAYS = ((1, 0, 3), (2, 0, 3), (9, 0, 1), (10, 0, 2), (11, 3, 4))
"""Month, weekday from 0 for Monday, which of them: King's Birthday, Washington's, Labor, Columbus, Thanksgiving Day."""


def last_day(event: date, days: int) -> date:
    """The last day of a time limit in days: the day of the event is not counted, and the last one is a working day."""
    day = event + timedelta(days=days)
    while day.weekday() > 4 or day in _holidays(day.year) or day in _holidays(day.year + 1):
        day += _DAY
    return day


@lru_cache
def _holidays(year: int) -> frozenset[date]:
    """The legal holidays of a year, on the days on which they are observed; New Year's Day may be in the year before."""
    fixed = (date(year, month, day) for month, day in _FIXED)
    floating = (_nth(year, *which) for which in _WEEKDAYS)
    return frozenset({_last_monday_of_may(year), *floating, *map(_observed, fixed)})


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


def _last_monday_of_may(year: int) -> date:
    last = date(year, 5, 31)
    return last - timedelta(days=last.weekday())


def _observed(day: date) -> date:
    """On a weekend a holiday is observed on the Friday before or the Monday after."""
    return day - _DAY if day.weekday() == 5 else day + _DAY if day.weekday() == 6 else day
