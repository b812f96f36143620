"""Checks all that is published: records, labels, hand-written pages, menu and published addresses, and reports it at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from itertools import chain
from pathlib import Path

from dossier import kept
from dossier.collection.dossier import Dossier, load
from dossier.collection.places import Places
from dossier.memory import made_once, read_once

from .collection.moves import Moves, Published, led_on
from .derived.translation.in_language import InLanguage, as_printed, in_language
from .exports.edition import Edition
from .language.compared import SUMS, not_compared
from .language.labels import Labels, read_labels
from .pages.publication import Publication
from .problems import Problem, ProblemsFound, capped, did_you_mean
from .reading.document import Document
from .reading.loaded_words import LoadedWord
from .reading.published import LEDGER
from .reading.translation.files import TRANSLATIONS
from .records.limits import MOST_WORDS_IN_SENTENCE, MOST_WORDS_IN_SENTENCE_TRANSLATED
from .rules import check_all, neutrality, sentences
from .rules import check_data as check_data
from .rules.sources.health import check_days
from .site import expected
from .site.docs.check import Others, check_docs, check_pages, check_translated
from .site.docs.pages import Docs, DocsPage, read_docs
from .site.docs.translated import as_shown, page_states
from .site.edition import edition_of
from .site.ledger import lost, read_ledger
from .site.overrides import check_overrides
from .site.rendition import Rendition
from .site.settings import Settings, read_settings
from .site.tree import walk

InOne = tuple[Dossier, InLanguage | None]
"""The records in one language, and how they come to be in it, where they were written in another."""


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
    languages: Collection[str] | None = None
    """The languages in which it is published besides the first; None for all that have labels."""

    @property
    def is_own(self) -> bool:
        """Whether the records are the project's own, so that the hand-written pages link to them."""
        return os.path.realpath(self.data) == os.path.realpath(self.root / "data")


@dataclass(frozen=True)
class Checked:
    """What was found: the records, every problem sorted by place, and addresses that are not in the ledger yet."""

    dossier: Dossier
    problems: tuple[Problem, ...]
    first: Rendition | None
    """The site in the first language; none where anything is wrong but addresses and hand-written pages."""
    others: Callable[[], Iterable[Rendition]]
    """Makes the site in each other language; what is wrong does not depend on it."""
    files: Published
    """The files besides the pages that last, by path, with the fields on which programs rely; none where there is no rendition."""
    new_addresses: tuple[str, ...]
    languages: tuple[str, ...]
    """The languages besides the first that have labels, asked for or not."""

    @property
    def publication(self) -> Publication | None:
        """The publication in the first language."""
        return self.first.publication if self.first else None

    @cached_property
    def renditions(self) -> tuple[Rendition, ...]:
        """The site in each language, the first one first; none where there is no first one."""
        return (self.first, *self.others()) if self.first else ()


def check_project(project: Project) -> Checked:
    """Everything that a build would refuse, but for sections of computed pages and records, which only a build knows.

    What cannot be read hides no problem of anything else, but for those that only follow from it.
    """
    dossier, of_records = check_data(project.data, project.data_named)
    return _checked(Gathered(project, dossier, not of_records), of_records)


def read_project(project: Project) -> tuple[Gathered, tuple[Problem, ...]]:
    """All that is published, as far as it can be read, and what cannot be read of it. No rule has been asked."""
    dossier, folder = load(project.data, project.data_named)
    gathered = Gathered(project, dossier, not folder.problems)
    return gathered, _all(capped(folder.problems, project.data_named), gathered.problems, project)


def check_read(gathered: Gathered, between: Callable[[], None]) -> Checked:
    """The same as `check_project`, of what was read already, where all records could be read.

    `between` is called again and again: it may wait, or stop the check by an error.
    """
    found = tuple(capped(check_all(gathered.dossier, between=between), gathered.project.data_named))
    between()
    return _checked(gathered, found)


def _checked(gathered: Gathered, of_records: Iterable[Problem]) -> Checked:
    project, dossier = gathered.project, gathered.dossier
    problems = [*gathered.problems, *_of_addresses(gathered), *_of_docs(gathered)]
    problems += check_days(dossier.health, project.latest) if project.latest else ()
    new = tuple(sorted(set(gathered.addresses) - set(gathered.published))) if gathered.published else ()
    return Checked(
        dossier,
        _all(of_records, problems, project),
        gathered.first,
        gathered.in_other_languages,
        gathered.files,
        new,
        tuple(gathered.languages),
    )


