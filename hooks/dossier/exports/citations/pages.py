"""The pages of records as they are cited, and before each what it is about, where that has a citation of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from dossier.derived.citation import Citation, InCourt, cite, cite_page
from dossier.exports.edition import Edition
from dossier.exports.file import Finished
from dossier.reading.entry import AnyEntry, Entry
from dossier.records.dates import PartialDate
from dossier.records.models import Authority, Source
from dossier.records.vocabulary import AuthorityKind

from .item import Item, Work
from .sources import source_item

_LAWS = {AuthorityKind.CASE: Work.CASE, AuthorityKind.GUIDANCE: Work.REPORT}
"""What authorities are of each kind; the others are laws."""


def page_items(entry: AnyEntry, edition: Edition) -> Iterator[Item]:
    """What a page is about, if it is a case, a ruling, a law or a source, and the page."""
    own = cite(entry, edition.dossier)
    if own.in_court and not own.in_court.filing:
        yield _in_court(entry, own.in_court, edition)
    if isinstance(entry.record, Authority):
        yield _law(cast("Entry[Authority]", entry), edition)
    if isinstance(entry.record, Source):
        yield source_item(cast("Entry[Source]", entry), edition.labels)
    yield _item(f"{entry.kind.name}-{entry.id}", own, entry.address, edition)


def other_item(page: Finished, edition: Edition) -> Item:
    """A page that is no record; at the root of the site it is the whole work."""
    work = edition.labels.cite.work
    own = cite_page(page.title if page.address else work, page.address, edition.status)
    named = page.address.strip("/").replace("/", "-") or "irs-ice-reference"
    return _item(named, own, page.address, edition)


def _item(id_: str, own: Citation, address: str, edition: Edition) -> Item:
    work = edition.labels.cite.work
    return Item(
        id_,
        Work.PAGE,
        own.title,
        edition.labels.code,
        within=work if own.title != work else None,
        date=PartialDate.of(own.version),
        url=f"{edition.site_url}{address}" if edition.site_url else None,
        version=edition.version,
        note=_current(own, edition),
    )


def _current(own: Citation, edition: Edition) -> str | None:
    """How current a page is, in words."""
    words, date = edition.labels.cite, edition.formats.date
    if own.known:
        return _sentence(words.known.format(date=date(own.known)))
    return _sentence(words.reviewed.format(date=date(own.reviewed))) if own.reviewed else None


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:]


def _in_court(entry: AnyEntry, own: InCourt, edition: Edition) -> Item:
    court = edition.labels.status.courts_cited[own.court]
    document = next(iter(edition.relations.of(entry).documents), None)
    return Item(
        entry.id,
        Work.CASE,
        own.case,
        edition.labels.code,
        publisher=court,
        date=None if own.filed else own.date,
        filed=own.date if own.filed else None,
        docket=own.docket,
        url=document.record.url if document else None,
        note=own.entry,
    )


def _law(entry: Entry[Authority], edition: Edition) -> Item:
    law = entry.record
    url = law.links[0] if law.links else None
    return Item(entry.id, _LAWS.get(law.kind, Work.LAW), law.citation, edition.labels.code, url=url)
