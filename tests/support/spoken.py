"""What a page says in which language: its words, block by block, as its marks have them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import NamedTuple

_TOKENS = re.compile(r"<!--.*?-->|<![^>]*>|<(/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+", re.DOTALL | re.IGNORECASE)
_LANGUAGE = re.compile(r'\slang="?([a-z]+)')
_READ = re.compile(r'\s(?:alt|aria-label|title|placeholder)="([^"]*)"')
_FRAME = re.compile(r'<header class="masthead">.*?</header>|<footer class="footer">.*?</footer>', re.DOTALL)
_WAYS = re.compile(r' (?:href|action)="[^"]*"| aria-current="page"')
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_NO_WORDS = frozenset(("title", "script", "style", "code", "pre", "kbd"))
"""What is no text, or cannot say in part in which language it is."""
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "cite",
        "data",
        "dfn",
        "em",
        "i",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
    ]
)

ENGLISH = re.compile(
    r"(?<![\w./:-])(?:the|and|which|with|from|this|that|these|those|was|were|have|had|been|their|its|by|of|is|are|be|not|for|"
    r"who|when|what|shall|other|after|before|under|said|says|to|an|it|they)(?![\w./@-])",
    re.IGNORECASE,
)
SPANISH = re.compile(
    r"(?<![\w./:-])(?:el|los|las|que|una|por|para|con|del|al|se|su|sus|como|pero|según|está|fue|más|también|cuando|este|esta|"
    r"lo|sobre|entre|desde|hasta|sin|ya|y)(?![\w./@-])",
    re.IGNORECASE,
)
"""Words without which hardly a sentence of the language can be said, and which are none in the other one."""
NAME = re.compile(r"\b[A-Z][\w.’-]*,?(?: (?:of|for|the|and|on)){1,2}(?= [A-Z])|\bThe(?= [A-Z])|\bCC BY\b|\([a-z -]+\)")
NOMBRE = re.compile(r"\b(?:El|La|Los|Las)(?= [A-Z])")
FOREIGN = {"en": (NOMBRE, SPANISH)}
"""By language, with English as that of all others: what a name looks like that is in the other one in every language, as is a term of art in parentheses; and
the words of the other one.
"""


class Passage(NamedTuple):
    """Words of a block that are in one language; `…` is in the place of those in another."""

    language: str
    words: str


class _Open(NamedTuple):
    """An element that is not closed yet."""

    tag: str
    language: str
    is_silent: bool


def passages(html: str) -> Iterator[Passage]:
    """The words of a page by block and language, those of attributes that are read aloud included."""
    language = found[1] if (found := _LANGUAGE.search(html)) else ""
    for frame in _FRAME.findall(html):
        yield from _in_frame(_WAYS.sub("", frame), language)
    yield from _passages(_FRAME.sub("<hr>", html))


@cache
def _in_frame(html: str, language: str) -> tuple[Passage, ...]:
    """The words around the main part of a page, which are the same on many pages but for where their links lead."""
    return tuple(_passages(html, language))


def _passages(html: str, language: str = "") -> Iterator[Passage]:
    opened = [_Open("", language, False)]
    block: list[tuple[str, str]] = []
    for token in _TOKENS.finditer(html):
        closes, tag, attributes = token[1], token[2], token[3]
        if tag is None:
            if not token[0].startswith("<!") and not opened[-1].is_silent:
                block.append((opened[-1].language, token[0]))
            continue
        if tag not in _INLINE:
            yield from _said(block)
            block = []
        if closes:
            while opened.pop().tag != tag:
                pass
            continue
        language = opened[-1].language
        if attributes:
            language = found[1] if (found := _LANGUAGE.search(attributes)) else language
            yield from (Passage(language, unescape(words)) for words in _READ.findall(attributes))
        if tag not in _VOID:
            silent = opened[-1].is_silent or tag in _NO_WORDS
            opened.append(_Open(tag, language, silent))


def _said(block: list[tuple[str, str]]) -> Iterator[Passage]:
    for language in dict.fromkeys(language for language, _ in block):
        words = unescape("".join(words if one == language else " … " for one, words in block))
        if words.strip(" …\n\t"):
            yield Passage(language, " ".join(words.split()))


def is_wrong(passage: Passage) -> bool:
    """Whether a passage has words of another language than its own."""
    name, words = FOREIGN.get(passage.language, (NAME, ENGLISH))
    return bool(words.search(name.sub("…", passage.words)))
