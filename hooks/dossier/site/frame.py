"""The frame of each page: what the theme prints around its content and cannot know."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from dossier.derived.citation import is_cited
from dossier.exports import of_site
from dossier.exports.citations.head import of_page as in_head
from dossier.exports.edition import Edition
from dossier.exports.feeds.discovery import of_page as feeds_of_page
from dossier.exports.linked.others import of_page as linked_of_page
from dossier.exports.policy import meta_policy
from dossier.pages.publication import Publication, Report

from .shell import mark

_NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Section:
    """A section in the list of those on a page: the link to its place, and its words."""

    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Framed:
    """A page that is no record, as far as its frame depends on it. `address` is below the root, empty for the home page."""

    address: str
    title: str
    sections: tuple[Section, ...]
    computed: str = ""
    """Which computed page it is, if it is one."""
    source: str | None = None
    """The path of its file below docs/, if it was written by hand."""
    leads_on: bool = False
    """Whether it is only left at an address that moved."""

    @property
    def is_cited(self) -> bool:
        """Whether it says how it is cited."""
        return bool(self.address) and not self.leads_on and is_cited(self.address)


@dataclass(frozen=True, slots=True)
class Frame:
    """What the theme prints around the content of a page, apart from what is the same on all pages."""

    policy: Markup
    """What the page may load."""
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


class Frames:
    """The frames of an edition; where no files are made for machines, heads name none."""

    def __init__(self, publication: Publication, edition: Edition, *, makes_files: bool) -> None:
        self._publication, self._edition, self._makes_files = publication, edition, makes_files

    def of_page(self, page: Framed) -> Frame:
        """The frame of a page that is no record."""
        publication = self._publication
        return Frame(
            _policy(page.computed),
            publication.report(page.title, page.address),
            page.sections,
            described=in_head(self._edition, page.address) if self._makes_files and page.is_cited else _NOTHING,
            feeds=feeds_of_page(page.computed, page.address, publication.labels),
            linked=_NOTHING if page.leads_on else self._linked(page),
            cite=publication.cite_page(page.title, page.address) if page.is_cited else _NOTHING,
            edit=publication.places.edit(f"docs/{page.source}") if page.source else None,
        )

    def of_records(self) -> Frame:
        """The frame of the pages of records, with marks for what each of them brings."""
        way = self._publication.report("", "")
        return Frame(_policy(), Report(way.form and mark("form"), way.mail and mark("mail")))

    def of_no_page(self) -> Frame:
        """The frame of what is said at an address where no page is."""
        return Frame(_policy())

    def _linked(self, page: Framed) -> Markup:
        files = of_site(self._edition) if self._makes_files else ()
        return linked_of_page(self._edition, page.address, page.title, page.computed, files)


def _policy(computed: str = "") -> Markup:
    return Markup(meta_policy(computed))
