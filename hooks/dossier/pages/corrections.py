"""The page of corrections: what was wrong in the records, and what they said before."""

from __future__ import annotations

from markupsafe import Markup

from dossier.derived.changes.corrections import corrections_of

from .asked import Asked
from .publication import Publication


def corrections_page(publication: Publication, asked: Asked) -> Markup:
    """Every correction and withdrawal, the newest first, below the hand-written introduction."""
    months = corrections_of(publication.dossier.entries)
    return publication.templates.render("pages/corrections", asked.address, intro=asked.intro, months=months)
