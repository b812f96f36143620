"""The sitemap: every address of the site, for search engines."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


def sitemap(site_url: str, addresses: Iterable[str]) -> str:
    """The sitemap of addresses below `site_url`, sorted."""
    base = site_url.rstrip("/")
    rows = [Markup("<url><loc>{}/{}</loc></url>\n").format(base, address) for address in sorted(set(addresses))]
    return _HEAD + "".join(rows) + "</urlset>\n"
