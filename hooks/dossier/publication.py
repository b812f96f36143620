"""The publication: the dossier in one language, and every page that is made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from markupsafe import Markup

from .answers import Status
from .dossier import Dossier
from .formats import Formats
from .gather import Entry
from .headings import find_headings
from .index import sections
from .kinds import KINDS, Kind
from .labels import Labels
from .markdown import to_plain
from .reference import field_groups
from .status import State
from .strip import strip
from .templates import Templates
from .unknown import find_unknown
from .view import Views

RECORD_ROOT = "../../"
INDEX_ROOT = "../"


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page, but for the theme around it. `address` is below the site's root and ends in `/`."""

    kind: Kind
    address: str
    title: str
    description: str
    body: str
    toc: str
    forward: str | None = None
    """The address to which the page leads on, for a former address."""


@dataclass(frozen=True, slots=True)
class EditSite:
    """Where records can be edited: the address of the repository, or nothing."""

    repository: str

    def of(self, entry: Entry) -> str | None:
        """The address at which the file of a record is edited."""
        if not self.repository:
            return None
        return f"{self.repository.rstrip('/')}/edit/main/data/{entry.kind.plural}/{entry.id}.yaml"


class Publication:
    """The pages of a dossier, rendered on demand."""

    def __init__(self, dossier: Dossier, overrides: Path, language: str, repository: str = "") -> None:
        self.dossier = dossier
        self.labels = Labels.load(overrides / "labels", language)
        self.formats = Formats(language, self.labels.words["interface"]["circa"])
        self.templates = Templates(overrides, dossier, self.labels, self.formats)
        self.views = Views(dossier)
        self.status = Status(dossier)
        self.templates.share(status=self.status)
        self._edit = EditSite(repository)

    def record_pages(self, kind: Kind) -> Iterator[Page]:
        """The pages of a kind: records, tombstones of withdrawn ones, and former addresses."""
        for entry in self.dossier.by_kind[kind.name]:
            yield self._tombstone(entry) if entry.record.withdrawn else self.record_page(entry)
            for former in entry.record.former_ids:
                yield self._former(entry, former)

    def record_page(self, entry: Entry) -> Page:
        """The page of one record."""
        record = entry.record
        context = {"view": self.views.of(entry), "entry": entry, "record": record, "edit": self._edit.of(entry)}
        body = self.templates.render(entry.kind.name, RECORD_ROOT, entry, **context)
        return self._page(entry, body, getattr(record, "summary", None) or record.title)

    def index_body(self, kind: Kind) -> Markup:
        """The body of the index of a kind."""
        in_order = self.views.in_order[kind.name]
        parts = sections(kind.name, in_order, self.labels, self.formats)
        return self.templates.render("index", INDEX_ROOT, kind=kind, sections=parts, count=len(in_order))

    def home_body(self, intro: str) -> Markup:
        """The body of the home page; `intro` is the hand-written part, finished HTML."""
        counts = {kind.name: len(self.views.in_order[kind.name]) for kind in KINDS}
        return self.templates.render(
            "home",
            "",
            intro=Markup(intro),
            in_order=self.views.in_order,
            counts=counts,
        )

    def status_body(self, intro: str) -> Markup:
        """The body of the page on the status; `intro` is the hand-written part, finished HTML."""
        drawn = strip(self.status.histories, self.status.as_of)
        return self.templates.render("status", INDEX_ROOT, intro=Markup(intro), drawn=drawn, states=tuple(State))

    def status_day_body(self, day: date) -> Markup:
        """The body of the page on one of the days on which the status changed."""
        days = (None, *self.status.days, None)
        place = days.index(day)
        before, after = days[place - 1], days[place + 1]
        return self.templates.render("status-day", RECORD_ROOT, day=day, before=before, after=after)

    def unknown_body(self, intro: str) -> Markup:
        """The body of the page on what is not known; `intro` is the hand-written part, finished HTML."""
        unknown = find_unknown(self.views, self.dossier.data_date)
        return self.templates.render("unknown", INDEX_ROOT, intro=Markup(intro), unknown=unknown)

    def view_body(self, view: str, intro: str) -> Markup:
        """The body of a hand-written page that computed parts follow; `view` is named in its front matter."""
        return {"home": self.home_body, "status": self.status_body, "unknown": self.unknown_body}[view](intro)

    def field_tables(self, kind: Kind) -> Markup:
        """The fields of a kind as tables, for its page in the contributors' guide."""
        return self.templates.render("fields", "../../", groups=field_groups(kind))

    def toc(self, body: str) -> Markup:
        """The table of contents of a body, from its headings."""
        return self.templates.render("_toc", "", headings=find_headings(body))

    def _page(self, entry: Entry, body: str, description: str, address: str = "", forward: str | None = None) -> Page:
        title = f"{entry.record.title} · {self.labels.words['kinds'][entry.kind.name]['one']}"
        toc = self.toc(body)
        return Page(entry.kind, address or entry.address, title, to_plain(description), body, toc, forward)

    def _tombstone(self, entry: Entry) -> Page:
        withdrawn = entry.record.withdrawn
        assert withdrawn
        assert withdrawn.note
        body = self.templates.render("tombstone", RECORD_ROOT, entry=entry, record=entry.record, withdrawn=withdrawn)
        return self._page(entry, body, withdrawn.note)

    def _former(self, entry: Entry, former: str) -> Page:
        body = self.templates.render("redirect", RECORD_ROOT, entry=entry, record=entry.record, former=former)
        address = f"{entry.kind.plural}/{former}/"
        return self._page(entry, body, entry.record.title, address, forward=f"../{entry.id}/")
