"""The sitemap: the addresses to which search engines should lead, in every language, and when each page last said something new."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from dossier.collection.addresses import Address
from dossier.reading.entry import AnyEntry

from .edition import Edition
from .file import File

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)
_ROW = Markup("<url><loc>{}{}</loc>{}{}</url>\n")
_CHANGED = Markup("<lastmod>{}</lastmod>")
_SAME = Markup('<xhtml:link rel="alternate" hreflang="{}" href="{}{}"/>')
"""The page in each language, its own included, as the sitemaps of several languages have it."""


def files(edition: Edition) -> Iterator[File]:
    """The sitemap; it holds whole addresses, so there is none where that of the site is not known."""
    if edition.site_url:
        yield File("sitemap.xml", lambda: _written(edition))


def _written(edition: Edition) -> bytes:
    days = {entry.address: _changed(entry) for entry in edition.dossier.entries}
    rows = [_rows(edition, address, days.get(address) or _of_page(address, edition)) for address in edition.addresses]
    return (_HEAD + "".join(rows) + "</urlset>\n").encode()


def _rows(edition: Edition, address: str, day: date | None) -> Markup:
    roots = {code: edition.in_language(code).root for code in edition.languages}
    same = Markup("").join(_SAME.format(code, root, address) for code, root in roots.items() if len(roots) > 1)
    changed = _CHANGED.format(day) if day else ""
    return Markup("").join(_ROW.format(root, address, changed, same) for root in roots.values())


def _changed(entry: AnyEntry) -> date:
    return entry.record.changes[-1].date


def _of_page(address: str, edition: Edition) -> date | None:
    """Of an index the last change of a record of its kind, of what is computed the date of the data; else no day is known."""
    kind = Address.read(address).kind
    if kind and (listed := edition.dossier.listed(kind.model)):
        return max(map(_changed, listed))
    return edition.dossier.data_date if address in edition.computed else None
