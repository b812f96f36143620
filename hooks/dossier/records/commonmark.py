"""CommonMark as texts of records have it: their HTML, and their words without any marks.

All that looks into such a text looks at what this parser makes of it, so that checks see what readers will.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from cmarkgfm import cmark, markdown_to_html

# The parser escapes every <, > and " that does not belong to a tag, so these find tags and nothing else.
_TAG = re.compile(r"<[^<>]*>")
_PIECE = re.compile(r"<[^<>]*>|[^<]+")
_NAME = re.compile(r"<(/?)([a-z0-9]+)")
_BLOCK = re.compile(r"</?(?:p|li|[ou]l|blockquote|h[1-6])>|<ol start=[^<>]*>|<hr />")
_CODE_BLOCK = re.compile(r"<pre>.*?</pre>", re.DOTALL)
_MARKS = re.compile(r"[*_\[<`\\&\n]|^\s*[-+#>=~0-9]")
"""What a text has that is more than its words; without any of these it need not be parsed."""


@lru_cache(maxsize=4096)
def to_html(prose: str) -> str:
    """The HTML of a text; HTML in it is left out, and so are addresses that run code."""
    html: str = markdown_to_html(prose, cmark.Options.CMARK_OPT_DEFAULT)
    return html


@lru_cache(maxsize=4096)
def to_html_with_any_address(prose: str) -> str:
    """The HTML of a text with every address in it as it was written, to look at and never to print."""
    html: str = markdown_to_html(prose, cmark.Options.CMARK_OPT_UNSAFE)
    return html


def has_marks(prose: str) -> bool:
    """Whether a text may have more than its words."""
    return _MARKS.search(prose) is not None


def words_of(prose: str) -> str:
    """The words of a text, without marks and without the addresses of its links."""
    return _without_tags(to_html(prose)) if has_marks(prose) else prose


def blocks_of(prose: str) -> tuple[str, ...]:
    """The words of each paragraph, item of a list and heading of a text, one after the other; blocks of code are left out."""
    if not has_marks(prose):
        return (prose,)
    pieces = _BLOCK.split(_CODE_BLOCK.sub("", to_html(prose)))
    return tuple(words for piece in pieces if (words := _without_tags(piece)))


def own_words_of(prose: str, spoken_of: tuple[str, ...] = ("em",)) -> str:
    """The same without words that are spoken of and not used: those in italics, or within other tags of HTML.

    A part of a word is no word, and stays.
    """
    if not has_marks(prose):
        return prose
    pieces = _PIECE.findall(to_html(prose))
    depth, start = 0, 0
    for place, piece in enumerate(pieces):
        found = _NAME.match(piece)
        if not found or found[2] not in spoken_of:
            continue
        if not found[1]:
            start = start if depth else place
        depth += -1 if found[1] else 1
        if not depth and not _is_part_of_word(pieces, start, place):
            pieces[start : place + 1] = [" "] * (place + 1 - start)
    return _without_tags("".join(pieces))


def _is_part_of_word(pieces: list[str], start: int, end: int) -> bool:
    """Whether a letter is right before or right after a row of pieces."""
    before, after = "".join(pieces[max(0, start - 1) : start]), "".join(pieces[end + 1 : end + 2])
    return before[-1:].isalnum() or after[:1].isalnum()


def _without_tags(html: str) -> str:
    return unescape(_TAG.sub("", html)).strip()
