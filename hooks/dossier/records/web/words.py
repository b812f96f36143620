"""An address that leads to words on its page: a text fragment, as the URL Fragment Text Directives define it."""

from __future__ import annotations

import re
from urllib.parse import quote

from .address import LONGEST
from .page import without_words

_AS_IT_IS = "!$()*+./:;=?@_~"
"""Signs of a text directive that stand for themselves besides letters and digits; `-`, `,` and `&` are of its grammar."""
_GAP = "\x00"
_LEFT_OUT = re.compile(r"\[[^\[\]]*\]|…|\.(?: ?\.){2,}")
_DASH = re.compile("[\u2010-\u2015\u2212\u2e3a\u2e3b]|--+")
"""Dashes, whose shape may differ between an excerpt and its page."""
_ENDS = " \"'“”‘’«»„,;:.!?()"
_MOST_WORDS = 7
"""Words that are written out; of more, the first and the last are."""
_AT_EACH_END = 3
_ENOUGH = 2
"""Words that are not likely to be found on a page by chance."""


def words_address(address: str, excerpt: str) -> str | None:
    """The address that leads to the words of an excerpt; none where the words are too few or the address too long.

    A browser that knows no text fragments opens the page at its beginning. What is left out of the excerpt, or added to it
    in brackets, is not looked for: the address names the first and the last words of what is between.
    """
    sought = _sought(excerpt)
    if not sought:
        return None
    directive = ",".join(quote(words, safe=_AS_IT_IS).replace("-", "%2D") for words in sought)
    page = without_words(address)
    whole = f"{page}{'' if '#' in page else '#'}:~:text={directive}"
    return whole if len(whole) <= LONGEST else None


def _sought(excerpt: str) -> list[str]:
    """The words to be found, or those with which they begin and those with which they end."""
    runs = _runs(excerpt)
    long = [run for run in runs if len(run) >= _ENOUGH]
    if not long:
        return [" ".join(run) for run in runs if len(runs) == 1 and any(map(str.isdigit, run[0]))]
    first, last = long[0], long[-1]
    if len(long) == 1 and len(first) <= _MOST_WORDS:
        return [" ".join(first)]
    return [_plain(first[:_AT_EACH_END]), _plain(last[-_AT_EACH_END:])]


def _plain(words: list[str]) -> str:
    return " ".join(words).strip(_ENDS)


def _runs(excerpt: str) -> list[list[str]]:
    """The words between gaps, without signs at the ends; a word that a gap touches is not whole and is left out."""
    marked = _DASH.sub(f" {_GAP} ", _LEFT_OUT.sub(_GAP, excerpt))
    runs: list[list[str]] = [[]]
    for word in marked.split():
        if _GAP in word:
            runs.append([])
        else:
            runs[-1].append(word)
    plain = (_plain(run).split() for run in runs)
    return [run for run in plain if run]
