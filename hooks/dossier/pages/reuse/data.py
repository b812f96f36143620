"""The page of downloads. What is listed is known only when the files are there, so the page has marks where it belongs."""

from __future__ import annotations

from markupsafe import Markup

from dossier.pages.asked import Asked
from dossier.pages.publication import Publication


def downloads_mark(part: str) -> str:
    """What the page has where a part of the list belongs."""
    return f"@@dossier:downloads {part}@@"


def data_page(publication: Publication, asked: Asked) -> Markup:
    """The hand-written page, and in it the parts of the list, each with its heading."""
    before, after = asked.divided()
    marks = {part: downloads_mark(part) for part in publication.labels.downloads.groups}
    return publication.templates.render(
        "pages/data", asked.address, before=before, after=after, first=downloads_mark(""), marks=marks
    )
