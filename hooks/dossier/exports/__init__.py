"""The files for machines, one format a module.

Each module has `files`: it yields the path of each file below the root of the site, and its bytes. A new format is a
module and its line in `EXPORTS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from . import card, headers, packages, robots, security, sitemap
from .edition import Edition

Export = Callable[[Edition], Iterator[tuple[str, bytes]]]

EXPORTS: tuple[Export, ...] = (
    card.files,
    headers.files,
    packages.files,
    robots.files,
    security.files,
    sitemap.files,
)


def export_all(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every file of every format."""
    for files in EXPORTS:
        yield from files(edition)
