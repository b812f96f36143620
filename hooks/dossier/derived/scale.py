"""A scale of days: the place of a day in percent of the width, and the ticks below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_STEPS = (3, 12, 60, 120, 600, 1200)
"""Months from one tick to the next."""
_MOST = 13
"""How many ticks have room on the narrowest phone."""
_LAST = 95
"""Up to where, in percent, the words of a tick have room before the edge."""


@dataclass(frozen=True, slots=True)
class Tick:
    """The first day of a quarter or year, and its place on the scale in percent."""

    day: date
    x: float
    with_month: bool
    """Whether the month is written: not where every tick is a year."""
    with_year: bool
    """Whether the year is written: at the first tick and in January."""


@dataclass(frozen=True, slots=True)
class Scale:
    """All days from the first to the last."""

    first: date
    last: date

    def place(self, day: date) -> float:
        """Where a day is, in percent; what is outside is at the edge."""
        days = max((self.last - self.first).days, 1)
        return round((min(max(day, self.first), self.last) - self.first).days * 100 / days, 2)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """A tick for each quarter; for each year or more, where quarters would be too many."""
        step = next(step for step in _STEPS if (self.last - self.first).days / 30 / step <= _MOST or step == _STEPS[-1])
        days = tuple(self._starts(step))
        return tuple(Tick(day, self.place(day), step < 12, day.month == 1 or day == days[0]) for day in days)

    def _starts(self, step: int) -> Iterator[date]:
        for month in range(self.first.year * 12, (self.last.year + 1) * 12):
            day = date(month // 12, month % 12 + 1, 1)
            if month % step == 0 and self.first <= day <= self.last and self.place(day) <= _LAST:
                yield day
