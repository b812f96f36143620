"""The page on what is not known."""

from __future__ import annotations

from markupsafe import Markup

from dossier.derived.unknown import find_unknown

from .publication import Publication


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """The page on what is not known; it has no argument."""
    unknown = find_unknown(publication.relations, publication.dossier.data_date)
    return publication.templates.render("pages/unknown", "../", intro=Markup(intro), unknown=unknown)
