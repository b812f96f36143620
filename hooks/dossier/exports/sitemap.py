"""The sitemap: the addresses to which search engines should lead."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from .edition import Edition

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


def files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """The sitemap; it holds whole addresses, so there is none where that of the site is not known."""
    if edition.site_url:
        row = Markup("<url><loc>{}{}</loc></url>\n")
        rows = [row.format(edition.site_url, address) for address in edition.addresses]
        yield "sitemap.xml", (_HEAD + "".join(rows) + "</urlset>\n").encode()
