"""Where in a file words are that are part of a text, however its lines are folded and its quotation marks are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

Mark = tuple[int, int]
"""Line and column, counted from 1."""

_LOOKED_FOR = 12
"""Words that are enough to find a place."""
_ALIKE = (('"“”„«»', '["“”„«»]'), ("'’‘", "(?:''|['’‘])"), ("-‑–—", "[-‑–—]+"))
"""Signs that a text may be written with instead of one another."""


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a file, and the place at which it begins."""

    text: str
    start: Mark

    @classmethod
    def read(cls, file: str, start: Mark, end: Mark | None) -> Region:
        """What is in a file from one place up to another; nothing where the file has gone."""
        try:
            lines = Path(file).read_text("utf-8-sig", "replace").splitlines(keepends=True)
        except OSError:
            return cls("", start)
        upto = lines[start[0] - 1 : end[0] if end else None]
        if end and upto:
            upto[-1] = upto[-1][: end[1] - 1]
        return cls("".join(upto)[start[1] - 1 :], start)


def place_of(words: str, region: Region) -> Mark | None:
    """Where some words first are in a part of a file, whole words before parts of others; of many, where the first of them are."""
    wanted = r"\s+".join(map(_pattern, words.strip(" …").split()[:_LOOKED_FOR]))
    if not wanted:
        return None
    found = re.search(rf"(?<!\w){wanted}(?!\w)", region.text) or re.search(wanted, region.text)
    if not found:
        return None
    before = region.text[: found.start()]
    line, first = before.count("\n"), before.rfind("\n")
    return region.start[0] + line, found.start() - first if line else region.start[1] + found.start()


def _pattern(word: str) -> str:
    return "".join(next((form for signs, form in _ALIKE if sign in signs), re.escape(sign)) for sign in word)
