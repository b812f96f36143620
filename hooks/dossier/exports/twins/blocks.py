"""Blocks of Markdown, one after the other and within one another: paragraphs, headings, items of lists, quotations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .tags import at_beginning


class _Begun(NamedTuple):
    """An item or a quotation of which nothing is written yet."""

    mark: str
    around: str
    """What is before the lines of the block around it."""
    follows: bool
    """Whether it is next to an item of the same list."""


class Blocks:
    """Takes up words, and writes each block with what is before its lines because of the blocks around it."""

    def __init__(self) -> None:
        self.words: list[str] = []
        """What the block in hand says so far."""
        self._written: list[str] = []
        self._before = ""
        self._begun: _Begun | None = None
        self._around: list[tuple[str, _Begun | None]] = []

    def end(self, opening: str = "", closing: str = "") -> None:
        """End the block in hand, if it says anything, with the marks around its words."""
        words = " ".join("".join(self.words).split()).strip(" ·")
        self.words.clear()
        if words:
            self.write([f"{opening}{words}{closing}" if opening else at_beginning(words)])

    def write(self, lines: Sequence[str]) -> None:
        """Write a finished block."""
        begun = self._begun
        if self._written and not (begun and begun.follows):
            self._written.append((begun.around if begun else self._before).rstrip())
        self._written.append(f"{begun.mark if begun else self._before}{lines[0]}")
        self._written += [f"{self._before}{line}".rstrip() for line in lines[1:]]
        self._begun = None

    def begin(self, mark: str, room: str, *, follows: bool = False) -> None:
        """Begin an item or a quotation: `mark` is before its first line, `room` before all others."""
        self.end()
        self._around.append((self._before, self._begun))
        begun = self._begun or _Begun(self._before, self._before, follows)
        self._begun = begun._replace(mark=begun.mark + mark)
        self._before += room

    def leave(self) -> None:
        """End it; one in which nothing is leaves no mark."""
        self.end()
        self._before, begun = self._around.pop()
        self._begun = begun if self._begun else None

    def text(self) -> str:
        """All that was written."""
        self.end()
        return "".join(f"{line}\n" for line in self._written)
