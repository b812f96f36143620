"""The page on the status: the answer as of the date of the records, and the whole history."""

from __future__ import annotations

from babel.dates import format_date
from markupsafe import Markup

from dossier.publication import Publication
from dossier.status import State
from dossier.strip import strip
from dossier.written import divide


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """The page on the status; it has no argument."""
    before, after = divide(intro)
    drawn = strip(publication.status.histories, publication.status.as_of)
    locale = publication.formats.locale
    return publication.templates.render(
        "status",
        "../",
        before=before,
        after=after,
        drawn=drawn,
        states=tuple(State),
        short=lambda day: format_date(day, "LLL", locale=locale),
    )
