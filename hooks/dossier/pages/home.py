"""The home page: what the orders say, the ways in, the memorandum in brief, the latest rulings, and all kinds."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from dossier.language.words.site import Way
from dossier.reading.entry import Entry
from dossier.records.kinds import KINDS
from dossier.records.models import Action, Agreement

from .asked import Asked
from .publication import Publication

LATEST = 6
"""How many rulings are listed."""
WAYS: dict[Way, tuple[str, ...]] = {
    "concerned": ("help/", "status/", "definitions/", "unknown/"),
    "writing": ("status/sheet/", "timeline/", "numbers/", "statements/", "changes/", "data/"),
    "law": ("agreement/", "actions/", "cases/", "questions/", "authorities/"),
}
"""The pages to begin with, for each sort of reader."""
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
        ways=WAYS,
        briefs=[Brief(entry, entry.record.authorities[:INVOKED]) for entry in dossier.listed(Agreement)],
        rulings=confirmed[: -LATEST - 1 : -1],
        reports=[entry for entry in rulings if entry.record.unverified],
        counts=[(kind, len(in_order[kind.name])) for kind in KINDS if in_order[kind.name]],
    )