class Gathered:
    """All that is published besides records, read once, as far as it can be read; `problems` say what cannot."""

    def __init__(self, project: Project, dossier: Dossier, sound: bool) -> None:
        """`sound` is whether the records have no problem."""
        self.project, self.dossier = project, dossier
        named, overrides = project.root_named, project.root / "overrides"
        self.settings, problems = _settings(project)
        language = self.settings.language if self.settings else "en"
        self.listed, self.ledger_faults = self._ledger()
        self.published = self.listed if project.keeps_addresses else {}
        own = dossier if project.is_own else None
        languages, wrong = check_labels(overrides / "labels", f"{named}overrides/labels", language, own)
        self.languages = languages
        self.words = languages.pop(language, None)
        self.others = {code: labels for code, labels in languages.items() if _asked(project, code)}
        docs = read_docs(project.root / "docs", f"{named}docs", self.settings)
        self.translated = docs.of({*languages, *docs.languages})
        self.docs = self.translated.pop("")
        self.problems = [*problems, *self.ledger_faults, *wrong, *docs.problems]
        self.problems += check_overrides(overrides, f"{named}overrides")
        self.originals = {page.source: page for page in self.docs.pages}
        self.first: Rendition | None = None
        if sound and self.words and self.settings and not self.problems:
            make = partial(self._made, lambda: (as_printed(dossier), None), self.words, self.settings, project.places)
            self.first = Rendition(self.words, project.places, make, self.originals)

    @property
    def publication(self) -> Publication | None:
        """The publication in the first language; none where anything is wrong with what it is made of."""
        return self.first.publication if self.first else None

    @cached_property
    def files(self) -> Published:
        """The files besides the pages that last, by path, with the fields on which programs rely; none without a publication."""
        return expected.files(self.first.edition) if self.first else {}

    @cached_property
    def addresses(self) -> Published:
        """The addresses that the site will have, with their sections."""
        needed = led_on(self.published, self.moves)
        found = expected.addresses(self.dossier, self.publication, self.docs, needed)
        return found | expected.as_addresses(self.files) | expected.of_languages(self.languages)

    @property
    def ledger(self) -> str:
        """What the ledger is called in problems."""
        return f"{self.project.data_named}/{LEDGER}"

    def _ledger(self) -> tuple[Published, tuple[Problem, ...]]:
        """The published addresses; only the project's own records have to have some, and then they have to stay."""
        file, keeps = self.project.data / LEDGER, self.project.keeps_addresses
        if not os.path.lexists(file) and not (keeps and self.project.is_own):
            return {}, ()
        published, faults = read_once(self.ledger, file, lambda: read_ledger(file, self.ledger))
        if not keeps:
            return published, ()
        if not (published or faults):
            hint = "Restore what was here; for a new publication, run ./dossier addresses."
            faults = (Problem(self.ledger, 1, 1, "no published address is listed here", hint),)
        return published, faults

    @property
    def moves(self) -> Moves:
        """Parts of the site that moved."""
        return self.settings.moves if self.settings else {}

    def in_other_languages(self) -> Iterator[Rendition]:
        """The site in each language but the first, once there is one in that."""
        originals, settings = self.originals, self.settings
        assert settings
        for code, labels in self.others.items():
            states = page_states(self.docs, self.translated[code])
            own = {page.source: page for page in self.translated[code].pages}
            own |= {source: as_shown(state, originals[source]) for source, state in states.items()}
            others = {source: page for source, page in originals.items() if source not in own}
            places = replace(self.project.places, within=f"{code}/")
            make = partial(self._made, partial(self._in_language, code), labels, settings, places)
            yield Rendition(labels, places, make, own, others, states)

    def _in_language(self, code: str) -> InOne:
        translated = in_language(self.dossier, code)
        return translated.dossier, translated

    def _made(
        self, records: Callable[[], InOne], words: Labels, settings: Settings, places: Places
    ) -> tuple[Publication, Edition]:
        (dossier, translated), project, docs = records(), self.project, self.docs
        publication = Publication(
            dossier,
            project.root / "overrides",
            words,
            places,
            self.published,
            settings.moves,
            translated,
        )
        computed = [
            page.source for page in docs.pages if page.is_computed and not page.source.startswith("contribute/")
        ]
        languages = (settings.language, *self.others)
        return publication, edition_of(publication, project.root, docs.sources, project.version, computed, languages)


def _asked(project: Project, language: str) -> bool:
    return project.languages is None or language in project.languages


def _settings(project: Project) -> tuple[Settings | None, tuple[Problem, ...]]:
    file, named = project.root / "mkdocs.yml", f"{project.root_named}mkdocs.yml"
    try:
        return read_once(f"settings {named}", file, lambda: read_settings(file, named, project.environment)), ()
    except ProblemsFound as found:
        return None, found.problems


def _of_addresses(gathered: Gathered) -> Iterator[Problem]:
    """Published addresses that would be lost, as far as settings and ledger can be read."""
    if gathered.settings and not gathered.ledger_faults:
        yield from lost(gathered.published, gathered.addresses, gathered.ledger, gathered.moves)


