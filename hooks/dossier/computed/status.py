"""The page on the status: the answer as of the date of the records, and the whole history."""

from __future__ import annotations

from markupsafe import Markup

from ..publication import Publication
from ..status import State
from ..strip import strip


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """The page on the status; it has no argument."""
    drawn = strip(publication.status.histories, publication.status.as_of)
    return publication.templates.render("status", "../", intro=Markup(intro), drawn=drawn, states=tuple(State))
