"""The file `robots.txt`: search engines may read everything."""

from __future__ import annotations

from collections.abc import Iterator

from .edition import Edition
from .file import File


def files(edition: Edition) -> Iterator[File]:
    """The file; it names the sitemap where the address of the site is known."""
    sitemap = f"Sitemap: {edition.site_url}sitemap.xml\n" if edition.site_url else ""
    yield File("robots.txt", f"User-agent: *\nAllow: /\n{sitemap}".encode)
