"""Checks all that is published: records, labels, hand-written pages, menu and published addresses, and reports it at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dossier.collection.dossier import Dossier, load

from .collection.moves import led_on
from .language.labels import Labels
from .pages.publication import Publication
from .problems import Problem, ProblemsFound
from .rules import check_all
from .site import expected
from .site.docs_check import check_docs
from .site.docs_pages import DocsPage, read_docs
from .site.ledger import LEDGER, lost, read_ledger
from .site.settings import Settings, read_settings


@dataclass(frozen=True, slots=True)
class Project:
    """What is published: a folder of records, with the pages, labels and settings below the root of the project.

    Names are what problems call a folder; `root_named` ends in `/`, or is empty for the working directory.
    """

    root: Path
    data: Path
    data_named: str
    root_named: str = ""
    repository: str = ""
    keeps_addresses: bool = True
    """Whether published addresses must stay; not while the ledger itself is written."""

    @property
    def is_own(self) -> bool:
        """Whether the records are the project's own, so that the hand-written pages link to them."""
        return self.data.resolve() == (self.root / "data").resolve()


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found: the records, every problem sorted by place, and addresses that are not in the ledger yet.

    `publication` is there when the records have no problem.
    """

    dossier: Dossier
    problems: tuple[Problem, ...]
    publication: Publication | None
    new_addresses: tuple[str, ...]


def check_project(project: Project) -> Checked:
    """Everything that a build would refuse, but for sections of computed pages and records, which only a build knows."""
    settings = read_settings(project.root / "mkdocs.yml", f"{project.root_named}mkdocs.yml")
    dossier, problems = check_data(project.data, project.data_named)
    published = read_ledger(project.data / LEDGER) if project.keeps_addresses else {}
    publication = None
    if not problems:
        overrides = project.root / "overrides"
        publication = Publication(dossier, overrides, settings.language, project.repository, published, settings.moves)
    docs = _docs(project, settings)
    needed = led_on(published, settings.moves)
    found = expected.addresses(dossier, publication, project.root / "docs", docs, needed)
    more = [*lost(published, found, f"{project.data_named}/{LEDGER}", settings.moves)]
    if project.is_own:
        labels = Labels.load(project.root / "overrides" / "labels", settings.language)
        computed = expected.computed_sources(publication) if publication else frozenset()
        more += check_docs(docs, settings, dossier.known, computed, labels.words)
    new = tuple(sorted(set(found) - set(published))) if published else ()
    return Checked(dossier, tuple(sorted({*problems, *more})), publication, new)


def check_data(data: Path, named: str) -> tuple[Dossier, tuple[Problem, ...]]:
    """The dossier of all sound records, and every problem of the records, sorted by place."""
    with _all_kept():
        dossier, folder = load(data, named)
        return dossier, tuple(sorted({*folder.problems, *check_all(dossier)}))


def open_dossier(data: Path, named: str) -> Dossier:
    """The dossier of a data folder. Raises `ProblemsFound` when anything is wrong with it."""
    dossier, problems = check_data(data, named)
    if problems:
        raise ProblemsFound(problems)
    return dossier


def _docs(project: Project, settings: Settings) -> tuple[DocsPage, ...]:
    """The hand-written pages, if they belong to the records; they are not read for others."""
    if not project.is_own:
        return ()
    return read_docs(project.root / "docs", f"{project.root_named}docs", settings.extensions)


@contextmanager
def _all_kept() -> Iterator[None]:
    """No garbage collection: nearly all that is made here stays to the end of a build.

    Looking through it again and again would cost a third of the time here, and 0.15 of 1.2 s in the rest of a build of
    1,000 records. This is the only place that meddles with the collector; without it everything works, only slower.
    """
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.freeze()
