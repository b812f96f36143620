"""The publication: the dossier in one language, and every page that is made of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from markupsafe import Markup

from dossier.collection.addresses import names_below
from dossier.collection.dossier import Dossier
from dossier.collection.moves import Moves, Published, led_on, moved_addresses
from dossier.collection.names import Names
from dossier.collection.places import Places
from dossier.derived.changes.by_month import Changes
from dossier.derived.citation import cite, cite_page
from dossier.derived.contrast import Contrast, contrast
from dossier.derived.folds import Said
from dossier.derived.lines import Lines
from dossier.derived.numbers.shares import Whole, wholes
from dossier.derived.relations import Relations
from dossier.derived.review import Reviews
from dossier.derived.status.answers import Status
from dossier.derived.status.suits import Suit, suits
from dossier.derived.timeline.keys import key_dates
from dossier.derived.timeline.moments import Moment, Timeline
from dossier.derived.translation.in_language import InLanguage
from dossier.html.headings import Heading, find_headings
from dossier.html.markdown import to_plain
from dossier.html.templates import Templates
from dossier.language.formats import formats_of
from dossier.language.labels import Labels
from dossier.memory import made_once
from dossier.reading.entry import AnyEntry
from dossier.records.kinds import Kind
from dossier.records.languages.locales import own_language
from dossier.records.models import Case, Figure, Source
from dossier.records.vocabulary import Examined

from .findable import findable

_CITED = ' id="cite"'
"""Is in the body of a page that says how it is cited: `macros/citation.html`."""


@dataclass(frozen=True, slots=True)
class Report:
    """How a mistake on a page is reported: the address of a form, and of a message, each as far as it is set."""

    form: str | None = None
    mail: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page, but for the theme around it. `address` is below the site's root and ends in `/`."""

    entry: AnyEntry
    """The record of which it is the page, the tombstone, or a former address."""
    address: str
    title: str
    description: str
    body: str
    toc: str
    forward: str | None = None
    """The address below the site's root to which the page leads on, for a former address."""
    report: Report = Report()

    @property
    def kind(self) -> Kind:
        """The kind of the record."""
        return self.entry.kind

    @property
    def is_own(self) -> bool:
        """Whether it is the page of the record, and no former address. A withdrawn record has files that say so, too."""
        return self.forward is None


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """A computed page that no file in docs/ asks for; `source` is its address without the last `/`, or `…/index`."""

    source: str
    title: str
    description: str
    computed: str
    """Which computed page it is: a name in `computed.COMPUTED`."""
    argument: str
    forward: str | None = None
    """The address below the site's root to which it leads on, if it is left at an address that moved."""


