"""Links of the hand-written pages, as Markdown makes them: to records, to other pages, to the web."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Set
from urllib.parse import unquote, urldefrag

from dossier.collection.addresses import address_of_source
from dossier.problems import Problem, did_you_mean
from dossier.records.kinds import BY_NAME
from dossier.records.web_address import is_web_address

from .docs_pages import DocsPage

_KINDS = "|".join(BY_NAME)
_RECORD = re.compile(rf"({_KINDS}):(.*)")
_NOT_TEXT = re.compile(r"\A---\n.*?^---$|^ *(```+).*?^ *\1|(?<!`)(`+)(?!`).+?(?<!`)\2(?!`)", re.DOTALL | re.MULTILINE)


def check_links(page: DocsPage, known: Set[tuple[str, str]], pages: Mapping[str, DocsPage | None]) -> Iterator[Problem]:
    """What is wrong with the links of a page.

    `known` are kind and id of all records; `pages` are all pages of the site by the path of their file below docs/, None
    for those that are computed.
    """
    places = _places(page)
    for address in page.links:
        place = next(places[address])
        if record := _RECORD.fullmatch(address):
            if (record[1], record[2]) not in known:
                yield page.problem(*_no_record(record[1], record[2], known), *place)
        elif not is_web_address(address) and (fault := _no_page(page, address, pages)):
            yield page.problem(*fault, *place)
    for address in page.others:
        message = f"images and addresses in HTML are not allowed here: {address}"
        yield page.problem(message, "Write a link as [words](page.md) or [words](https://…).", *next(places[address]))


def _no_record(kind: str, id_: str, known: Set[tuple[str, str]]) -> tuple[str, str]:
    hint = did_you_mean(id_, (other for name, other in known if name == kind))
    return f"there is no record “{id_}” of the kind {kind}", hint or "Check the spelling."


def _no_page(page: DocsPage, address: str, pages: Mapping[str, DocsPage | None]) -> tuple[str, str] | None:
    """What is wrong with an address that is neither a record nor on another site, if anything is."""
    path, anchor = urldefrag(address)
    path = unquote(path)
    source = posixpath.normpath(posixpath.join(posixpath.dirname(page.source), path)) if path else page.source
    if source not in pages:
        hint = "Name a file of docs/ from this file, as ../about.md, a record, as term:its-id, or https://…."
        return f"the link “{address}” leads to no page", did_you_mean(source, pages) or hint
    target = pages[source]
    if anchor and target and not target.is_computed and anchor not in target.ids:
        hint = did_you_mean(anchor, target.anchors) or f"Its sections: {', '.join(sorted(target.anchors))}."
        return f"the page {address_of_source(source)} has no section “{anchor}”", hint
    return None


def _places(page: DocsPage) -> dict[str, Iterator[tuple[int, int]]]:
    """By address: line and column of each place where it is written in a page, and then the last one again."""
    text = _NOT_TEXT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), page.text)
    places = {}
    for address in dict.fromkeys((*page.links, *page.others)):
        found = [match.start() for match in re.finditer(rf"(?<![\w/.:-]){re.escape(address)}(?![\w/-])", text)]
        places[address] = _repeated([_place(text, start) for start in found] or [(1, 1)])
    return places


def _repeated(places: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    yield from places
    while True:
        yield places[-1]


def _place(text: str, start: int) -> tuple[int, int]:
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
