"""The steps of a request as a drawing: two columns, a box for each step, an arrow from each to the next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap

from dossier.records.vocabulary import Lane

WIDTH = 340
"""Of the drawing, in units that are pixels on a narrow phone, so that its words stay readable there."""
_LINE = 18
_COLUMN = 160
_LETTERS = {Lane.ICE: 17, Lane.IRS: 17, Lane.BOTH: 38}
_LEFT = {Lane.ICE: 0, Lane.IRS: WIDTH - _COLUMN, Lane.BOTH: 0}
_HEAD, _GAP, _PAD = 28, 32, 12
_BELOW = 5
"""How much of a line is below its letters."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words, and where it is drawn."""

    words: str
    y: int


@dataclass(frozen=True, slots=True)
class Box:
    """A step: where it is, and its words line by line."""

    lane: Lane
    lines: tuple[Line, ...]
    x: int
    y: int
    width: int
    height: int

    @property
    def center(self) -> int:
        """Halfway across the box."""
        return self.x + self.width // 2

    @property
    def bottom(self) -> int:
        """The lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line down from a box, across, and down to the next one."""

    x: int
    y: int
    turn: int
    to_x: int
    to_y: int


@dataclass(frozen=True, slots=True)
class Flow:
    """The drawing."""

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    height: int


def flow(steps: Iterable[tuple[Lane, str]]) -> Flow:
    """The drawing of steps, given by column and words, from the top down."""
    boxes: list[Box] = []
    top = _HEAD
    for number, (lane, words) in enumerate(steps, 1):
        lines = tuple(_lines(wrap(f"{number}. {words}", _LETTERS[lane]), top + _PAD))
        width = WIDTH if lane is Lane.BOTH else _COLUMN
        boxes.append(Box(lane, lines, _LEFT[lane], top, width, _LINE * len(lines) + 2 * _PAD))
        top = boxes[-1].bottom + _GAP
    return Flow(tuple(boxes), tuple(_arrow(*pair) for pair in pairwise(boxes)), top - _GAP + 2)


def _lines(words: Iterable[str], top: int) -> Iterable[Line]:
    return (Line(line, top + _LINE * number - _BELOW) for number, line in enumerate(words, 1))


def _arrow(before: Box, after: Box) -> Arrow:
    """Straight down where one of the two spans both columns."""
    wide = Lane.BOTH in (before.lane, after.lane)
    start = after.center if before.lane is Lane.BOTH else before.center
    end = start if wide else after.center
    return Arrow(start, before.bottom, before.bottom + _GAP // 2 - 3, end, after.y)
