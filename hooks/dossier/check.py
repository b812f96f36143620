"""Checks all that is published: records, labels, hand-written pages, menu and published addresses, and reports it at once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from pathlib import Path

from dossier.collection.dossier import Dossier
from dossier.collection.places import Places

from .collection.moves import Moves, Published, led_on
from .exports.edition import Edition
from .language.labels import Labels, read_labels
from .pages.publication import Publication
from .problems import Problem, ProblemsFound, capped, did_you_mean
from .reading.document import Document
from .reading.published import LEDGER
from .rules import check_data as check_data
from .rules import neutrality, sentences
from .rules.sources.health import check_days
from .site import expected
from .site.docs.check import Others, check_docs, check_pages
from .site.docs.pages import Docs, DocsPage, read_docs
from .site.edition import edition_of
from .site.ledger import lost, read_ledger
from .site.overrides import check_overrides
from .site.settings import Settings, read_settings
from .site.tree import walk


@dataclass(frozen=True, slots=True)
class Project:
    """What is published: a folder of records, with the pages, labels and settings below the root of the project.

    Names are what problems call a folder; `root_named` ends in `/`, or is empty for the working directory.
    """

    root: Path
    data: Path
    data_named: str
    root_named: str = ""
    places: Places = field(default_factory=Places)
    keeps_addresses: bool = True
    """Whether published addresses must stay; not while the ledger itself is written."""
    latest: date | None = None
    """The latest day on which anything can have been asked; where nobody says, no day is too late."""
    version: str = ""
    """The version that is released, where it is not the project's own."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """The variables of the environment, from which the settings take addresses."""

    @property
    def is_own(self) -> bool:
        """Whether the records are the project's own, so that the hand-written pages link to them."""
        return os.path.realpath(self.data) == os.path.realpath(self.root / "data")


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found: the records, every problem sorted by place, and addresses that are not in the ledger yet.

    `publication` is there when the records have no problem.
    """

    dossier: Dossier
    problems: tuple[Problem, ...]
    publication: Publication | None
    edition: Edition | None
    """What the files besides the pages are made of; it is there when nothing else is wrong either."""
    files: Published
    """Those files that last, by path, with the fields on which programs rely; none where there is no edition."""
    new_addresses: tuple[str, ...]
    docs: Docs
    """The hand-written pages, as they were read; nothing else of docs/ is published."""


def check_project(project: Project) -> Checked:
    """Everything that a build would refuse, but for sections of computed pages and records, which only a build knows.

    What cannot be read hides no problem of anything else, but for those that only follow from it.
    """
    dossier, of_records = check_data(project.data, project.data_named)
    gathered = _Gathered(project, dossier, not of_records)
    problems = [*gathered.problems, *_of_addresses(gathered), *_of_docs(gathered)]
    problems += check_days(dossier.health, project.latest) if project.latest else ()
    new = tuple(sorted(set(gathered.addresses) - set(gathered.published))) if gathered.published else ()
    return Checked(
        dossier,
        _all(of_records, problems, project),
        gathered.publication,
        gathered.edition,
        gathered.files,
        new,
        gathered.docs,
    )


class _Gathered:
    """All that is published besides records, read once, as far as it can be read; `problems` say what cannot."""

    def __init__(self, project: Project, dossier: Dossier, sound: bool) -> None:
        """`sound` is whether the records have no problem."""
        self.project, self.dossier = project, dossier
        named, overrides = project.root_named, project.root / "overrides"
        self.settings, problems = _settings(project)
        language = self.settings.language if self.settings else "en"
        self.published, self.ledger_faults = self._ledger()
        own = dossier if project.is_own else None
        languages, wrong = check_labels(overrides / "labels", f"{named}overrides/labels", language, own)
        self.words = languages.get(language)
        self.docs = read_docs(project.root / "docs", f"{named}docs", self.settings)
        self.problems = [*problems, *self.ledger_faults, *wrong, *self.docs.problems]
        self.problems += check_overrides(overrides, f"{named}overrides")
        self.publication: Publication | None = None
        if sound and self.words and self.settings and not self.problems:
            self.publication = self._published(self.words, self.settings)
        self.edition = self._edition()
        self.files = expected.files(self.edition) if self.edition else {}
        needed = led_on(self.published, self.moves)
        self.addresses = expected.addresses(dossier, self.publication, self.docs, needed)
        self.addresses |= expected.as_addresses(self.files)

    @property
    def ledger(self) -> str:
        """What the ledger is called in problems."""
        return f"{self.project.data_named}/{LEDGER}"

    def _ledger(self) -> tuple[Published, tuple[Problem, ...]]:
        """The published addresses; only the project's own records have to have some."""
        file = self.project.data / LEDGER
        if not self.project.keeps_addresses or not (self.project.is_own or os.path.lexists(file)):
            return {}, ()
        published, faults = read_ledger(file, self.ledger)
        if not (published or faults):
            hint = "Restore what was here; for a new publication, run ./dossier addresses."
            faults = (Problem(self.ledger, 1, 1, "no published address is listed here", hint),)
        return published, faults

    @property
    def moves(self) -> Moves:
        """Parts of the site that moved."""
        return self.settings.moves if self.settings else {}

    def _published(self, words: Labels, settings: Settings) -> Publication:
        overrides, places = self.project.root / "overrides", self.project.places
        return Publication(self.dossier, overrides, words, places, self.published, settings.moves)

    def _edition(self) -> Edition | None:
        if not self.publication:
            return None
        docs, project = self.docs, self.project
        computed = (
            page.source for page in docs.pages if page.is_computed and not page.source.startswith("contribute/")
        )
        return edition_of(self.publication, project.root, docs.sources, project.version, computed)


