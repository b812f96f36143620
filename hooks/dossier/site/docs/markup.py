"""What the HTML of a hand-written page holds, as two parsers read it, and what of it does not come from Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from html.parser import HTMLParser

import nh3

from dossier.problems import shown
from dossier.records.kinds import BY_NAME
from dossier.records.web.address import find_refusal

_WORDS = {"p", "em", "strong", "code", "pre", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "br", "hr", "sup"}
_TABLE = {"table", "thead", "tbody", "tr", "th", "td"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_ALLOWED: dict[str, set[str]] = {tag: set() for tag in _WORDS | _TABLE | _HEADINGS}
_ALLOWED |= {"a": {"href", "class", "id", "title"}, "div": {"class", "data-tabs"}, "label": {"for"}}
_ALLOWED |= {"input": {"checked", "id", "name", "type"}, "th": {"align"}, "td": {"align"}, "ol": {"start"}}
_ALLOWED |= {tag: {"id"} for tag in (*_HEADINGS, "li", "sup")}
_ALLOWED |= {tag: {"class"} for tag in ("p", "pre", "code")}
"""The elements that Markdown makes, and their attributes."""

_CLASSES = re.compile(
    r"anchor|highlight|language-[\w+.-]+|footnote(?:-ref|-backref)?|admonition(?:-title| (?:note|tip|important|warning|example))"
    r"|tabbed-(?:set|content|alternate)"
)
"""The classes that Markdown gives; any other would borrow the look of the site."""
_SCHEME = re.compile(r"([A-Za-z][\w+.-]*):")
_UNSEEN = re.compile(r"[\x00-\x20]+")
"""What browsers leave out of an address."""
_OF_THE_WEB = re.compile(r"https?:|[a-z]*:?//", re.IGNORECASE)
_TAKEN = {"main", "menu", "toc", "toc-title"}
"""Ids of the page around the text."""


@dataclass(slots=True)
class Markup:
    """What is in the HTML of a page.

    `links` are the addresses of all links in order, `anchors` those of its headings, `ids` all ids, each as often as it is
    there; `strangers` are what Markdown does not make: a word to look for in the page, what it is, and what to do.
    """

    links: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    ids: list[str] = field(default_factory=list)
    strangers: list[tuple[str, str, str]] = field(default_factory=list)
    elements: list[tuple[str, tuple[tuple[str, str], ...]]] = field(default_factory=list)
    """All of them in order, with their attributes."""


@lru_cache(maxsize=512)
def find_markup(html: str) -> Markup:
    """What is in HTML that Markdown made.

    A second parser, which reads as browsers do and keeps only what is allowed, has to find the same: otherwise the page
    would be another one in a browser than here.
    """
    found = _read(html)
    if not found.strangers and _read(_cleaner().clean(html)).elements != found.elements:
        hint = "Look for links in headings or in one another, and for quotation marks between braces."
        found.strangers.append(("", "browsers would not read this page as Markdown meant it", hint))
    return found


OF_SITE = "site:"
"""What a link to a file of the site that is no page begins with, as `site:robots.txt`."""


def fault_of_address(address: str) -> tuple[str, str] | None:
    """What is wrong with an address that is not of a record or a page here, and what to do; None for those and good ones."""
    plain = _UNSEEN.sub("", address)
    scheme = _SCHEME.match(plain)
    if _OF_THE_WEB.match(plain):
        refusal = find_refusal(address)
        return refusal and (f"“{shown(address)}” is not a web address; {refusal[0]}", refusal[1])
    if scheme and scheme[1] not in BY_NAME and not plain.startswith(OF_SITE):
        return f"the link “{shown(address)}” leads to no page", "Name a page, a record, or https://…."
    return None


def _read(html: str) -> Markup:
    finder = _Finder()
    finder.feed(html)
    finder.close()
    return finder.markup


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(_ALLOWED),
        clean_content_tags=set(),
        attributes=_ALLOWED,
        strip_comments=False,
        url_schemes={"http", "https", OF_SITE.removesuffix(":"), *BY_NAME},
        link_rel=None,
    )


class _Finder(HTMLParser):
    """Notes what is in HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.markup = Markup()
        self._heading = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.markup.elements.append((tag, tuple(sorted(given.items()))))
        self.markup.strangers += _strangers(tag, given)
        if anchor := given.get("id"):
            self.markup.ids.append(anchor)
        if tag in _HEADINGS:
            self._heading = f"#{anchor}"
        if tag == "a" and (address := given.get("href")) is not None:
            if given.get("class") == "anchor" and address == self._heading:
                self.markup.anchors.add(address.removeprefix("#"))
            else:
                self.markup.links.append(address)


def _strangers(tag: str, given: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """What an element is or has that Markdown does not make."""
    if tag == "img":
        hint = "Write a link as [words](page.md) or [words](https://…)."
        yield given.get("src", ""), f"images are not allowed here: {shown(given.get('src', ''))}", hint
        return
    if tag not in _ALLOWED:
        yield tag, f"the element <{shown(tag)}> is not allowed here", "Leave out what makes it."
        return
    for name in sorted(given.keys() - _ALLOWED[tag]):
        yield (
            name,
            f"the attribute “{shown(name)}” is not allowed here",
            "Between braces, write { #id } and nothing else.",
        )
    if (classes := given.get("class")) and not _CLASSES.fullmatch(classes):
        yield (
            classes,
            f"the class “{shown(classes)}” is not allowed here",
            "Between braces, write { #id } and nothing else.",
        )
    if tag == "a" and (fault := fault_of_address(address := given.get("href", ""))):
        yield address, *fault
    if (id_ := given.get("id")) in _TAKEN:
        yield (
            id_ or "",
            f"the id “{id_}” belongs to the page around the text",
            "Write another after the heading, as { #its-id }.",
        )
