"""What is wrong with the hand-written pages and the menu that lists them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import PurePosixPath

from dossier.collection.addresses import address_of_source
from dossier.problems import Problem, did_you_mean, shown
from dossier.records.kinds import BY_NAME, BY_PLURAL, KINDS
from dossier.site.settings import MenuItem, Settings

from .html import check_html
from .links import check_links
from .pages import Docs, DocsPage
from .translated import check_original, check_sums

_KEPT = ("404", "assets", "pagefind")
"""Parts of the site that are the theme's, the sheets' and the search's."""


@dataclass(frozen=True, slots=True)
class Others:
    """What hand-written pages have to fit with."""

    known: Set[tuple[str, str]]
    """Kind and id of all records."""
    computed: Set[str]
    """The sources of the computed pages that no file asks for, as if they were files in docs/; or what may be such."""
    is_made: bool
    """Whether those are sure, because the records are sound."""
    groups: Collection[str]
    """The groups of the menu that have a label."""
    files: Set[str] | None
    """The paths of the other files of the site, if they are known."""


def check_pages(docs: Docs) -> Iterator[Problem]:
    """Problems that pages have by themselves, whatever records are published with them."""
    for page in docs.pages:
        yield from check_html(page)


def check_translated(docs: Docs, first: Docs, others: Others) -> Iterator[Problem]:
    """Problems of the pages in another language together with those in the first, of which they are translations."""
    known = {page.source: page for page in first.pages}
    pages: dict[str, DocsPage | None] = dict.fromkeys((*_sources(others), *first.sources)) | known
    pages |= {page.source: page for page in docs.pages}
    for page in docs.pages:
        yield from check_links(page, others.known, pages, others.files)
        if original := known.get(page.source):
            yield from _unlike(page, original)
            yield from check_sums(page, original, docs.named.rpartition("/")[2])
        elif page.source not in first.sources:
            hint = did_you_mean(page.source, first.sources) or f"Write {first.path_of(page.source)} first."
            yield page.problem("this page translates no page of the first language", hint)


def _unlike(page: DocsPage, original: DocsPage) -> Iterator[Problem]:
    """In what a translated page is unlike its original that has to be the same in every language."""
    for name in ("computed", "argument"):
        meant = getattr(original.front, name, None)
        if page.front and original.front and getattr(page.front, name) != meant:
            hint = f"Write `{name}: {meant}`." if meant else f"Remove `{name}`."
            yield page.problem(f"`{name}` is not the one of {original.path}", hint)
    for anchor in sorted(page.markup.anchors - original.markup.anchors):
        hint = did_you_mean(anchor, original.markup.anchors) or "Give it the id of the section that it translates."
        yield page.problem(f"{original.path} has no section “{anchor}”", hint)


def _sources(others: Others) -> list[str]:
    """The sources of the pages that are made of the records alone."""
    return [*others.computed, *(f"{kind.plural}/index.md" for kind in KINDS)]


def check_docs(docs: Docs, settings: Settings, others: Others) -> Iterator[Problem]:
    """Problems of all pages together with the records, and of the menu."""
    sources = [*_sources(others), *docs.sources]
    pages: dict[str, DocsPage | None] = dict.fromkeys(sources) | {page.source: page for page in docs.pages}
    for page in docs.pages:
        yield from check_links(page, others.known, pages, others.files)
        yield from check_original(page)
    yield from _at_one_address(docs, others)
    yield from _not_listed(docs, settings)
    for item in settings.menu:
        yield from _menu_item(item, settings, pages, others.groups)


def _at_one_address(docs: Docs, others: Others) -> Iterator[Problem]:
    """Pages at the address of a record, of a computed page or of another page: only one of them could be seen."""
    taken = {BY_NAME[kind].address_of(id_): f"the record {kind}:{id_}" for kind, id_ in others.known}
    taken |= {f"{kind.plural}/": "the index of a kind" for kind in KINDS}
    for source in sorted(others.computed) if others.is_made else ():
        taken.setdefault(address_of_source(source), "a computed page")
    for source in docs.sources:
        address = address_of_source(source)
        part = address.partition("/")[0]
        if owner := taken.get(address) or _owner(part):
            message = f"the address /{address} already belongs to {owner}"
            yield docs.problem(source, message, "Rename the file, or move it to another folder.")
        taken[address] = docs.path_of(source)


def _owner(part: str) -> str:
    """What the part of the site belongs to in which a page would be."""
    if part in BY_PLURAL:
        return f"the {part}: each page below it is that of a record"
    return "the site itself" if part in _KEPT else ""


def _not_listed(docs: Docs, settings: Settings) -> Iterator[Problem]:
    listed = {item.source for item in settings.menu}
    for source in docs.sources:
        path = PurePosixPath("/", source)
        if source not in listed and not any(map(path.match, settings.outside_menu)):
            hint = f"Add {source} to `nav` in {settings.path}, or to `not_in_nav`."
            yield docs.problem(source, "the menu does not list this page", hint)


def _menu_item(
    item: MenuItem, settings: Settings, pages: Mapping[str, DocsPage | None], groups: Collection[str]
) -> Iterator[Problem]:
    if item.source not in pages:
        hint = did_you_mean(item.source, pages) or "Name a file of docs/."
        message = f"the menu lists {shown(item.source)}, and there is no such page"
        yield Problem(settings.path, *item.mark, message, hint)
    if item.group and item.group not in groups:
        hint = f"Name one of `groups` in the labels: {', '.join(groups)}."
        yield Problem(settings.path, *item.mark, f"“{shown(item.group)}” is not a group of the menu", hint)
