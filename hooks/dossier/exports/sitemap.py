"""The sitemap: the addresses to which search engines should lead."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from .edition import Edition
from .file import File

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


def files(edition: Edition) -> Iterator[File]:
    """The sitemap; it holds whole addresses, so there is none where that of the site is not known."""
    if edition.site_url:
        yield File("sitemap.xml", lambda: _written(edition))


def _written(edition: Edition) -> bytes:
    row = Markup("<url><loc>{}{}</loc></url>\n")
    rows = [row.format(edition.site_url, address) for address in edition.addresses]
    return (_HEAD + "".join(rows) + "</urlset>\n").encode()
