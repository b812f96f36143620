"""The page on neutrality: what was found from each side, counted."""

from __future__ import annotations

from markupsafe import Markup

from dossier.derived.statements.balance import by_organization, in_congress

from .asked import Asked
from .publication import Publication


def neutrality_page(publication: Publication, asked: Asked) -> Markup:
    """The page on neutrality."""
    before, after = asked.divided()
    voices = by_organization(publication.dossier)
    return publication.templates.render(
        "pages/neutrality",
        asked.address,
        before=before,
        after=after,
        voices=voices,
        congress=in_congress(publication.dossier),
        count=sum(one.total for one in voices),
    )
