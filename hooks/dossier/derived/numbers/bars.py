"""Numbers as bars on one scale: every bar begins at zero and is as long as its number is large."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from textwrap import wrap

from dossier.records.models.figure import Value
from dossier.records.vocabulary import Exactness

THICKNESS = 12
"""Of a bar in pixels, as all heights here. Lengths are shares of the width in percent, so that letters keep their size."""
LETTERS = 36
"""On a line, so that it has room on the narrowest phone."""
_LINE, _PAD, _SCALE, _RANGE, _GAP, _BREAK = 18, 6, 26, 8, 8, 20
_PRECISION = Decimal("0.0001")
_ENDS = (1, 2, 3, 4, 5, 6, 8, 10, 12)
_ROOM = Decimal("1.04")


@dataclass(frozen=True, slots=True)
class Counted:
    """One thing that is counted: the words above its bars, the value used, and then its rivals."""

    lead: str
    """A heading above the words, where a new part begins."""
    words: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words, and where it stands."""

    words: str
    y: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A value: its length, the ends of its range as shares of the scale, and where its number and its bar stand."""

    value: Value
    has_rivals: bool
    """Whether it is the value used beside rival ones."""
    length: Decimal
    low: Decimal
    high: Decimal
    number_y: int
    y: int

    @property
    def range_words_y(self) -> int:
        """Where the range stands in words, between the number and the bar."""
        return self.number_y + _LINE

    @property
    def range_y(self) -> int:
        """Where the line of the range is drawn."""
        return self.y + THICKNESS + _RANGE // 2

    @property
    def ticks(self) -> tuple[int, int]:
        """Where the signs of the scale begin and end beside the bar."""
        return self.y - 2, self.y + THICKNESS + 2

    @property
    def bottom(self) -> int:
        """The lower edge, with the line of the range."""
        return self.y + THICKNESS + (_RANGE if self.value.has_range else 0)


@dataclass(frozen=True, slots=True)
class Row:
    """A counted, drawn."""

    lead: tuple[Line, ...]
    lines: tuple[Line, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The drawing, from zero to `end`."""

    groups: tuple[Row, ...]
    end: Decimal
    height: int

    @property
    def scales(self) -> tuple[int, int]:
        """Where the numbers of the scale stand: above everything and below it."""
        return THICKNESS, self.height - 6

    @property
    def bars(self) -> tuple[Bar, ...]:
        """All bars, from the top down."""
        return tuple(bar for group in self.groups for bar in group.bars)

    @property
    def forms(self) -> list[Exactness]:
        """The kinds of bars in it, for the key."""
        found = {bar.value.exactness for bar in self.bars}
        return [form for form in Exactness if form in found]

    @property
    def has_range(self) -> bool:
        """Whether a range is drawn."""
        return any(bar.value.has_range for bar in self.bars)


def draw(listed: Iterable[Counted]) -> Drawing:
    """The drawing of at least one counted, from the top down. No value may be below zero."""
    listed = tuple(listed)
    end = scale_end(max(value.high or value.value for counted in listed for value in counted.values))
    groups: list[Row] = []
    top = _SCALE
    for counted in listed:
        groups.append(_group(counted, end, top))
        top = groups[-1].bars[-1].bottom + _BREAK
    return Drawing(tuple(groups), end, top - _BREAK + _SCALE)


def scale_end(largest: Decimal) -> Decimal:
    """The next round number at which a scale can end, with a little room for the sign of an open bound."""
    unit = Decimal(1).scaleb(largest.adjusted())
    return next(end * unit for end in _ENDS if end * unit >= largest * _ROOM)


def share_of(number: Decimal, end: Decimal) -> Decimal:
    """A number as a share of the scale, in percent."""
    return (number * 100 / end).quantize(_PRECISION)


def _group(counted: Counted, end: Decimal, top: int) -> Row:
    lead = _lines(counted.lead, top)
    lines = _lines(counted.words, top + _LINE * len(lead))
    bars: list[Bar] = []
    top += _LINE * (len(lead) + len(lines)) + _PAD
    for value in counted.values:
        bars.append(_bar(value, end, top, has_rivals=not bars and len(counted.values) > 1))
        top = bars[-1].bottom + _GAP
    return Row(lead, lines, tuple(bars))


def _lines(words: str, top: int) -> tuple[Line, ...]:
    return tuple(Line(line, top + _LINE * number) for number, line in enumerate(wrap(words, LETTERS), 1))


def _bar(value: Value, end: Decimal, top: int, *, has_rivals: bool) -> Bar:
    low, high = (value.value if bound is None else bound for bound in (value.low, value.high))
    length, low, high = (share_of(number, end) for number in (value.value, low, high))
    number = top + _LINE
    below = _LINE if value.low is not None or value.high is not None else 0
    return Bar(value, has_rivals, length, low, high, number, number + below + _PAD)
