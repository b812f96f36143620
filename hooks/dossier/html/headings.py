"""Reads the headings of a page off its HTML: they are its table of contents, and give readers links to its sections."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

_EDGE = re.compile(r"<(/?)(h[23]|div)\b([^<>]*)>")
"""Where a heading begins or ends, or a block, which may be in another language."""
_LANGUAGE = re.compile(r'\slang="([a-z]+)"')
_FOREIGN, _SPAN = re.compile(r'<span lang="([a-z]+)">([^<>]*)</span>'), '<span lang="{}">{}</span>'
_MARKS = re.compile(r"<[^<>]+>")
_LINK = re.compile(r"<a\s([^<>]*)>")
_PLACE = re.compile(r'<[a-z0-9]+\s([^<>]*\bclass="(?:[^"]* )?place(?: [^"]*)?"[^<>]*)>')
_ID = re.compile(r'\sid="([^"]*)"')
_ANCHOR = re.compile(r'\s(?:id|data-anchor)="([^"]*)"')
"""The anchor of a heading: its own, or that of what it opens."""
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the page: level 2 or 3, anchor and words."""

    level: int
    anchor: str
    words: Markup
    """They say their language where it is not that of the page."""


def find_headings(html: str) -> tuple[Heading, ...]:
    """The headings of levels 2 and 3 that have an anchor, or name that of what they open, in order."""
    return tuple(_find_headings(html))


def _find_headings(html: str) -> Iterator[Heading]:
    start: re.Match[str] | None = None
    languages = [""]
    for edge in _EDGE.finditer(html):
        if edge[2] == "div":
            _step(languages, edge)
        elif not edge[1]:
            start = edge
        elif start and start[2] == edge[2]:
            if anchor := _ANCHOR.search(start[3]):
                yield _heading(start[2], anchor[1], html[start.end() : edge.start()], languages[-1])
            start = None


def _step(languages: list[str], edge: re.Match[str]) -> None:
    """Into a block or out of one; `languages` are those of the blocks around, empty for that of the page."""
    if not edge[1]:
        found = _LANGUAGE.search(edge[3])
        languages.append(found[1] if found else languages[-1])
    elif len(languages) > 1:
        languages.pop()


def find_sections(html: str) -> frozenset[str]:
    """The anchors that readers are given: of headings that are links to their own place, and of places.

    `macros/blocks.html` prints headings so, and `anchorlink` in mkdocs.yml those of hand-written pages. A place, an
    element of the class `place`, has an anchor that is kept for links from elsewhere, or one whose heading opens a fold.
    """
    links = (dict(_ATTRIBUTE.findall(attributes)) for attributes in _LINK.findall(html))
    anchors = {link.get("href", "").removeprefix("#") for link in links if "anchor" in link.get("class", "").split()}
    places = (_ID.search(f" {attributes}") for attributes in _PLACE.findall(html))
    return frozenset(anchors & set(_ID.findall(html))) | {place[1] for place in places if place}


@lru_cache(maxsize=1024)
def _heading(tag: str, anchor: str, html: str, language: str) -> Heading:
    """A heading as it stands on a page; those of records recur on all pages of a kind."""
    parts = _FOREIGN.split(html)
    pieces = [_MARKS.sub("", parts[0])]
    for own, words, after in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        pieces += [_SPAN.format(own, words), _MARKS.sub("", after)]
    words = "".join(pieces).strip()
    return Heading(int(tag[1]), anchor, Markup(_SPAN.format(language, words) if language else words))
