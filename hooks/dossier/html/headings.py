"""Reads the headings of a page off its HTML: they are its table of contents and its anchors."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

_HEADING = re.compile(r'<h([23])[^>]*\bid="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_MARKS = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the page: level 2 or 3, anchor and words."""

    level: int
    anchor: str
    words: str


def find_headings(html: str) -> tuple[Heading, ...]:
    """The headings of levels 2 and 3 that have an anchor, in order."""
    return tuple(_heading(*found) for found in _HEADING.findall(html))


@lru_cache(maxsize=1024)
def _heading(level: str, anchor: str, words: str) -> Heading:
    """A heading as it stands on a page; those of records recur on all pages of a kind."""
    return Heading(int(level), anchor, str(Markup(_MARKS.sub("", words)).unescape()).strip())
