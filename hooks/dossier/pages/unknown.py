"""The page on what is not known."""

from __future__ import annotations

from markupsafe import Markup

from dossier.derived.unknown import find_unknown

from .asked import Asked
from .publication import Publication


def unknown_page(publication: Publication, asked: Asked) -> Markup:
    """The page on what is not known."""
    unknown = find_unknown(publication.relations, publication.reviews, publication.dossier.data_date)
    return publication.templates.render("pages/unknown", asked.address, intro=asked.intro, unknown=unknown)
