"""The status on one sheet to print: the date in the largest type, and the answers."""

from __future__ import annotations

from markupsafe import Markup

from .intro import divide
from .publication import Publication


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """The sheet; it has no argument."""
    before, after = divide(intro)
    return publication.templates.render("pages/status-sheet", "../../", before=before, after=after)
