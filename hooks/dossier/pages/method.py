"""The page on method: how many facts are traced, and to what."""

from __future__ import annotations

from markupsafe import Markup

from dossier.derived.traced import count_facts

from .asked import Asked
from .publication import Publication


def method_page(publication: Publication, asked: Asked) -> Markup:
    """The page on method."""
    before, after = asked.divided()
    facts = count_facts(publication.dossier)
    return publication.templates.render("pages/method", asked.address, before=before, after=after, facts=facts)
