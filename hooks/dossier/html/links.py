"""All printing of links in Python: to records, to pages, to other sites, and from terms of art to their definitions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from markupsafe import Markup

from dossier.collection.addresses import IN_EACH_LANGUAGE
from dossier.collection.dossier import Dossier
from dossier.reading.entry import AnyEntry
from dossier.records.kinds import BY_NAME, KINDS

OUTSIDE = "noopener noreferrer"
"""The `rel` of every link to another site, which is given no hold of the page and learns nothing of it."""

_PAGE = re.compile(rf'href="(?:\.\./)+({"|".join(kind.plural for kind in KINDS)})/([a-z0-9-]+)/["#]')
_RECORD = re.compile(rf'href="({"|".join(BY_NAME)}):([a-z0-9-]+)"')
_OF_SITE = re.compile(r'href="site:([^"]*)"')
_LINK_TAG = re.compile(r'<a (?:[^<>"]*"[^<"]*")*[^<>"]*>')
_OUTSIDE = re.compile(r'<a (?=(?:[^<>"]*"[^<"]*")*?[^<>"]*\bhref="https?://)')
_TAGS = re.compile(r"(<[^<>]+>)")
_REFERENCE = re.compile(r"&(?:#\w+|\w+);")
"""A character reference: how HTML has the signs that mean something in it."""
_LINK = Markup('<a href="{}">{}</a>')
_DEFINITION = Markup('<a class="definition" href="{}" aria-describedby="meaning-{}">{}</a>')


_DOCKET = re.compile(r"\b(?:\d:)?\d\d-cv-\d{3,5}\b")
_BY_PLURAL = {kind.plural: kind.name for kind in KINDS}


def records_linked(html: str) -> frozenset[tuple[str, str]]:
    """The records to whose pages the HTML of another page leads, each by kind and id."""
    return frozenset((_BY_PLURAL[plural], id_) for plural, id_ in _PAGE.findall(html))


def unbroken(html: Markup) -> Markup:
    """HTML in whose words no line ends within a docket number, as in `1:25-cv-00457`."""
    if "-cv-" not in html:
        return html
    parts = _TAGS.split(html)
    parts[::2] = [_DOCKET.sub(r'<span class="docket">\g<0></span>', words) for words in parts[::2]]
    return Markup("".join(parts))


class Links:
    """Links as the pages at one depth print them.

    `root` leads from there to the home page in their language, and `above` from there to the root of the site, where the
    files are that all languages share.
    """

    def __init__(self, root: str, dossier: Dossier, above: str = "") -> None:
        self._root = root
        self._above = above
        self._dossier = dossier
        self._titled: dict[tuple[str, str], Markup] = {}

    def at(self, address: str) -> str:
        """The way to the address of a page, or of a file that each language has, such as `status/#computed`."""
        return self._root + address

    def shared(self, path: str) -> str:
        """The way to a file that all languages share, such as `data/records.json`."""
        return f"{self._root}{self._above}{path}"

    def beside(self, address: str) -> str:
        """The way to what all languages share beside the page at an address; nothing on that page in the first language."""
        return self.shared(address) if self._above else ""

    def href(self, entry: AnyEntry) -> str:
        """The way to the page of a record."""
        return self._root + entry.address

    def record(self, kind: str, id_: str) -> Markup:
        """The link to a record, by its title; made once for all pages at this depth."""
        if (kind, id_) not in self._titled:
            entry = self._dossier.by_id[kind, id_]
            self._titled[kind, id_] = unbroken(_LINK.format(self.href(entry), entry.record.title))
        return self._titled[kind, id_]

    def titled(self, entry: AnyEntry) -> Markup:
        """The link to a record that is at hand, by its title."""
        return self.record(entry.kind.name, entry.id)

    def resolved(self, html: str) -> Markup:
        """HTML in which links such as `term:ai-use-notice` lead to records, `site:robots.txt` to files of the site, and links to
        other sites say so.

        Where another folder of records is published with the hand-written pages, a link to a record that is not among
        them leads to the index of its kind.
        """
        return Markup(_LINK_TAG.sub(self._with_way, html))

    def _with_way(self, tag: re.Match[str]) -> str:
        """The beginning of a link, as it is printed; what looks like one in the words of a page is none."""
        here = _OF_SITE.sub(lambda found: f'href="{self._file(found[1])}"', _RECORD.sub(self._resolved, tag[0]))
        return _OUTSIDE.sub(f'<a rel="{OUTSIDE}" ', here)

    def _file(self, path: str) -> str:
        """The way to a file of the site, in the language of the page if there is one in each."""
        return self.at(path) if path.startswith(IN_EACH_LANGUAGE) else self.shared(path)

    def _resolved(self, match: re.Match[str]) -> str:
        kind, id_ = BY_NAME[match[1]], match[2]
        known = (kind.name, id_) in self._dossier.known
        return f'href="{self.at(kind.address_of(id_) if known else f"{kind.plural}/")}"'

    def defined(self, html: str, seen: set[str]) -> Markup:
        """HTML in which the first place of each term of art that is not within a link leads to its definition.

        `seen` are the ids that the page links already; it is kept up. Each link names the element `meaning-<id>`, which
        has to be on the page and gives the definition.
        """
        parts = _TAGS.split(html)
        depth = 0
        for index, part in enumerate(parts):
            if index % 2:
                depth += part.startswith("<a ") - part.startswith("</a>")
            elif not depth and part:
                parts[index] = self._defined(part, seen)
        return Markup("".join(parts))

    def _defined(self, html: str, seen: set[str]) -> str:
        words, places = _words_of(html)
        pieces, position = [], 0
        for first, end, entry in self._dossier.glossary.find(words):
            if entry.id not in seen:
                seen.add(entry.id)
                start, position, before = places[first], places[end], position
                link = _DEFINITION.format(self.href(entry), entry.id, Markup(html[start:position]))
                pieces += [html[before:start], link]
        return "".join([*pieces, html[position:]])


def _words_of(html: str) -> tuple[str, Sequence[int]]:
    """The words of HTML without tags, and where each sign of them is in the HTML; last, where they end."""
    if "&" not in html:
        return html, range(len(html) + 1)
    words, places, end = [], list[int](), 0
    for found in _REFERENCE.finditer(html):
        sign = unescape(found[0])
        words += [html[end : found.start()], sign]
        places += [*range(end, found.start()), *[found.start()] * len(sign)]
        end = found.end()
    return "".join([*words, html[end:]]), [*places, *range(end, len(html) + 1)]