def _of_docs(gathered: Gathered) -> Iterator[Problem]:
    """Problems of pages by themselves, and of links, menu and words where the pages belong to the records."""
    for docs in (gathered.docs, *gathered.translated.values()):
        yield from check_pages(docs)
    if not (gathered.settings and gathered.project.is_own):
        return
    words, publication, dossier = gathered.words, gathered.publication, gathered.dossier
    groups = words.groups if words else {item.group for item in gathered.settings.menu if item.group}
    computed = expected.computed_sources(publication) if publication else _published_sources(gathered.listed)
    others = Others(dossier.known, computed, publication is not None, groups, gathered.files.keys() or None)
    yield from _of_words(gathered.docs, dossier.words, MOST_WORDS_IN_SENTENCE)
    yield from check_docs(gathered.docs, gathered.settings, others)
    for code in sorted({*dossier.translations.languages} - gathered.languages.keys()) if words else ():
        yield Problem(f"{gathered.project.data_named}/{TRANSLATIONS}/{code}", 1, 1, _NO_LABELS, _translate_labels(code))
    for code, docs in gathered.translated.items():
        yield from check_translated(docs, gathered.docs, others)
        yield from _of_words(docs, dossier.words_in(code), MOST_WORDS_IN_SENTENCE_TRANSLATED)
        if words and code not in gathered.languages:
            yield Problem(docs.named, 1, 1, _NO_LABELS, _translate_labels(code))


_NO_LABELS = "there are no labels in this language"


def _translate_labels(code: str) -> str:
    return f"Translate the labels first: overrides/labels/{code}.yaml. Or rename the folder, if it is no language."


def _of_words(docs: Docs, words: tuple[LoadedWord, ...], most: int) -> Iterator[Problem]:
    """Loaded words in pages of a language, and sentences of more words than may be, but in the pages for contributors."""
    yield from neutrality.check_pages(((page.path, page.text) for page in docs.pages), words)
    readers = (page for page in docs.pages if not page.source.startswith("contribute/"))
    yield from sentences.check_pages(chain.from_iterable(map(_our_words, readers)), most)


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
    documents = dict[str, Document]()
    files = walk(folder, named, lambda path: "" if "/" not in path and path.endswith((".yaml", SUMS)) else named).files
    codes = (file.removesuffix(".yaml") for file in files if file.endswith(".yaml"))
    for code in sorted({language, *codes}):
        labels, document = read_labels(folder, code, named)
        problems += document.problems
        if labels:
            found[code] = labels
            documents[code] = document
            problems += _records_not_found(labels, document, dossier) if dossier else ()
            problems += _words_of(document, dossier.words_in(code)) if dossier else ()
    if language in found:
        for code in found.keys() - {language}:
            problems += _other_names(found[code], documents[code], found[language])
            problems += not_compared(documents[language], documents[code], folder, code)
    return found, tuple(sorted(problems))


def _words_of(document: Document, words: tuple[LoadedWord, ...]) -> tuple[Problem, ...]:
    """Sentences of labels that are too long, and loaded words in them."""
    return made_once("words of labels", (document, words), partial(_looked_through, document, words))


def _looked_through(document: Document, words: tuple[LoadedWord, ...]) -> tuple[Problem, ...]:
    digest = kept.digest_of(document.digest, *map(str, words)) if document.digest else b""
    if kept.find("labels", digest):
        return ()
    found = (*sentences.check_labels(document), *neutrality.check_labels(document, words))
    if not found:
        kept.put("labels", digest, True)
    return found


def _other_names(labels: Labels, document: Document, first: Labels) -> Iterator[Problem]:
    """Labels of a language whose names are not those of the first one."""
    own = dict(labels.named())
    for location, wanted in first.named():
        names = own.get(location, wanted)
        for name in sorted(wanted.keys() - names.keys()):
            hint = f"Add `{name}:`; the labels in {first.code}.yaml have it."
            yield document.problem(location, f"the label “{name}” is missing", hint)
        for name in sorted(names.keys() - wanted.keys()):
            hint = did_you_mean(name, wanted) or f"Remove it, or give the labels in {first.code}.yaml one, too."
            yield document.problem((*location, name), f"no other language has a label “{name}”", hint, key=True)


def _records_not_found(labels: Labels, document: Document, dossier: Dossier) -> Iterator[Problem]:
    """Words for the search that are given for no record."""
    known = [f"{kind}:{id_}" for kind, id_ in dossier.known]
    for name in labels.search.leads:
        if ":" in name and name not in known:
            hint = did_you_mean(name, known) or "Write the kind and the id, as `definition:return`."
            yield document.problem(("search", "leads", name), f"there is no record “{name}”", hint, key=True)
