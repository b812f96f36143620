"""What each word of a closed list means: its label, and what the guide to a kind says of it in a table or a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from dossier.language.labels import Labels
from dossier.records.kinds import Kind

_WORDS = r"(`[a-z0-9-]+`(?:, `[a-z0-9-]+`)*)"
_TABLE = re.compile(r"(?:^\|.*\n){2}((?:^\|.*\n)+)", re.MULTILINE)
_ROW = re.compile(rf"\| {_WORDS} \| (.+?) \|")
_LIST = re.compile(r"((?:^- .*\n(?:  .*\n)*)+)", re.MULTILINE)
_ITEM = re.compile(rf"- {_WORDS}: (.+?)[.;]?$")
SHARED = "records.md"
"""The page of the guide on what all kinds share."""


class Meanings:
    """The meanings of words in records of one kind."""

    def __init__(self, labels: Labels, guide: Path, kind: Kind) -> None:
        """Read the pages of the guide, a folder, on the kind and on what all kinds share."""
        self._labels = labels
        pages = [page for name in (f"{kind.name}.md", SHARED) if (page := guide / name).is_file()]
        self._said = [said for page in pages for said in explained(page.read_text(encoding="utf-8"))]

    def of(self, words: Sequence[StrEnum]) -> list[str]:
        """What each word of a list means."""
        said = next((one for one in self._said if one.keys() <= set(map(str, words))), {})
        return [self._one(word, said.get(word)) for word in words]

    def _one(self, word: StrEnum, said: str | None) -> str:
        label = self._labels.of(word)
        return f"{label} – {said}" if said else label


def explained(page: str) -> Iterator[Mapping[str, str]]:
    """The tables and lists of a page that explain words of records and nothing else: what is said of each word."""
    for block, line in ((_TABLE, _ROW), (_LIST, _ITEM)):
        for lines in block.findall(page):
            found = [line.match(text) for text in lines.replace("\n  ", " ").splitlines()]
            if all(found):
                yield {word: one[2] for one in found if one for word in re.findall(r"`(.+?)`", one[1])}
