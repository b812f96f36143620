"""The pages on the agreement: clause by clause, what was hidden of it, and how a request works."""

from __future__ import annotations

from markupsafe import Markup

from dossier.derived.agreement.clauses import HIDDEN, by_history, clauses_of, parts_of
from dossier.derived.agreement.diagram import WIDTH, flow
from dossier.derived.agreement.parts import STEPS
from dossier.records.models import Agreement

from .asked import Asked
from .publication import Publication


def memorandum_page(publication: Publication, asked: Asked) -> Markup:
    """The agreement on one page, clause by clause, by part."""
    clauses = clauses_of(publication.relations)
    return publication.templates.render(
        "pages/memorandum",
        asked.address,
        intro=asked.intro,
        parts=parts_of(clauses),
        count=len(clauses),
        missing=[text for entry in publication.dossier.listed(Agreement) for text in entry.record.not_found],
    )


def redactions_page(publication: Publication, asked: Asked) -> Markup:
    """What was hidden, what the unsealing revealed, what remains, and what is not known."""
    clauses = clauses_of(publication.relations)
    hidden = tuple(clause for clause in clauses if clause.term.redaction.filed in HIDDEN)
    groups = by_history(clauses)
    return publication.templates.render(
        "pages/redactions", asked.address, intro=asked.intro, groups=groups, hidden=hidden
    )


def requests_page(publication: Publication, asked: Asked) -> Markup:
    """The steps from the list of ICE to an address, with their terms, their law and what happened."""
    steps = parts_of(clauses_of(publication.relations), STEPS)
    words = publication.labels.words["requests"]["steps"]
    drawn = flow((step.lane, words[step.name]) for step in steps)
    return publication.templates.render(
        "pages/requests", asked.address, intro=asked.intro, steps=steps, drawn=drawn, width=WIDTH
    )
