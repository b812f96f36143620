"""Numbers as bars on one scale: every bar begins at zero and is as long as its number is large."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from dossier.records.models.figure import Value
from dossier.records.vocabulary import Exactness

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
class Bar:
    """A value: its length and the ends of its range, as shares of the scale in percent."""

    value: Value
    has_rivals: bool
    """Whether it is the value used beside rival ones."""
    length: Decimal
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Row:
    """A counted, drawn."""

    counted: Counted
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The drawing, from zero to `end`."""

    groups: tuple[Row, ...]
    end: Decimal

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
    return Drawing(tuple(_row(counted, end) for counted in listed), end)


def scale_end(largest: Decimal) -> Decimal:
    """The next round number at which a scale can end, with a little room for the sign of an open bound."""
    unit = Decimal(1).scaleb(largest.adjusted())
    return next(end * unit for end in _ENDS if end * unit >= largest * _ROOM)


def share_of(number: Decimal, end: Decimal) -> Decimal:
    """A number as a share of the scale, in percent."""
    return (number * 100 / end).quantize(_PRECISION)


def _row(counted: Counted, end: Decimal) -> Row:
    rivals = len(counted.values) > 1
    return Row(counted, tuple(_bar(value, end, rivals and not place) for place, value in enumerate(counted.values)))


def _bar(value: Value, end: Decimal, has_rivals: bool) -> Bar:
    low, high = (value.value if bound is None else bound for bound in (value.low, value.high))
    length, low, high = (share_of(number, end) for number in (value.value, low, high))
    return Bar(value, has_rivals, length, low, high)
