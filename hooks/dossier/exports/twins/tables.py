"""A table of Markdown: one line for each row, every cell on that line."""

from __future__ import annotations

from collections.abc import Iterator

BETWEEN = " · "
"""Is between the blocks of a cell, such as its paragraphs or the items of its list."""


class Table:
    """Takes up the cells of a table, row by row."""

    def __init__(self) -> None:
        self._rows: list[list[str]] = []
        self._parts: list[str] | None = None
        self._columns = 1
        self._headed = False

    @property
    def in_cell(self) -> bool:
        """Whether words are those of a cell."""
        return self._parts is not None

    def head(self) -> None:
        """Take the first row as that of the names of the columns."""
        self._headed = not self._rows

    def row(self) -> None:
        """Begin a row."""
        self._rows.append([])

    def cell(self, columns: int) -> None:
        """Begin a cell that is as wide as so many columns."""
        self._parts, self._columns = [], columns

    def say(self, words: str) -> None:
        """Take up a block of the cell in hand."""
        if self._parts is not None and words:
            self._parts.append(words.replace("|", "\\|"))

    def leave(self) -> None:
        """End the cell."""
        self._rows[-1] += [BETWEEN.join(self._parts or ()), *[""] * (self._columns - 1)]
        self._parts = None

    def lines(self) -> list[str]:
        """The table, whose first row has names or, where there are none, nothing."""
        width = max(map(len, self._rows), default=0)
        return [*self._lines(width)] if width else []

    def _lines(self, width: int) -> Iterator[str]:
        rows = self._rows if self._headed else [[], *self._rows]
        for number, row in enumerate(rows):
            yield f"| {' | '.join([*row, *[''] * (width - len(row))])} |"
            if not number:
                yield f"|{'---|' * width}"
