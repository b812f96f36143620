"""How a badge is drawn: one line for each subject below the name of the site, and the day up to which they are known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

FONT: Final = 12
"""The size of the letters in pixels."""
_ROW: Final = 22
_MARGIN: Final = 8
_INK, _PAPER, _SHADE = "#1d1b18", "#fdfcf9", "#f0ece3"
_WIDTHS = {" .,:;'’|!()[]ijlt": 0.3, "frI-/": 0.36, "mwMW–—%": 0.86, "ABCDEFGHJKLNOPQRSTUVXYZ&": 0.69}
"""The width of letters, in parts of their size; 0.56 of all others. A browser fits the words to what this gives."""


@dataclass(frozen=True, slots=True)
class Line:
    """A subject, its state in words, and whether an order bars it, so that the state is drawn light on dark."""

    name: str
    state: str
    barred: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of a badge with its words, in pixels."""

    words: str
    x: int
    y: int
    width: int
    fill: str = _PAPER
    ink: str = _INK
    strong: bool = False
    height: int = _ROW

    @property
    def words_x(self) -> int:
        """Where the words begin."""
        return self.x + _MARGIN

    @property
    def words_y(self) -> int:
        """The line on which they are written."""
        return self.y + 15

    @property
    def length(self) -> int:
        """How long they are."""
        return length_of(self.words, strong=self.strong)


@dataclass(frozen=True, slots=True)
class Badge:
    """A badge, and what it says to those who hear it."""

    title: str
    width: int
    cells: tuple[Cell, ...]
    font: int = FONT

    @property
    def height(self) -> int:
        """Of the whole."""
        return self.cells[-1].y + _ROW


def badge(site: str, lines: Sequence[Line], known: str, title: str) -> Badge:
    """The badge of some subjects."""
    names = max(_room(line.name) for line in lines)
    states = max(_room(line.state, strong=True) for line in lines)
    width = max(names + states, _room(site, strong=True), _room(known))
    return Badge(title, width, tuple(_cells(site, lines, known, names, width)))


def _cells(site: str, lines: Sequence[Line], known: str, names: int, width: int) -> Iterator[Cell]:
    yield Cell(site, 0, 0, width, strong=True)
    for number, line in enumerate(lines, 1):
        fill, ink = (_INK, _PAPER) if line.barred else (_SHADE, _INK)
        yield Cell(line.name, 0, number * _ROW, names)
        yield Cell(line.state, names, number * _ROW, width - names, fill, ink, strong=True)
    yield Cell(known, 0, (len(lines) + 1) * _ROW, width)


def _room(words: str, *, strong: bool = False) -> int:
    return length_of(words, strong=strong) + 2 * _MARGIN


def length_of(words: str, *, strong: bool = False) -> int:
    """About how long words are, in pixels."""
    parts = (next((width for letters, width in _WIDTHS.items() if letter in letters), 0.56) for letter in words)
    return round(sum(parts) * FONT * (1.07 if strong else 1))
