"""The page on which the whole reference is searched."""

from __future__ import annotations

from markupsafe import Markup

from ..publication import Publication


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """The search page; without a script it is its written part, which leads to the indexes. It has no argument."""
    heading, mark, written = intro.partition("</h1>")
    return publication.templates.render("search", "../", heading=Markup(heading + mark), written=Markup(written))
