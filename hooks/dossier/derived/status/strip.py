"""The strip: the history of each subject as bars on a common scale of days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dossier.derived.scale import Scale, Tick
from dossier.records.models.agreement import Subject

from .history import History, Interval

_MARGIN = timedelta(days=20)
ROW = 56
"""The height of a row in pixels, its name included."""


@dataclass(frozen=True, slots=True)
class Span:
    """An interval on the scale: where it begins and how wide it is, in percent of the whole."""

    interval: Interval
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """The bars of a subject, below its name."""

    subject: Subject
    spans: tuple[Span, ...]
    number: int
    """Which row it is, counted from 0."""

    @property
    def words_y(self) -> int:
        """Where the name of the subject is written."""
        return self.number * ROW + 16

    @property
    def y(self) -> int:
        """The upper edge of its bars."""
        return self.number * ROW + 24


@dataclass(frozen=True, slots=True)
class Strip:
    """The bars of each subject, and the ticks below them, with what they are drawn at, in pixels from the top."""

    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    thickness: int = 22
    """Of the bars."""

    @property
    def bottom(self) -> int:
        """Where the lines of the ticks end."""
        return len(self.rows) * ROW + 4

    @property
    def months_y(self) -> int:
        """Where the months are written."""
        return self.bottom + 14

    @property
    def years_y(self) -> int:
        """Where the years are written."""
        return self.months_y + 15

    @property
    def height(self) -> int:
        """Of the whole drawing."""
        return self.years_y + 5


def strip(histories: Iterable[History], today: date) -> Strip:
    """The strip from shortly before the first change to today."""
    listed = tuple(histories)
    if not listed:
        return Strip((), ())
    first = min([today, *(span.starts for found in listed for span in found.intervals if span.starts)]) - _MARGIN
    scale = Scale(first, today)
    rows = tuple(
        Row(found.subject, tuple(_span(span, scale) for span in found.intervals), number)
        for number, found in enumerate(listed)
    )
    return Strip(rows, scale.ticks)


def _span(interval: Interval, scale: Scale) -> Span:
    start = scale.place(interval.starts or scale.first)
    end = scale.place(interval.ends + timedelta(days=1) if interval.ends else scale.last)
    return Span(interval, start, round(end - start, 2))
