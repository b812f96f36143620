"""The page that lists the feeds."""

from __future__ import annotations

from markupsafe import Markup

from dossier.derived.ahead import dates_ahead
from dossier.derived.status.flips import flips_of
from dossier.pages.asked import Asked
from dossier.pages.publication import Publication
from dossier.records.models import Case


def follow_page(publication: Publication, asked: Asked) -> Markup:
    """The feeds in words, within the hand-written page; of the status also how often it has changed."""
    before, after = asked.divided()
    return publication.templates.render(
        "pages/follow",
        asked.address,
        before=before,
        after=after,
        flips=flips_of(publication.status),
        ahead=dates_ahead(publication.dossier, publication.status),
        cases=publication.dossier.listed(Case),
    )
