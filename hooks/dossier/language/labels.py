"""The labels: every word of the interface and of the vocabularies in one language, from its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import cached_property, partial
from pathlib import Path
from typing import Annotated, Any, get_args
from urllib.parse import urlsplit

from dossier.memory import made_once, read_once
from dossier.problems import Problem, ProblemsFound
from dossier.reading.document import Document
from dossier.reading.sound import read_as
from dossier.records.each import Each, OneOf
from dossier.records.explanations import meaning_of
from dossier.records.kinds import BY_NAME, BY_PLURAL
from dossier.records.languages.locales import is_language
from dossier.records.vocabulary import Basis, Court
from dossier.records.walk import Location

from .plurals import plurals
from .words.agreement import AgreementWords, ContrastWords, HoldingWords, RedactionWords, RequestWords
from .words.changes import ChangesWords, CorrectionsWords
from .words.facts import Fields, Sides
from .words.guide import ComponentWords, ReferenceWords
from .words.health import HealthWords
from .words.kinds import KindWords
from .words.label import Forms, Label, Named, PluralCategory, Words
from .words.lists import ListWords
from .words.numbers import Amounts, BarWords, NumberWords, ShareWords
from .words.phrases import Phrases
from .words.reuse.downloads import DownloadWords
from .words.reuse.embeds import EmbedWords
from .words.reuse.feeds import FeedsWords
from .words.reuse.offline import OfflineWords
from .words.reuse.release import ReleaseWords
from .words.sections import SectionName
from .words.site import Cite, Errors, Home, Interface, Moved, Report, Search, Site, Twins
from .words.statements import BalanceWords, StatementWords
from .words.status import StatusWords, SuitWords
from .words.timeline import TimelineWords
from .words.tracing import TracingWords
from .words.translation import TranslationWords
from .words.vocabularies import Headings, Vocabularies

ByType = Mapping[type[StrEnum], Mapping[Any, str]]
KindName = Annotated[str, OneOf(tuple(BY_NAME))]


class Labels(Words):
    """The labels of one language, frozen; all are there, and each holds the placeholders that are filled in."""

    code: Label
    """The code of the language, which is also the name of the file."""
    site: Site
    interface: Interface
    groups: Named
    """The groups of the menu, by their key in mkdocs.yml."""
    navigation: Named
    """The pages of the menu that are no index of a kind, by their address or the first part of it."""
    moved: Moved
    errors: Errors
    report: Report
    translation: TranslationWords
    cite: Cite
    twins: Twins
    downloads: DownloadWords
    kinds: Each[KindName, KindWords]
    sections: Each[SectionName, Label]
    fields: Fields
    sides: Sides
    phrases: Phrases
    sites: Named
    """What is at the addresses of other sites, by their host."""
    search: Search
    amounts: Amounts
    home: Home
    unseen: Label
    """Said on every page that rests on what others say of the memorandum."""
    basis_notice: Each[Basis, Label]
    """Said on the page of each term, by what the knowledge of it rests on."""
    binding: Each[Court, Label]
    """Which courts have to follow a decision of each court; Markdown."""
    headings: Headings
    vocabulary: Vocabularies
    reference: ReferenceWords
    status: StatusWords
    suits: SuitWords
    embeds: EmbedWords
    components: ComponentWords
    timeline: TimelineWords
    changes: ChangesWords
    corrections: CorrectionsWords
    feeds: FeedsWords
    health: HealthWords
    agreement: AgreementWords
    redactions: RedactionWords
    requests: RequestWords
    statements: StatementWords
    lists: ListWords
    contrast: ContrastWords
    balance: BalanceWords
    tracing: TracingWords
    statements_and_holdings: HoldingWords
    bars: BarWords
    numbers: NumberWords
    shares: ShareWords
    offline: OfflineWords
    release: ReleaseWords

    @classmethod
    def load(cls, folder: Path, language: str, named: str = "overrides/labels") -> Labels:
        """Read `<folder>/<language>.yaml`. Raises `ProblemsFound`, in which the folder is called `named`."""
        labels, document = read_labels(folder, language, named)
        if labels is None:
            raise ProblemsFound(document.problems)
        return labels

    def of(self, value: StrEnum) -> str:
        """The label of a word of a vocabulary. Raises `KeyError` for a vocabulary that is not labeled."""
        return self.by_vocabulary[type(value)][value]

    def explained(self, value: StrEnum) -> str:
        """The label of a word that records hold, and what it means, in English: `Granted. The court gave all that …`."""
        return f"{self.of(value)}. {meaning_of(value)}"

    def heading(self, value: StrEnum) -> str:
        """The label of a word where it heads a list of records, in another form if the labels have one."""
        return self.by_heading.get(type(value), self.by_vocabulary[type(value)])[value]

    @cached_property
    def by_vocabulary(self) -> ByType:
        """The labels of each vocabulary; equal words of two vocabularies may have two labels."""
        return _by_type(self.vocabulary)

    @cached_property
    def by_heading(self) -> ByType:
        """The headings of the vocabularies that have their own."""
        return _by_type(self.headings)

    def site_of(self, address: str) -> str:
        """What is at an address of another site; its host, where the labels have no name for it."""
        host = urlsplit(address).netloc
        return self.sites.get(host, host.removeprefix("www."))

    def named(self) -> Iterator[tuple[Location, Mapping[str, object]]]:
        """Labels by names that no model knows and that all languages share, such as addresses; and where they are."""
        yield ("groups",), self.groups
        yield ("navigation",), self.navigation
        yield ("sites",), self.sites
        yield ("downloads", "formats"), self.downloads.formats
        yield ("downloads", "groups"), self.downloads.groups
        for name, group in self.downloads.groups.items():
            yield ("downloads", "groups", name, "files"), group.files

    def page(self, address: str) -> str | None:
        """What the menu calls the page at an address, or the page above it; None for pages that it does not name."""
        whole = address.strip("./")
        first = whole.split("/")[0]
        if whole in self.navigation:
            return self.navigation[whole]
        if first in BY_PLURAL:
            return self.kinds[BY_PLURAL[first].name].many
        return self.navigation.get(first or "home")


def _by_type(group: Words) -> ByType:
    fields = type(group).model_fields.items()
    return {get_args(info.annotation)[0]: getattr(group, name) for name, info in fields}


def _other_plurals(labels: Labels, language: str, document: Document) -> Iterator[Problem]:
    """Labels with a count that have other forms than the language."""
    wanted = plurals(language)
    for location, forms in _forms_in(labels):
        for category in sorted(wanted - forms.keys()):
            hint = f"Add `{category}:`. This language has {_named(wanted)}."
            yield document.problem(location, f"the form “{category}” is missing", hint)
        for category in sorted(forms.keys() - wanted):
            hint = f"Remove it. This language has {_named(wanted)}."
            message = f"no number takes the form “{category}” in this language"
            yield document.problem((*location, category), message, hint, key=True)


def _named(categories: Iterable[str]) -> str:
    """The sorts of numbers in the order of CLDR."""
    return ", ".join(f"“{category}”" for category in get_args(PluralCategory) if category in categories)


def _forms_in(value: Any, location: Location = ()) -> Iterator[tuple[Location, Forms]]:
    """Every label with a count, and where it is."""
    if isinstance(value, Forms):
        yield location, value
    elif isinstance(value, Words):
        for name in type(value).model_fields:
            yield from _forms_in(getattr(value, name), (*location, name))
    elif isinstance(value, Mapping):
        for name, held in value.items():
            yield from _forms_in(held, (*location, str(name)))


def read_labels(folder: Path, language: str, named: str) -> tuple[Labels | None, Document]:
    """The labels of a language, or None; the document has what is wrong with them, and the place of each."""
    file = folder / f"{language}.yaml"
    document = Document(f"{named}/{file.name}")
    if not is_language(language):
        hint = "Name the file by the two letters of the language, as es.yaml."
        document.report((), (1, 1), f"“{language}” is not the code of a language", hint)
        return None, document
    if not file.is_file():
        hint = "Copy the file of another language and translate it."
        document.report((), (1, 1), "there is no such labels file", hint)
        return None, document
    read = partial(read_as, Labels, file, document.path, comments=True)
    document, labels = read_once(document.path, file, read, is_sound=lambda found: not found[0].problems)
    if labels and (wrong := made_once("plurals", (labels,), lambda: [*_other_plurals(labels, language, document)])):
        return None, replace(document, problems=wrong)
    if labels and labels.code != language:
        hint = f"Write `code: {language}`, as the file is called, or rename the file."
        other = document.problem(("code",), f"the code of the language is “{labels.code}”", hint)
        return None, replace(document, problems=[other])
    return labels, document
