"""The files for machines, one format a module.

What a module makes is a `File`, or several: about the whole site, beside the page of a record, or beside any page. A new
format is a module and its line in one of these lists. Most are made once, in the first language; those that readers of
another language need are made in each, below its folder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from markupsafe import Markup

from dossier.reading.entry import AnyEntry

from . import card, headers, nginx, opensearch, packages, robots, security, sitemap
from .api import listing, openapi, records, schemas, views
from .citations import files as citations
from .citations import head as citations_head
from .edition import Edition
from .feeds import calendar, discovery, feeds
from .file import File, Finished
from .linked import records as linked
from .status import badges, cards
from .tables import files as tables
from .twins import llms, twin

EXPORTS: tuple[Callable[[Edition], Iterator[File]], ...] = (
    headers.files,
    nginx.files,
    packages.files,
    robots.files,
    security.files,
    sitemap.files,
    records.files,
    views.files,
    schemas.files,
    tables.files,
    citations.of_site,
)
"""About the whole site."""
IN_EACH_LANGUAGE: tuple[Callable[[Edition], Iterator[File]], ...] = (
    card.files,
    opensearch.files,
    llms.files,
    feeds.files,
    cards.files,
    badges.files,
    calendar.files,
)
"""About the site in one language."""
OF_FILES: tuple[Callable[[Edition, Sequence[File]], Iterator[File]], ...] = (listing.files, openapi.files)
"""About all the others of these."""
OF_RECORDS: tuple[Callable[[Edition, AnyEntry], Iterator[File]], ...] = (
    records.of_record,
    citations.of_record,
)
"""Beside the page of each record."""
OF_RECORDS_IN_EACH: tuple[Callable[[Edition, AnyEntry], Iterator[File]], ...] = (feeds.of_record,)
"""About a record, in each language."""
OF_PAGES: tuple[Callable[[Edition, Finished], Iterator[File]], ...] = (citations.of_page,)
"""Beside each page."""
OF_PAGES_IN_EACH: tuple[Callable[[Edition, Finished], Iterator[File]], ...] = (twin.files,)
"""Beside each page in each language, made of what it says."""
IN_HEADS: tuple[Callable[[Edition, AnyEntry], Markup], ...] = (
    citations_head.of_record,
    discovery.in_head,
    linked.in_head,
)
"""What the head of the page of a record says to machines, apart from what the heads of all pages say."""


def of_site(edition: Edition) -> Iterator[File]:
    """The files about the whole site."""
    if not edition.is_first:
        yield from in_language(edition)
        return
    others = [*(file for files in EXPORTS for file in files(edition)), *in_language(edition)]
    yield from others
    for about in OF_FILES:
        yield from about(edition, others)


def in_language(edition: Edition) -> Iterator[File]:
    """Those of them that each language has; in another than the first there are no others."""
    for files in IN_EACH_LANGUAGE:
        yield from files(edition)


def of_record(edition: Edition, entry: AnyEntry) -> Iterator[File]:
    """The files beside the page of a record."""
    for files in (*(OF_RECORDS if edition.is_first else ()), *OF_RECORDS_IN_EACH):
        yield from files(edition, entry)


def of_page(edition: Edition, page: Finished) -> Iterator[File]:
    """The files beside a page."""
    for files in (*OF_PAGES_IN_EACH, *(OF_PAGES if edition.is_first else ())):
        yield from files(edition, page)


def in_head(edition: Edition, entry: AnyEntry) -> Markup:
    """What stands in the head of the page of a record."""
    return Markup("").join(made(edition, entry) for made in IN_HEADS)
