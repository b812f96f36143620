"""The strip: the history of each subject as bars on a common scale of days."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from .status import History, Interval

WIDTH = 1000
"""The width of the scale, in units of the drawing."""

_MARGIN = timedelta(days=20)


@dataclass(frozen=True, slots=True)
class Bar:
    """An interval on the scale."""

    interval: Interval
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Tick:
    """The first day of a quarter on the scale."""

    day: date
    x: int


@dataclass(frozen=True, slots=True)
class Strip:
    """The bars of each subject, and the ticks below them."""

    rows: tuple[tuple[Bar, ...], ...]
    ticks: tuple[Tick, ...]


def strip(histories: Iterable[History], today: date) -> Strip:
    """The strip from shortly before the first change to today."""
    listed = tuple(histories)
    first = min((span.starts for found in listed for span in found.intervals if span.starts), default=today) - _MARGIN
    days = max((today - first).days, 1)

    def place(day: date) -> int:
        return round((min(max(day, first), today) - first).days * WIDTH / days)

    rows = tuple(tuple(_bar(span, place, first, today) for span in found.intervals) for found in listed)
    return Strip(rows, tuple(Tick(day, place(day)) for day in _quarters(first, today)))


def _bar(interval: Interval, place: Callable[[date], int], first: date, today: date) -> Bar:
    start = place(interval.starts or first)
    end = place(interval.ends + timedelta(days=1) if interval.ends else today)
    return Bar(interval, start, end - start)


def _quarters(first: date, last: date) -> Iterable[date]:
    for year in range(first.year, last.year + 1):
        for month in (1, 4, 7, 10):
            if first <= date(year, month, 1) <= last:
                yield date(year, month, 1)
