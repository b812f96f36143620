"""The months of the timeline as bars: how many entries each has, and where rulings among the key dates are."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import takewhile

from dossier.derived.scale import Scale, Tick
from dossier.records.vocabulary import MomentKind

from .moments import Moment, Month, Year

_TALLEST = 64
"""The height of the tallest bar in pixels."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Bar:
    """A month: its place and width in percent of the whole, its height in pixels, and its rulings among the key dates."""

    month: Month
    x: float
    width: float
    height: int
    rulings: int

    @property
    def middle(self) -> float:
        """Where its mark is, in percent."""
        return round(self.x + self.width / 2, 2)


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of the last years without a gap, the ticks below them, and how many entries are of no month drawn."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    others: int
    base: int = _TALLEST + 18
    """Where the bars stand, in pixels from the top; there is room for a mark above the tallest."""

    @property
    def tallest(self) -> Bar:
        """The month with most entries, the first of several."""
        return max(self.bars, key=lambda bar: len(bar.month.moments))

    @property
    def months_y(self) -> int:
        """Where the months are written."""
        return self.base + 18

    @property
    def years_y(self) -> int:
        """Where the years are written."""
        return self.months_y + 15

    @property
    def height(self) -> int:
        """Of the whole drawing."""
        return self.years_y + 5


def bars_of(years: Iterable[Year], keys: Collection[Moment]) -> Bars | None:
    """The bars of the months, whatever the order of the years; None where no entry has a month."""
    listed = sorted(years, key=lambda year: -year.year)
    drawn = takewhile(lambda one: listed[0].year - one[1].year == one[0], enumerate(listed))
    months = sorted((month for _, year in drawn for month in year.months if month.date.month), key=lambda one: one.date)
    if not months:
        return None
    scale = Scale(months[0].date.earliest, months[-1].date.latest + _DAY)
    tallest = max(len(month.moments) for month in months)
    bars = tuple(_bar(month, scale, tallest, keys) for month in months)
    others = sum(len(month.moments) for year in listed for month in year.months) - sum(
        len(one.moments) for one in months
    )
    return Bars(bars, scale.ticks, others)


def _bar(month: Month, scale: Scale, tallest: int, keys: Collection[Moment]) -> Bar:
    start, end = scale.place(month.date.earliest), scale.place(month.date.latest + _DAY)
    rulings = sum(moment.kind is MomentKind.RULING for moment in month.moments if moment in keys)
    height = max(round(len(month.moments) * _TALLEST / tallest), 2)
    return Bar(month, start, round(end - start, 2), height, rulings)
