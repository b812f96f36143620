"""The page on which the whole reference is searched."""

from __future__ import annotations

from markupsafe import Markup

from .asked import Asked
from .publication import Publication


def search_page(publication: Publication, asked: Asked) -> Markup:
    """The search page; without a script it is its written part, which leads to the indexes."""
    before, after = asked.divided()
    return publication.templates.render("pages/search", asked.address, before=before, after=after)
