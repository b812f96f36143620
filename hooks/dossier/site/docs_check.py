"""What is wrong with the hand-written pages and the menu that lists them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Set
from pathlib import PurePosixPath

from dossier.pages.computed import COMPUTED
from dossier.problems import Problem, did_you_mean
from dossier.records.kinds import BY_NAME, KINDS

from .docs_links import check_links
from .docs_pages import DocsPage
from .settings import MenuItem, Settings

_FIELDS = ("title", "description", "computed", "argument")
"""What front matter may say; all of it is text."""


def check_docs(
    docs: tuple[DocsPage, ...],
    settings: Settings,
    known: Set[tuple[str, str]],
    computed: Set[str],
    groups: Collection[str],
) -> Iterator[Problem]:
    """Problems of all pages and of the menu.

    `known` are kind and id of all records, `computed` the sources of the computed pages that no file asks for, `groups`
    the groups of the menu that have a label.
    """
    by_source = {page.source: page for page in docs}
    pages = dict.fromkeys(computed) | dict.fromkeys(f"{kind.plural}/index.md" for kind in KINDS) | by_source
    for page in docs:
        yield from _front(page)
        yield from check_links(page, known, pages)
        if not _is_listed(page, settings):
            hint = f"Add {page.source} to `nav` in {settings.path}, or to `not_in_nav`."
            yield page.problem("the menu does not list this page", hint)
    yield from _at_one_address(docs, known)
    for item in settings.menu:
        yield from _menu_item(item, settings, pages, groups)


def _at_one_address(docs: tuple[DocsPage, ...], known: Set[tuple[str, str]]) -> Iterator[Problem]:
    """Pages at the address of a record, of the index of a kind or of another page: only one of them could be seen."""
    taken = {BY_NAME[kind].address_of(id_): f"the record {kind}:{id_}" for kind, id_ in known}
    taken |= {f"{kind.plural}/": "the index of a kind" for kind in KINDS}
    for page in docs:
        address = page.address.removesuffix("README/")
        if address in taken:
            hint = "Rename one of the files; README.md is at the same address as index.md."
            yield page.problem(f"the address /{address} already belongs to {taken[address]}", hint)
        taken[address] = page.path


def _front(page: DocsPage) -> Iterator[Problem]:
    front = page.front
    if not front and page.text.startswith("---"):
        hint = "End it with a line ---, and put text that contains “: ” between quotation marks."
        yield page.problem("the front matter cannot be read, and would be printed as text", hint)
        return
    yield from _fields(page)
    if not front.get("description"):
        hint = "Begin the file with ---, `description: …` and --- again; search engines show it below the title."
        yield page.problem("the front matter has no description", hint)
    name, argument = front.get("computed"), front.get("argument")
    if isinstance(name, str) and name not in COMPUTED:
        hint = did_you_mean(str(name), COMPUTED) or f"Computed pages: {', '.join(COMPUTED)}."
        yield page.problem(f"“{name}” is not a computed page", hint, *_line(page, "computed:"))
    elif name == "fields" and str(argument) not in BY_NAME:
        hint = did_you_mean(str(argument), BY_NAME) or f"Kinds: {', '.join(BY_NAME)}."
        yield page.problem(f"“{argument}” is not a kind of record", hint, *_line(page, "argument:"))


def _fields(page: DocsPage) -> Iterator[Problem]:
    """Fields of the front matter that there are not, and values that are no text."""
    for key, value in page.front.items():
        if key not in _FIELDS:
            hint = did_you_mean(str(key), _FIELDS) or f"Known fields here: {', '.join(_FIELDS)}."
            yield page.problem(f"unknown field “{key}”", hint, *_line(page, f"{key}:"))
        elif not isinstance(value, str):
            hint = "Write it in one line after its name, between quotation marks."
            yield page.problem(f"“{key}” must be text", hint, *_line(page, f"{key}:"))


def _line(page: DocsPage, key: str) -> tuple[int, int]:
    lines = page.text.split("\n")
    return next(((number, 1) for number, line in enumerate(lines, 1) if line.startswith(key)), (1, 1))


def _is_listed(page: DocsPage, settings: Settings) -> bool:
    path = PurePosixPath("/", page.source)
    return any(item.source == page.source for item in settings.menu) or any(map(path.match, settings.outside_menu))


def _menu_item(
    item: MenuItem, settings: Settings, pages: Mapping[str, DocsPage | None], groups: Collection[str]
) -> Iterator[Problem]:
    if item.source not in pages:
        hint = did_you_mean(item.source, pages) or "Name a file of docs/."
        yield Problem(settings.path, *item.mark, f"the menu lists {item.source}, and there is no such page", hint)
    if item.group and item.group not in groups:
        hint = f"Name one of `groups` in the labels: {', '.join(groups)}."
        yield Problem(settings.path, *item.mark, f"“{item.group}” is not a group of the menu", hint)
