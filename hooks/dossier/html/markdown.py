"""Turns the Markdown of records into safe HTML: CommonMark without raw HTML, then a sanitizer."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate

import nh3
from markupsafe import Markup

from dossier.records import commonmark

_TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code", "br"}
_ATTRIBUTES = {"a": {"href"}}
_WORDS_ALONE = nh3.Cleaner(tags=set())
MOST_NESTED = 100
"""Blocks within one another: the sanitizer takes the square of their number, and a sound text has a few."""

_BLOCK = re.compile(r"<(/?)(?:blockquote|ul|ol)\b")
_SINGLE = re.compile(r"<p>((?:(?!</?p>).)*)</p>\s*", re.DOTALL)


def to_html(prose: str) -> Markup:
    """The paragraphs of the prose as HTML, in which a link to a record still names it: `href="term:ai-use-notice"`."""
    return Markup(_commonmark(prose))


def to_inline_html(prose: str) -> Markup:
    """The same without the paragraph around it, when there is just one."""
    html = _commonmark(prose)
    single = _SINGLE.fullmatch(html)
    return Markup(single[1] if single else html)


def to_plain(prose: str) -> str:
    """The words alone, without marks and links, for descriptions and feeds."""
    words: str = _WORDS_ALONE.clean(_commonmark(prose))
    return Markup(words).unescape().strip().replace("\n", " ")


@lru_cache(maxsize=4096)
def _commonmark(prose: str) -> str:
    html = commonmark.to_html(prose)
    if _depth(html) > MOST_NESTED:
        raise ValueError("blocks are nested too deep")
    return _cleaner().clean(html).strip()


def _depth(html: str) -> int:
    """How many blocks are within one another, at the most."""
    return max(accumulate((-1 if block[1] else 1 for block in _BLOCK.finditer(html)), initial=0))


@cache
def _cleaner() -> nh3.Cleaner:
    from dossier.records.kinds import BY_NAME

    return nh3.Cleaner(tags=_TAGS, attributes=_ATTRIBUTES, url_schemes={"http", "https", *BY_NAME}, link_rel=None)
