"""Links of the hand-written pages, as Markdown makes them: to records, to other pages, to the web."""

from __future__ import annotations

import posixpath
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from urllib.parse import unquote

from dossier.collection.addresses import address_of_source
from dossier.problems import Problem, did_you_mean, shown
from dossier.records.kinds import BY_NAME
from dossier.records.web.address import is_web_address

from .markup import OF_SITE, fault_of_address
from .pages import DocsPage

_RECORD = re.compile(rf"({'|'.join(BY_NAME)}):(.*)", re.DOTALL)
_FENCED = re.compile(r"^( *(?:`{3,}|~{3,}))[^`\n]*\n(?:.*\n)*?\1[`~]*[ \t]*$", re.MULTILINE)
_BACKQUOTES = re.compile(r"`+")


def check_links(
    page: DocsPage, known: Set[tuple[str, str]], pages: Mapping[str, DocsPage | None], files: Set[str] | None
) -> Iterator[Problem]:
    """What is wrong with the links of a page.

    `known` are kind and id of all records; `pages` are all pages of the site by the path of their file below docs/, None
    for those that are computed; `files` are the paths of the other files of the site, None where they are not known.
    """
    faults = dict[str, tuple[str, str] | None]()
    for address in dict.fromkeys(page.markup.links):
        if record := _RECORD.fullmatch(address):
            faults[address] = None if record.groups() in known else _no_record(record[1], record[2], known)
        elif address.startswith(OF_SITE):
            faults[address] = _no_file(address.removeprefix(OF_SITE), files)
        else:
            elsewhere = is_web_address(address) or fault_of_address(address)  # which is reported with the HTML
            faults[address] = None if elsewhere else _no_page(page, address, pages)
    yield from _at_places(page, faults)


def _at_places(page: DocsPage, faults: Mapping[str, tuple[str, str] | None]) -> Iterator[Problem]:
    """What is wrong with addresses, wherever in a page each is a link."""
    places = _places(page) if any(faults.values()) else {}
    for address in page.markup.links:
        if fault := faults[address]:
            yield page.problem_at(next(places[address]), *fault)


def _no_file(path: str, files: Set[str] | None) -> tuple[str, str] | None:
    """What is wrong with the path of a file that the site is to have besides its pages."""
    if files is None or path in files:
        return None
    return f"the site has no file “{shown(path)}”", did_you_mean(path, files) or "Name one that is listed in /data/."


def _no_record(kind: str, id_: str, known: Set[tuple[str, str]]) -> tuple[str, str]:
    hint = did_you_mean(id_, (other for name, other in known if name == kind))
    return f"there is no record “{shown(id_)}” of the kind {kind}", hint or "Check the spelling."


def _no_page(page: DocsPage, address: str, pages: Mapping[str, DocsPage | None]) -> tuple[str, str] | None:
    """What is wrong with an address that is neither a record nor on another site, if anything is."""
    hint = "Name a file of docs/ from this file, as ../about.md, a record, as term:its-id, or https://…."
    path, _, anchor = address.partition("#")
    path = unquote(path)
    source = posixpath.normpath(posixpath.join(posixpath.dirname(page.source), path)) if path else page.source
    if source not in pages or not address:
        return f"the link “{shown(address)}” leads to no page", did_you_mean(source, pages) or hint
    target = pages[source]
    if anchor and target and not target.is_computed and anchor not in target.markup.ids:
        anchors = sorted(target.markup.anchors)
        hint = did_you_mean(anchor, anchors) or f"Its sections: {', '.join(anchors)}."
        return f"the page {address_of_source(source)} has no section “{shown(anchor)}”", hint
    return None


def _places(page: DocsPage) -> dict[str, Iterator[int]]:
    """By address: each place where it is written in a page, and then the last one again."""
    text = _without_code(page.text, page.start)
    places = {}
    for address in dict.fromkeys(page.markup.links):
        found = [match.start() for match in re.finditer(rf"(?<![\w/.:-]){re.escape(address)}(?![\w/-])", text)]
        places[address] = _repeated(found or [page.start])
    return places


def _repeated(places: list[int]) -> Iterator[int]:
    yield from places
    while True:
        yield places[-1]


def _without_code(text: str, start: int) -> str:
    """The text with blanks in the place of its front matter, which ends at `start`, of samples, and of words between backquotes."""
    text = _FENCED.sub(_blank, re.sub(r"[^\n]", " ", text[:start]) + text[start:])
    signs = [match.span() for match in _BACKQUOTES.finditer(text)]
    closing = defaultdict[int, list[int]](list)
    for first, last in signs:
        closing[last - first].append(first)
    pieces, position = [], 0
    for first, last in signs:
        later = closing[last - first]
        end = next(iter(later[bisect_right(later, first) :][:1]), None)
        if first >= position and end is not None:
            pieces += [text[position:first], _blank(text[first:end])]
            position = end
    return "".join([*pieces, text[position:]])


def _blank(words: re.Match[str] | str) -> str:
    return re.sub(r"[^\n]", " ", words if isinstance(words, str) else words[0])
