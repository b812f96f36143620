"""Sentences: where each one of a text ends, and how many words of our own it has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .letters import is_seen
from .quoting import hidden_quotations

_END = re.compile(r"[.!?][”’*_)\]]*(?:\([^()\s]*\))?(?=\s+[^\sa-z.,;:–—…]|\s*$)")
"""The sign that ends a sentence, with what closes there: a quotation, emphasis, a link and its address."""
_BEFORE_A_NAME = "v|vs|No|Nos|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Hon|Art|Sec|Stat|Fed|Reg|Supp|Cir|Ct|Op|Res|cf|al|p|pp|núm|núms|Núm|art|pág|págs|párr|Sr|Sra|Dra|EE"
_BEFORE_A_NUMBER = "Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec"
_ALSO_LAST = r"[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|Inc|Jr|Co|Corp|Ltd|etc"
_OPENERS = (
    "The|A|An|It|Its|In|On|At|By|He|His|She|Her|They|Their|This|That|These|Those|Both|But|And|No|Some|Most|"
    "El|La|Lo|Los|Las|Un|Una|Unos|Unas|Su|Sus|Al|Cada|Este|Esta|Estos|Estas|Así|Por|Para|Se|Si|Cuando"
)
_WITHIN = re.compile(
    rf"(?<![^\s(“*_\[.])(?:(?:{_BEFORE_A_NAME})\.|(?:{_BEFORE_A_NUMBER})\.(?=\s+\d)|"
    rf"(?:{_ALSO_LAST})\.(?!\s+[*“\[]*(?:{_OPENERS})\s))"
)
"""A period after which a sentence goes on: after `v.`, after `Nov.` before a day, after `U.S.` where no new one opens."""


def ends_of(text: str) -> Iterator[int]:
    """Where each sentence of a text ends, which may be Markdown; a rest without a sign at its end is a sentence too.

    Semicolons and colons end none. Blocks of Markdown are not told apart.
    """
    within, start = {match.end() for match in _WITHIN.finditer(text)}, 0
    for match in _END.finditer(text):
        if match.start() + 1 not in within:
            yield (start := match.end())
    if text[start:].strip():
        yield len(text)


def counted_sentences(words: str) -> Iterator[tuple[str, int]]:
    """Each sentence of plain words, and how many words it has outside quotation marks."""
    hidden, start = hidden_quotations(words), 0
    for end in ends_of(hidden):
        yield words[start:end].strip(), sum(map(is_seen, hidden[start:end].split()))
        start = end
