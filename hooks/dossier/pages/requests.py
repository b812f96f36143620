"""How a request works: the steps from the list of ICE to an address, with their terms, their law and what happened."""

from __future__ import annotations

from markupsafe import Markup

from dossier.derived.agreement.clauses import clauses_of, parts_of
from dossier.derived.agreement.diagram import LINE, WIDTH, flow
from dossier.derived.agreement.parts import STEPS

from .publication import Publication


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """The page on a request; it has no argument."""
    steps = parts_of(clauses_of(publication.relations), STEPS)
    words = publication.labels.words["requests"]["steps"]
    drawn = flow((step.lane, words[step.name]) for step in steps)
    return publication.templates.render(
        "pages/requests", "../../", intro=Markup(intro), steps=steps, drawn=drawn, width=WIDTH, line=LINE
    )
