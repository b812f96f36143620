"""Checks all that is published: records, labels, hand-written pages, menu and published addresses, and reports it at once."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from dossier.collection.dossier import Dossier, load

from .collection.moves import Published, led_on
from .language.labels import Labels, read_labels
from .pages.publication import Publication
from .problems import Problem, ProblemsFound, capped, did_you_mean
from .reading.document import Document
from .rules import check_all, neutrality
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
        return os.path.realpath(self.data) == os.path.realpath(self.root / "data")


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
    """Everything that a build would refuse, but for sections of computed pages and records, which only a build knows.

    While settings, ledger or a hand-written page cannot be read at all, only that and the faults of records are reported.
    """
    dossier, problems = check_data(project.data, project.data_named)
    try:
        return _checked(project, dossier, problems)
    except ProblemsFound as unreadable:
        return Checked(dossier, _all(problems, unreadable.problems, project), None, ())


def _checked(project: Project, dossier: Dossier, problems: tuple[Problem, ...]) -> Checked:
    ledger = f"{project.data_named}/{LEDGER}"
    settings = read_settings(project.root / "mkdocs.yml", f"{project.root_named}mkdocs.yml")
    published = read_ledger(project.data / LEDGER, ledger) if project.keeps_addresses else {}
    overrides, own = project.root / "overrides", dossier if project.is_own else None
    named = f"{project.root_named}overrides/labels"
    languages, faults = check_labels(overrides / "labels", named, settings.language, own)
    words, publication = languages.get(settings.language), None
    if words and not (problems or faults):
        publication = Publication(dossier, overrides, words, project.repository, published, settings.moves)
    docs = _docs(project, settings)
    needed = led_on(published, settings.moves)
    found = expected.addresses(dossier, publication, project.root / "docs", docs, needed)
    more = [*lost(published, found, ledger, settings.moves)]
    if project.is_own:
        groups = words.groups if words else {item.group for item in settings.menu if item.group}
        computed = expected.computed_sources(publication) if publication else _published_sources(published)
        more += neutrality.check_pages(((page.path, page.text) for page in docs), dossier.words)
        more += check_docs(docs, settings, dossier.known, computed, groups)
    new = tuple(sorted(set(found) - set(published))) if published else ()
    return Checked(dossier, _all(problems, [*faults, *more], project), publication, new)


def _all(of_records: Iterable[Problem], others: Iterable[Problem], project: Project) -> tuple[Problem, ...]:
    return tuple(sorted({*of_records, *capped(others, project.root_named or ".")}))


def _published_sources(published: Published) -> frozenset[str]:
    """What stands for the computed pages while they cannot be made: everything that was published once."""
    return frozenset(f"{address.strip('/')}.md" for address in published)


def check_data(data: Path, named: str) -> tuple[Dossier, tuple[Problem, ...]]:
    """The dossier of all sound records, and every problem of the records, sorted by place."""
    with _all_kept():
        dossier, folder = load(data, named)
        found = capped(chain(folder.problems, check_all(dossier)), named)
        return dossier, tuple(sorted(found))


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
    for code in sorted({language, *(file.stem for file in folder.glob("*.yaml"))}):
        labels, document = read_labels(folder, code, named)
        problems += document.problems
        if labels:
            found[code] = labels
            problems += _records_not_found(labels, document, dossier) if dossier else ()
            problems += neutrality.check_labels(document, dossier.words) if dossier and code == language else ()
    return found, tuple(sorted(problems))


def _records_not_found(labels: Labels, document: Document, dossier: Dossier) -> Iterator[Problem]:
    """Words for the search that are given for no record."""
    known = [f"{kind}:{id_}" for kind, id_ in dossier.known]
    for name in labels.search.also:
        if name not in known:
            hint = did_you_mean(name, known) or "Write the kind and the id, as `definition:return`."
            yield document.problem(("search", "also", name), f"there is no record “{name}”", hint, key=True)


def _docs(project: Project, settings: Settings) -> tuple[DocsPage, ...]:
    """The hand-written pages, if they belong to the records; they are not read for others."""
    if not project.is_own:
        return ()
    return read_docs(project.root / "docs", f"{project.root_named}docs", settings)


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
