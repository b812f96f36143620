"""The hand-written pages of docs/, read as MkDocs reads them, to look at before a build."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from dossier.collection.addresses import Address, address_of_source
from dossier.invisible import has_invisible
from dossier.memory import made_once, read_once
from dossier.problems import Problem, ProblemsFound
from dossier.reading.text_file import read_text
from dossier.records.text import unprintable
from dossier.site.settings import Settings
from dossier.site.tree import Tree, walk

from .bounds import LARGEST_PAGE, beyond_bounds
from .contents import find_contents, set_up
from .front import FRONT, Front, read_front
from .markup import Markup


@dataclass(frozen=True, slots=True)
class DocsPage:
    """A hand-written page: its file below docs/, or below the folder of its language, what it is called in problems, and
    what it holds.

    `front` is None when it is faulty or cannot be found. `text` is the whole file, `body` begins after the front matter.
    """

    source: str
    path: str
    text: str
    start: int
    """Where the body begins in the text."""
    front: Front | None
    markup: Markup
    written: tuple[str, ...]
    """Pieces of HTML in it, comments among them."""

    @property
    def body(self) -> str:
        """What is printed."""
        return self.text[self.start :]

    @property
    def address(self) -> str:
        """The address of the page, below the root of the site."""
        return address_of_source(self.source)

    @property
    def is_computed(self) -> bool:
        """Whether a part of the page is computed, or may be, so that it has more links and anchors than its file."""
        return self.front is None or self.front.computed is not None

    def problem(self, message: str, hint: str, line: int = 1, column: int = 1) -> Problem:
        """A problem of this page."""
        return Problem(self.path, line, column, message, hint)

    def problem_at(self, place: int, message: str, hint: str) -> Problem:
        """A problem at a place in the text."""
        return self.problem(message, hint, *place_of(self.text, place))


@dataclass(frozen=True, slots=True)
class Docs:
    """The hand-written pages: `sources` are the files of all of them, `pages` those that could be read."""

    named: str = ""
    """How their folder is called in problems."""
    sources: tuple[str, ...] = ()
    pages: tuple[DocsPage, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def languages(self) -> frozenset[str]:
        """The codes of the languages that have a folder of pages."""
        return frozenset(Address.read(source).language for source in self.sources) - {""}

    def of(self, languages: Iterable[str]) -> dict[str, Docs]:
        """The pages of each of some languages, which are below the folder `<language>/`; under no name, all others."""
        found = {code: self._below(f"{code}/") for code in languages}
        folders = tuple(f"{code}/" for code in found)
        sources = tuple(source for source in self.sources if not source.startswith(folders))
        pages = tuple(page for page in self.pages if not page.source.startswith(folders))
        return found | {"": replace(self, sources=sources, pages=pages)}

    def _below(self, folder: str) -> Docs:
        sources = tuple(source.removeprefix(folder) for source in self.sources if source.startswith(folder))
        pages = (page for page in self.pages if page.source.startswith(folder))
        own = tuple(made_once(folder, (page,), partial(_moved, page, folder)) for page in pages)
        return Docs(f"{self.named}/{folder.rstrip('/')}", sources, own)

    def path_of(self, source: str) -> str:
        """What the file of a page is called in problems."""
        return f"{self.named}/{source}"

    def problem(self, source: str, message: str, hint: str) -> Problem:
        """A problem of a file as a whole."""
        return Problem(self.path_of(source), 1, 1, message, hint)


def _moved(page: DocsPage, folder: str) -> DocsPage:
    """A page as it is named below a folder."""
    return replace(page, source=page.source.removeprefix(folder))


def read_docs(docs: Path, named: str, settings: Settings | None) -> Docs:
    """All pages below a folder, in the order of their paths; `named` is how the folder is called in problems.

    Without settings, which say how Markdown is read, nothing is known of what the pages print.
    """
    tree = pages_below(docs, named)
    pages, problems = list[DocsPage](), list(tree.problems)
    if settings and (fault := set_up(settings.extensions)):
        hint = "Correct `markdown_extensions`: its names, and the options below each."
        problems.append(Problem(settings.path, 1, 1, f"Markdown cannot be set up so: {fault}", hint))
        settings = None
    for source in tree.files:
        try:
            read = partial(_read, docs / source, source, f"{named}/{source}", settings)
            name = f"page {named}/{source} {settings.extensions if settings else None}"
            page, faults = read_once(name, docs / source, read, is_sound=lambda found: not found[1])
        except ProblemsFound as unreadable:
            problems += unreadable.problems
        else:
            pages.append(page)
            problems += faults
    return Docs(named, tree.files, tuple(pages), tuple(problems))


def pages_below(docs: Path, named: str) -> Tree:
    """The files of the pages below a folder; nothing else belongs there."""
    hint = "Only pages belong here: files that end in .md. What pages load is in overrides/assets/."
    return walk(docs, named, lambda path: "" if path.endswith(".md") else hint)


def place_of(text: str, place: int) -> tuple[int, int]:
    """Line and column of a place in a text."""
    return text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)


def _read(file: Path, source: str, path: str, settings: Settings | None) -> tuple[DocsPage, list[Problem]]:
    """A page, and what is wrong with its text. Raises `ProblemsFound` when it cannot be read at all."""
    text = read_text(file, path, most=LARGEST_PAGE)
    if faults := [*_unreadable(text, path)]:
        raise ProblemsFound(faults)
    found = FRONT.match(text)
    start = found.end() if found else 0
    front, problems = read_front(f"\n{found[1]}" if found and found[1].strip() else "", path)
    if not found and text.startswith("---"):
        hint = "Begin the file with a line ---, and end what it says of itself with another one."
        problems = [Problem(path, 1, 1, "the front matter has no end, and would be printed as text", hint)]
    try:
        markup, written = find_contents(text[start:], settings.extensions) if settings else (Markup(), ())
    except ValueError as error:
        hint = "Look for what is nested or not closed; put samples between lines of ```."
        raise ProblemsFound([*problems, Problem(path, 1, 1, str(error), hint)]) from None
    return DocsPage(source, path, text, start, front, markup, written), problems


def _unreadable(text: str, path: str) -> Iterator[Problem]:
    """What has to be mended before Markdown may read the text."""
    if not text.strip():
        yield Problem(path, 1, 1, "the file is empty", "Write the page, or remove the file.")
    for line, content in enumerate(text.split("\n"), 1) if has_invisible(text) else ():
        for column, name in unprintable(content):
            yield Problem(path, line, column, f"invisible character {name}", "Delete it.")
    for place, message, hint in beyond_bounds(text):
        yield Problem(path, *place_of(text, place), message, hint)
