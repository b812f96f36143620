"""What an article says while its HTML is read: the words in hand, and the lists, links and the table around them."""

from __future__ import annotations

from html import unescape

from .blocks import Blocks
from .tables import Table
from .tags import escaped


class Article:
    """An article as far as it was read. In a table there are no blocks: what would be some are parts of a cell."""

    def __init__(self) -> None:
        self.blocks = Blocks()
        self.words = self.blocks.words
        self.lists: list[list[int]] = []
        """For each list around the words: the number of its first item, 0 where items have none; how many it has so far."""
        self.opened: list[tuple[int, str]] = []
        """Where the words of each link begin, and to where it leads."""
        self.spans: list[str] = []
        """What ends each span."""
        self.table: Table | None = None
        self.raw = False
        """Whether words are those of a program, which mean nothing else."""
        self.language = ""
        self.marks = 0
        """Within how many marks of strong words it is; one is enough."""
        self.noted = False
        """Whether links are marks of sources, which are in brackets."""
        self.headed = False
        """Whether the line that unfolds a part is a heading."""
        self.beside = False
        """Whether nothing is between a span and the words in hand."""

    def say(self, html: str) -> None:
        """Take up words."""
        if self.raw:
            self.words.append(unescape(html))
        elif not html.isspace():
            self.words.append(escaped(html))
            self.beside = False
        elif self.words:
            self.words.append(" ")

    def end(self, opening: str = "", closing: str = "") -> None:
        """End the block in hand, with the marks around it."""
        if not self.words:
            return
        if self.table and self.table.in_cell:
            self.table.say(" ".join("".join(self.words).split()))
            self.words.clear()
        else:
            self.blocks.end(opening, closing)

    def begin(self, mark: str, room: str, *, follows: bool = False) -> None:
        """Begin an item or a quotation."""
        self.end()
        if not self.table:
            self.blocks.begin(mark, room, follows=follows)

    def leave(self) -> None:
        """End it."""
        self.end()
        if not self.table:
            self.blocks.leave()

    def begin_list(self, first: int = 0) -> None:
        """Begin a list whose first item has a number, or none."""
        self.end()
        self.lists.append([first, 0])

    def item(self) -> None:
        """Begin the next item."""
        own = self.lists[-1]
        mark = f"{own[0] + own[1]}. " if own[0] else "- "
        self.begin(mark, " " * len(mark), follows=own[1] > 0)
        own[1] += 1

    def end_list(self) -> None:
        """End a list."""
        self.end()
        self.lists.pop()

    def taken(self, start: int) -> str:
        """Take back the words since a place."""
        words = "".join(self.words[start:])
        del self.words[start:]
        return words

    def strong(self) -> None:
        """Begin strong words."""
        self.words += ["**"] * (not self.marks)
        self.marks += 1

    def end_strong(self, closing: str = "**") -> None:
        """End them."""
        self.marks -= 1
        self.words += [closing] * (not self.marks)

    def text(self) -> str:
        """All that was read, as Markdown."""
        return self.blocks.text()
