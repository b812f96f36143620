"""The home page: what the orders say, the memorandum in brief, the latest rulings, and the ways in."""

from __future__ import annotations

from markupsafe import Markup

from dossier.records.kinds import KINDS

from .intro import divide
from .publication import Publication


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """The home page; it has no argument."""
    in_order = publication.relations.in_order
    counts = {kind.name: len(in_order[kind.name]) for kind in KINDS}
    before, after = divide(intro)
    return publication.templates.render("pages/home", "", before=before, after=after, in_order=in_order, counts=counts)
