"""The page on which the whole reference is searched."""

from __future__ import annotations

from markupsafe import Markup

from .intro import divide
from .publication import Publication


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """The search page; without a script it is its written part, which leads to the indexes. It has no argument."""
    before, after = divide(intro)
    return publication.templates.render("pages/search", "../", before=before, after=after)