def _settings(project: Project) -> tuple[Settings | None, tuple[Problem, ...]]:
    try:
        return read_settings(project.root / "mkdocs.yml", f"{project.root_named}mkdocs.yml", project.environment), ()
    except ProblemsFound as found:
        return None, found.problems


def _of_addresses(gathered: _Gathered) -> Iterator[Problem]:
    """Published addresses that would be lost, as far as settings and ledger can be read."""
    if gathered.settings and not gathered.ledger_faults:
        yield from lost(gathered.published, gathered.addresses, gathered.ledger, gathered.moves)


def _of_docs(gathered: _Gathered) -> Iterator[Problem]:
    """Problems of pages by themselves, and of links, menu and words where the pages belong to the records."""
    yield from check_pages(gathered.docs)
    if not (gathered.settings and gathered.project.is_own):
        return
    words, publication, dossier = gathered.words, gathered.publication, gathered.dossier
    groups = words.groups if words else {item.group for item in gathered.settings.menu if item.group}
    computed = expected.computed_sources(publication) if publication else _published_sources(gathered.published)
    others = Others(dossier.known, computed, publication is not None, groups, gathered.files.keys() or None)
    yield from neutrality.check_pages(((page.path, page.text) for page in gathered.docs.pages), dossier.words)
    readers = (page for page in gathered.docs.pages if not page.source.startswith("contribute/"))
    yield from sentences.check_pages(chain.from_iterable(map(_our_words, readers)))
    yield from check_docs(gathered.docs, gathered.settings, others)


def _our_words(page: DocsPage) -> Iterator[tuple[str, str]]:
    """The description and the words of a page, each with its path, and the words on the lines on which they are."""
    if page.front and page.front.description:
        yield page.path, page.front.description
    yield page.path, "\n" * page.text.count("\n", 0, page.start) + page.body


def _published_sources(published: Published) -> frozenset[str]:
    """What stands for the computed pages while they cannot be made: everything that was published once."""
    return frozenset(f"{address.strip('/')}.md" for address in published)


def _all(of_records: Iterable[Problem], others: Iterable[Problem], project: Project) -> tuple[Problem, ...]:
    return tuple(sorted({*of_records, *capped(others, project.root_named or ".")}))


def open_dossier(data: Path, named: str) -> Dossier:
    """The dossier of a data folder. Raises `ProblemsFound` when anything is wrong with it."""
    dossier, problems = check_data(data, named)
    if problems:
        raise ProblemsFound(problems)
    return dossier


def check_labels(
    folder: Path, named: str, language: str, dossier: Dossier | None = None
) -> tuple[dict[str, Labels], tuple[Problem, ...]]:
    """The labels of a language, which has to be there, and of all others in a folder; and what is wrong with them.

    With a dossier, the records that they name have to be in it.
    """
    found, problems = dict[str, Labels](), list[Problem]()
    files = walk(folder, named, lambda path: "" if "/" not in path and path.endswith(".yaml") else named).files
    for code in sorted({language, *(file.removesuffix(".yaml") for file in files)}):
        labels, document = read_labels(folder, code, named)
        problems += document.problems
        if labels:
            found[code] = labels
            problems += _records_not_found(labels, document, dossier) if dossier else ()
            if dossier and code == language:
                problems += [*neutrality.check_labels(document, dossier.words), *sentences.check_labels(document)]
    return found, tuple(sorted(problems))


def _records_not_found(labels: Labels, document: Document, dossier: Dossier) -> Iterator[Problem]:
    """Words for the search that are given for no record."""
    known = [f"{kind}:{id_}" for kind, id_ in dossier.known]
    for name in labels.search.leads:
        if ":" in name and name not in known:
            hint = did_you_mean(name, known) or "Write the kind and the id, as `definition:return`."
            yield document.problem(("search", "leads", name), f"there is no record “{name}”", hint, key=True)
