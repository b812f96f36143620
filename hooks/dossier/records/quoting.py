"""Quotations: passages in quotation marks, and whether the words of a quotation stand in an excerpt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .normal import normalized

_QUOTED = re.compile(r"“([^“”]+)”|\"([^\"]+)\"")


def count_words(text: str) -> int:
    """How many words a text has, counted between white space."""
    return len(text.split())


def quoted_passages(words: str) -> Iterator[str]:
    """Every passage of plain words that is in double quotation marks."""
    for match in _QUOTED.finditer(words):
        yield match[1] or match[2]


def without_quotations(words: str) -> str:
    """Plain words without what is in double quotation marks."""
    return _QUOTED.sub(" ", words)


def stands_in(quotation: str, excerpt: str) -> bool:
    """Whether the words of a quotation stand in an excerpt.

    Both are normalized. An elision `…` or an insertion `[ ]` splits the quotation into
    pieces; each piece must stand in the excerpt exactly, in order. A mark that the excerpt has too is taken as it is.
    """
    quotation, excerpt = normalized(quotation), normalized(excerpt)
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
