"""The pages on the agreement: term by term, what was hidden of it, and how a request works."""

from __future__ import annotations

from markupsafe import Markup

from dossier.derived.agreement.parts import STEPS
from dossier.derived.agreement.terms import HIDDEN, by_history, parts_of, terms_not_found, terms_of_the_first
from dossier.derived.agreement.way import way

from .asked import Asked
from .publication import Publication


def agreement_page(publication: Publication, asked: Asked) -> Markup:
    """The agreement on one page, term by term, by part."""
    terms = terms_of_the_first(publication.relations)
    return publication.templates.render(
        "pages/agreement",
        asked.address,
        intro=asked.intro,
        parts=parts_of(terms),
        count=len(terms),
        missing=terms_not_found(publication.relations),
    )


def redactions_page(publication: Publication, asked: Asked) -> Markup:
    """What was hidden, what the unsealing revealed, what remains, and what is not known."""
    terms = terms_of_the_first(publication.relations)
    hidden = tuple(one for one in terms if one.term.redaction.filed in HIDDEN)
    groups = by_history(terms)
    return publication.templates.render(
        "pages/redactions", asked.address, intro=asked.intro, groups=groups, hidden=hidden
    )


def requests_page(publication: Publication, asked: Asked) -> Markup:
    """The steps from the list of ICE to an address, with their terms, their law and what happened."""
    steps = parts_of(terms_of_the_first(publication.relations), STEPS)
    return publication.templates.render(
        "pages/requests", asked.address, intro=asked.intro, steps=steps, stops=way(steps, publication.wholes)
    )
