"""What each word of a closed list means: its label, and what the guide to a kind says of it in a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from dossier.language.labels import Labels
from dossier.records.kinds import Kind

_TABLE = re.compile(r"(?:^\|.*\n)+", re.MULTILINE)
_ROW = re.compile(r"\| (`[a-z0-9-]+`(?:, `[a-z0-9-]+`)*) \| (.+?) \|")
SHARED = "records.md"
"""The page of the guide on what all kinds share."""


class Meanings:
    """The meanings of words in records of one kind."""

    def __init__(self, labels: Labels, guide: Path, kind: Kind) -> None:
        """Read the pages of the guide, a folder, on the kind and on what all kinds share."""
        self._labels = labels
        pages = [page for name in (f"{kind.name}.md", SHARED) if (page := guide / name).is_file()]
        self._tables = [table for page in pages for table in tables(page.read_text(encoding="utf-8"))]

    def of(self, words: Sequence[StrEnum]) -> list[str]:
        """What each word of a list means."""
        said = next((table for table in self._tables if table.keys() <= set(map(str, words))), {})
        return [self._one(word, said.get(word)) for word in words]

    def _one(self, word: StrEnum, said: str | None) -> str:
        label = self._labels.of(word)
        return f"{label} – {said}" if said else label


def tables(page: str) -> Iterator[Mapping[str, str]]:
    """The tables of a page whose rows begin with words of records: what is said of each word."""
    for table in _TABLE.findall(page):
        rows = [_ROW.match(line) for line in table.splitlines()[2:]]
        if rows and all(rows):
            yield {word: row[2] for row in rows if row for word in re.findall(r"`(.+?)`", row[1])}
