"""Finds what prose holds besides words: links to records and to the web, and passages in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .text import normalise

_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)>?(?:\s+[^)]*)?\)")
_RECORD = re.compile(r"([a-z]+):([^/].*)")
_QUOTED = re.compile(r"“([^“”]+)”|\"([^\"]+)\"")
_LINKED_WORDS = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class ProseLink:
    """A link in prose: to a record (`kind` and `id`), or to another address (`kind` is None)."""

    address: str
    kind: str | None
    id: str


def find_links(prose: str) -> Iterator[ProseLink]:
    """Every Markdown link in the prose."""
    for match in _LINK.finditer(prose):
        address = match[1]
        record = _RECORD.fullmatch(address)
        if record and not address.startswith(("http:", "https:")):
            yield ProseLink(address, record[1], record[2])
        else:
            yield ProseLink(address, None, "")


def quoted_passages(text: str) -> Iterator[str]:
    """Every passage that stands in double quotation marks; the words of links count as plain words."""
    for match in _QUOTED.finditer(_LINKED_WORDS.sub(r"\1", text)):
        yield match[1] or match[2]


def stands_in(quotation: str, excerpt: str) -> bool:
    """Whether the words of a quotation stand in an excerpt.

    Both are normalised (see `text.normalise`). An elision `…` or an insertion `[ ]` splits the quotation into
    pieces; each piece must stand in the excerpt exactly, in order. A mark that the excerpt has too is taken as it is.
    """
    quotation, excerpt = normalise(quotation), normalise(excerpt)
    if quotation in excerpt:
        return True
    position = 0
    for piece in _pieces(quotation):
        found = excerpt.find(piece, position)
        if found < 0:
            return False
        position = found + len(piece)
    return bool(_pieces(quotation))


def _pieces(quotation: str) -> list[str]:
    parts = re.split(r"\[[^\[\]]*\]|…|\.\.\.", quotation)
    return [stripped for part in parts if (stripped := part.strip(" ,;:."))]