class Publication:
    """The pages of a dossier, rendered on demand."""

    def __init__(
        self,
        dossier: Dossier,
        overrides: Path,
        labels: Labels,
        places: Places | None = None,
        published: Published | None = None,
        moves: Moves | None = None,
        translated: InLanguage | None = None,
    ) -> None:
        """`translated` is the dossier once more where its records are in another language than that in which they were written.

        `published` are addresses that must stay: computed pages are made for them, whatever the records say now.

        At those that moved, pages lead on to their new addresses.
        """
        self.published, self.moves = published or {}, moves or {}
        self.moved, self._names = made_once("published places", (self.published, self.moves), self._places)
        self.dossier = dossier = dossier.ordered_by(Names(labels.interface.articles))
        self.overrides = overrides
        self._translated = translated
        self.places = places or Places()
        self.labels = labels
        self.formats = formats_of(labels)
        self.relations = Relations(dossier)
        self.reviews = Reviews(self.relations)
        self.status = Status(dossier, self._names.get("status", ()))
        self.lines = Lines(self.relations, self.status)
        self.templates = self._templates(translated)
        self._tocs: dict[tuple[tuple[Heading, ...], bool], Markup] = {}

    def _places(self) -> tuple[dict[str, str], dict[str, frozenset[str]]]:
        """The published addresses that moved, each with the new one, and the names that must stay below each part of the site."""
        moved = moved_addresses(self.published, self.moves)
        return moved, names_below(led_on(self.published, self.moves).keys() - moved.keys())

    def _templates(self, translated: InLanguage | None) -> Templates:
        """The templates, with what all of them may ask of the publication."""
        return Templates(
            self.overrides,
            self.dossier,
            self.labels,
            self.formats,
            "../" if self.places.within else "",
            status=self.status,
            lines=self.lines,
            single=self.relations.single,
            held=self.relations.held,
            meant=(translated.meanings if translated else {}).get,
            original_language=own_language(),
        )

    @cached_property
    def timeline(self) -> Timeline:
        """Everything on the timeline."""
        return Timeline(self.dossier, self._names.get("timeline", ()))

    @cached_property
    def key_dates(self) -> tuple[Moment, ...]:
        """The moments that matter most."""
        return key_dates(self.dossier, self.timeline.moments)

    @cached_property
    def changes(self) -> Changes:
        """What changed, by month and since each month."""
        return Changes(self.timeline, self.status, self.dossier.entries, self._names.get("changes", ()))

    def rows(self, address: str, of: str | None = None) -> Said:
        """What the row of a record says in a list on the page at an address; `of` is what that is divided by."""
        return lambda entry: self.templates.paragraphs(address, "row", entry, of)

    def contrast(self, examined: Iterable[Examined]) -> Contrast:
        """The answers of each court to the questions on what is examined."""
        return contrast(self.dossier, self.relations.held, examined)

    @cached_property
    def suits(self) -> tuple[Suit, ...]:
        """The suits on the agreement, and how they stand on the date of the data."""
        return suits(self.status, self.dossier.listed(Case), self.dossier.data_date)

    @cached_property
    def wholes(self) -> tuple[Whole, ...]:
        """The figures of which others count a part."""
        return wholes(self.dossier.listed(Figure))

    def pages_of(self, entries: Iterable[AnyEntry]) -> Iterator[Page]:
        """The pages of records: their own, tombstones of withdrawn ones, and former addresses."""
        for entry in entries:
            yield self._tombstone(entry) if entry.record.withdrawn else self.record_page(entry)
            for former in entry.record.former_ids:
                yield self._former(entry, former)

    def addresses(self) -> Iterator[str]:
        """The addresses of all records to which search engines should lead: not former ones, nor those of withdrawn records."""
        return (entry.address for entry in self.dossier.entries if not entry.record.withdrawn)

    def report(self, title: str, address: str) -> Report:
        """How a mistake on the page of a title and an address is reported."""
        words, page = self.labels.report, self.places.whole(address)
        subject = words.subject.format(title=title)
        return Report(self.places.form(words.template, subject, page), self.places.mail(subject, page))

    def cite_page(self, title: str, address: str) -> Markup:
        """How a page is cited that is no record."""
        cited = cite_page(title, address, self.status)
        return self.templates.render("pages/cite", address, cite=cited, published_at=self.places.whole(address))

    def record_page(self, entry: AnyEntry) -> Page:
        """The page of one record."""
        record = entry.record
        context = {"related": self.relations.of(entry), "entry": entry, "record": record}
        context["edit"] = self.places.edit(f"data/{entry.kind.plural}/{entry.id}.yaml")
        context["cite"], context["published_at"] = cite(entry, self.dossier), self.places.whole(entry.address)
        context["state"] = self._translated.state(entry) if self._translated else None
        context["due"] = self.reviews.due_since(entry, self.dossier.data_date)
        context["found"] = findable(entry, self.dossier, self.labels, self.formats, self._line(entry))
        body = self.templates.render(f"records/{entry.kind.name}", entry.address, entry, **context)
        return self._page(entry, body, getattr(record, "summary", None) or record.title)

    def _line(self, entry: AnyEntry) -> str:
        """What a list of results says of a record: its line in lists; of a source, what it is used for."""
        if isinstance(entry.record, Source):
            return to_plain(entry.record.summary or "")
        return " ".join(self.templates.paragraphs(f"{entry.kind.plural}/", "line", entry)).strip()

    def toc(self, body: str) -> Markup:
        """The table of contents of a body, from its headings, and the way to its citation; many records have the same."""
        key = find_headings(body), _CITED in body
        if key not in self._tocs:
            self._tocs[key] = self.templates.render("fragments/toc", "", headings=key[0], cited=key[1])
        return self._tocs[key]

    def _page(
        self, entry: AnyEntry, body: str, description: str, address: str = "", forward: str | None = None
    ) -> Page:
        title = f"{entry.record.title} · {self.labels.kinds[entry.kind.name].one}"
        toc = self.toc(body)
        report = self.report(entry.record.title, address or entry.address)
        return Page(entry, address or entry.address, title, to_plain(description), body, toc, forward, report)

    def _tombstone(self, entry: AnyEntry) -> Page:
        withdrawn = entry.record.withdrawn
        assert withdrawn
        assert withdrawn.note
        body = self.templates.render(
            "records/tombstone", entry.address, entry=entry, record=entry.record, withdrawn=withdrawn
        )
        return self._page(entry, body, withdrawn.note)

    def _former(self, entry: AnyEntry, former: str) -> Page:
        address = entry.kind.address_of(former)
        body = self.templates.render("records/redirect", address, entry=entry, record=entry.record, former=former)
        return self._page(entry, body, entry.record.title, address, forward=entry.address)
