"""The home page: what the orders say, the memorandum in brief, the latest rulings, and the ways in."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from dossier.reading.entry import Entry
from dossier.records.kinds import KINDS
from dossier.records.models import Action, Agreement

from .asked import Asked
from .publication import Publication

LATEST = 6
"""How many rulings are listed."""
INVOKED = 2
"""How many of the laws that the agreement invokes are named in brief."""


@dataclass(frozen=True, slots=True)
class Brief:
    """An agreement, and the first of the laws that it invokes."""

    entry: Entry[Agreement]
    authorities: tuple[str, ...]


def home_page(publication: Publication, asked: Asked) -> Markup:
    """The home page."""
    dossier, in_order = publication.dossier, publication.relations.in_order
    rulings = [entry for entry in dossier.listed(Action) if entry.record.ruling]
    confirmed = [entry for entry in rulings if not entry.record.unverified]
    before, after = asked.divided()
    return publication.templates.render(
        "pages/home",
        asked.address,
        before=before,
        after=after,
        briefs=[Brief(entry, entry.record.authorities[:INVOKED]) for entry in dossier.listed(Agreement)],
        rulings=confirmed[: -LATEST - 1 : -1],
        reports=[entry for entry in rulings if entry.record.unverified],
        counts=[(kind, len(in_order[kind.name])) for kind in KINDS if in_order[kind.name]],
    )
