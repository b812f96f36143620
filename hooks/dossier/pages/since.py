"""The index of what changed, by month."""

from __future__ import annotations

from itertools import groupby

from markupsafe import Markup

from .publication import Publication


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """The months in which anything changed, the newest first, by year; there is no argument."""
    years = [(year, tuple(found)) for year, found in groupby(publication.changes.months, key=lambda month: month.year)]
    return publication.templates.render(
        "pages/since", "../", intro=Markup(intro), changes=publication.changes, years=years
    )
