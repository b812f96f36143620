"""The page about this reference, with the ways to report a mistake."""

from __future__ import annotations

from markupsafe import Markup

from .asked import Asked
from .publication import Publication


def about_page(publication: Publication, asked: Asked) -> Markup:
    """The hand-written page, and in it the ways that are set."""
    before, after = asked.divided()
    report = publication.report("", asked.address)
    return publication.templates.render("pages/about", asked.address, before=before, after=after, report=report)
