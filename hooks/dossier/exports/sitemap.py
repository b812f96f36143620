"""The sitemap: the addresses to which search engines should lead, and when each page last said something new."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from dossier.collection.addresses import Address
from dossier.reading.entry import AnyEntry

from .edition import Edition
from .file import File

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
_ROW = Markup("<url><loc>{}{}</loc>{}</url>\n")
_CHANGED = Markup("<lastmod>{}</lastmod>")


def files(edition: Edition) -> Iterator[File]:
    """The sitemap; it holds whole addresses, so there is none where that of the site is not known."""
    if edition.site_url:
        yield File("sitemap.xml", lambda: _written(edition))


def _written(edition: Edition) -> bytes:
    days = {entry.address: _changed(entry) for entry in edition.dossier.entries}
    rows = [_row(edition, address, days.get(address) or _of_page(address, edition)) for address in edition.addresses]
    return (_HEAD + "".join(rows) + "</urlset>\n").encode()


def _row(edition: Edition, address: str, day: date | None) -> Markup:
    return _ROW.format(edition.site_url, address, _CHANGED.format(day) if day else "")


def _changed(entry: AnyEntry) -> date:
    return entry.record.changes[-1].date


def _of_page(address: str, edition: Edition) -> date | None:
    """Of an index the last change of a record of its kind, of what is computed the date of the data; else no day is known."""
    kind = Address.read(address).kind
    if kind and (listed := edition.dossier.listed(kind.model)):
        return max(map(_changed, listed))
    return edition.dossier.data_date if address in edition.computed else None
