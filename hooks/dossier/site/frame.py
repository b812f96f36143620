"""The frame of each page: what the theme prints around its content and cannot know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from dossier.collection.addresses import part_of
from dossier.derived.citation import is_cited
from dossier.exports import of_site
from dossier.exports.citations.head import of_page as in_head
from dossier.exports.edition import Edition
from dossier.exports.feeds.discovery import of_page as feeds_of_page
from dossier.exports.linked.others import of_page as linked_of_page
from dossier.exports.policy import meta_policy
from dossier.exports.view import LICENSE
from dossier.html.links import OUTSIDE
from dossier.language.formats import formats_of
from dossier.language.labels import Labels
from dossier.pages.publication import Report
from dossier.records.kinds import Kind

from .docs.translated import PageState
from .rendition import Rendition
from .shell import mark

_NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Section:
    """A section in the list of those on a page: the link to its place, and its words."""

    url: str
    title: str
    """As HTML, in which words say their language where it is not that of the page."""


@dataclass(frozen=True, slots=True)
class Twin:
    """The same page in a language of the site."""

    language: str
    name: str
    """The name of the language in itself."""
    path: str
    """The address of the page below the root of the site."""
    whole: str
    """The address with that of the site, or empty where that is not known."""


@dataclass(frozen=True, slots=True)
class Missing:
    """What is said in a language at an address where no page is."""

    language: str
    within: str


@dataclass(frozen=True, slots=True)
class Called:
    """What the menu calls the pages at addresses, as `called[address]`; None for pages that it does not name."""

    labels: Labels

    def __getitem__(self, address: str) -> str | None:
        return self.labels.page(address)


@dataclass(frozen=True, slots=True)
class Framed:
    """A page that is no record, as far as its frame depends on it.

    `address` is below the folder of the language, empty for the home page.
    """

    address: str
    title: str
    sections: tuple[Section, ...]
    computed: str = ""
    """Which computed page it is, if it is one."""
    source: str | None = None
    """The path of its file below docs/, if it was written by hand."""
    leads_on: bool = False
    """Whether it is only left at an address that moved."""
    is_original: bool = False
    """Whether its text is in the first language, because nobody has translated it yet."""
    listed_at: str | None = None
    """Where the menu lists it, if it does: the address of its twin in the first language, as the menu has it."""
    group: str = ""
    """The key of the group of the menu in which it is; empty for a page that the menu does not list in one."""
    state: PageState | None = None
    """How far it is translated, where sections of it are in the first language."""

    @property
    def is_cited(self) -> bool:
        """Whether it says how it is cited."""
        return bool(self.address) and not self.leads_on and is_cited(self.address)


@dataclass(frozen=True, slots=True)
class Frame:
    """What the theme prints around the content of a page, apart from what is the same on all pages."""

    policy: Markup
    """What the page may load."""
    language: str
    within: str
    """The folder of the language below the root, such as `es/`; nothing for the first language."""
    address: str = ""
    """The address of the page below that folder; in a shell, a mark."""
    title: str = ""
    """What the page is called, in the language in which it is written; nothing in a shell."""
    part: str | None = None
    """The part of the site in which it is; None where no page is."""
    twins: tuple[Twin, ...] = ()
    """The page in every language, its own included; none where there is one language only."""
    missing: tuple[Missing, ...] = ()
    """Where no page is: in what languages that is said."""
    is_original: bool = False
    renewed: tuple[Section, ...] = ()
    """The sections that are in the first language, because they changed since they were translated, or are new."""
    renewed_since: str = ""
    """What is said of them."""
    listed_at: str | None = None
    group: str = ""
    report: Report | None = None
    """How a mistake on it is reported."""
    sections: tuple[Section, ...] = ()
    described: Markup = _NOTHING
    """In the head: where programs find how it is cited."""
    feeds: Markup = _NOTHING
    """In the head: the feeds that follow it."""
    linked: Markup = _NOTHING
    """In the head: the page as linked data."""
    cite: Markup = _NOTHING
    """How it is cited."""
    edit: str | None = None
    """Where its file is edited."""


def of_all_pages(edition: Edition) -> dict[str, str]:
    """What is printed on every page, by its name in templates."""
    day = edition.dossier.data_date.isoformat()
    return {"version": edition.version, "data_day": day, "license": LICENSE, "outside": OUTSIDE}


def of_language(labels: Labels, data_day: date) -> dict[str, Any]:
    """What is printed on every page of a language, by its name in templates; `data_day` is the date of the data."""
    return {"labels": labels, "called": Called(labels), "data_date": formats_of(labels).date(data_day)}


class Frames:
    """The frames of the pages in one language; where no files are made for machines, heads name none."""

    def __init__(self, one: Rendition, all_: Sequence[Rendition], *, makes_files: bool) -> None:
        """`all_` are the renditions in all languages, the first one first."""
        self._one, self._all, self._makes_files = one, all_, makes_files
        self._language, self._within = one.language, one.within

    def of_page(self, page: Framed) -> Frame:
        """The frame of a page that is no record."""
        publication, renewed = self._one.publication, _renewed(page)
        return Frame(
            _policy(page.computed),
            self._language,
            self._within,
            page.address,
            page.title,
            part_of(page.address),
            () if page.leads_on else self._twins(page.address),
            is_original=page.is_original,
            renewed=renewed,
            renewed_since=self._renewed_since(page, len(renewed)),
            listed_at=page.listed_at,
            group=page.group,
            report=publication.report(page.title, page.address),
            sections=page.sections,
            described=in_head(self._one.edition, page.address) if self._makes_files and page.is_cited else _NOTHING,
            feeds=feeds_of_page(page.computed, page.address, publication.labels),
            linked=_NOTHING if page.leads_on else self._linked(page),
            cite=publication.cite_page(page.title, page.address) if page.is_cited else _NOTHING,
            edit=publication.places.edit(f"docs/{page.source}") if page.source else None,
        )

    def _renewed_since(self, page: Framed, count: int) -> str:
        formats, words = self._one.publication.formats, self._one.labels.translation
        day = page.state.translated if page.state else None
        label = formats.form(words.renewed, count) if day else ""
        return label.format(count=formats.number(count), date=formats.date(day)) if day else ""

    def of_records(self, kind: Kind) -> Frame:
        """The frame of the pages of the records of a kind, with marks for what each of them brings."""
        way, path = self._one.publication.report("", ""), mark("path")
        report = Report(way.form and mark("form"), way.mail and mark("mail"))
        return Frame(
            _policy(), self._language, self._within, path, part=kind.plural, twins=self._twins(path), report=report
        )

    def of_no_page(self) -> Frame:
        """The frame of what is said at an address where no page is."""
        missing = tuple(Missing(one.language, one.within) for one in self._all)
        return Frame(_policy(), self._language, self._within, missing=missing)

    def _twins(self, address: str) -> tuple[Twin, ...]:
        return tuple(self._twin(one, address) for one in self._all) if len(self._all) > 1 else ()

    @staticmethod
    def _twin(one: Rendition, address: str) -> Twin:
        path = f"{one.within}{address}"
        whole = one.places.whole(address) if one.places.site else ""
        return Twin(one.language, one.name, path, whole)

    def _linked(self, page: Framed) -> Markup:
        files = of_site(self._one.edition) if self._makes_files else ()
        return linked_of_page(self._one.edition, page.address, page.title, page.computed, files)


def _renewed(page: Framed) -> tuple[Section, ...]:
    """The sections of a translated page that are in the first language."""
    return tuple(one for one in page.sections if page.state and one.url[1:] in page.state.sections)


def _policy(computed: str = "") -> Markup:
    return Markup(meta_policy(computed))
