"""CommonMark as texts of records have it: their HTML, and their words without any marks.

All that looks into such a text looks at what this parser makes of it, so that checks see what readers will.
"""

from __future__ import annotations

import re
from html import unescape

from cmarkgfm import cmark, markdown_to_html

# The parser escapes every <, > and " that does not belong to a tag, so these find tags and nothing else.
_TAG = re.compile(r"<[^>]*>")
_EMPHASIS = re.compile(r"<em>(?:(?!</?em>).)*</em>", re.DOTALL)
_MARKS = re.compile(r"[*_\[<`\\&\n]|^\s*[-+#>=~0-9]")
"""What a text has that is more than its words; without any of these it need not be parsed."""


def to_html(prose: str) -> str:
    """The HTML of a text; HTML in it is left out, and so are addresses that run code."""
    html: str = markdown_to_html(prose, cmark.Options.CMARK_OPT_DEFAULT)
    return html


def to_html_with_any_address(prose: str) -> str:
    """The HTML of a text with every address in it as it was written, to look at and never to print."""
    html: str = markdown_to_html(prose, cmark.Options.CMARK_OPT_UNSAFE)
    return html


def words_of(prose: str) -> str:
    """The words of a text, without marks and without the addresses of its links."""
    return _without_tags(to_html(prose)) if _MARKS.search(prose) else prose


def own_words_of(prose: str) -> str:
    """The same without the words in italics, which are spoken of and not used."""
    if not _MARKS.search(prose):
        return prose
    html, found = to_html(prose), 1
    while found:
        html, found = _EMPHASIS.subn(" ", html)
    return _without_tags(html)


def _without_tags(html: str) -> str:
    return unescape(_TAG.sub("", html)).strip()
