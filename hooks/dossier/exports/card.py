"""The picture that other sites show beside a link to a page, drawn from a file without text, so without any font."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from resvg_py import svg_to_bytes

from .edition import Edition
from .file import File

PATH: Final = "card.png"


def files(edition: Edition) -> Iterator[File]:
    """The picture, where the address of the site is known: pages can name it only by its whole address."""
    if edition.site_url:
        yield File(PATH, lambda: bytes(svg_to_bytes(svg_string=edition.card, skip_system_fonts=True)))
