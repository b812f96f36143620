"""The page on the status: the answer as of the date of the records, and the whole history."""

from __future__ import annotations

from babel.dates import format_date
from markupsafe import Markup

from dossier.derived.status.strip import strip
from dossier.records.vocabulary import State

from .intro import divide
from .publication import Publication


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """The page on the status; it has no argument."""
    before, after = divide(intro)
    drawn = strip(publication.status.histories, publication.status.as_of)
    locale = publication.formats.locale
    return publication.templates.render(
        "pages/status",
        "../",
        before=before,
        after=after,
        drawn=drawn,
        states=tuple(State),
        short=lambda day: format_date(day, "LLL", locale=locale),
    )
