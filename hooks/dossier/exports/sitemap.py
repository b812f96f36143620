"""What search engines are told: every address of the site, and that they may read it all."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


def sitemap(site_url: str, addresses: Iterable[str]) -> str:
    """The sitemap of addresses below `site_url`, sorted."""
    base = site_url.rstrip("/")
    rows = [Markup("<url><loc>{}/{}</loc></url>\n").format(base, address) for address in sorted(set(addresses))]
    return _HEAD + "".join(rows) + "</urlset>\n"


def robots(site_url: str) -> str:
    """The file `robots.txt`; it names the sitemap where the address of the site is known."""
    named = f"Sitemap: {site_url.rstrip('/')}/sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nAllow: /\n{named}"
