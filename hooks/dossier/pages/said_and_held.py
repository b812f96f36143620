"""What was said of each clause and what courts held on it, side by side."""

from __future__ import annotations

from markupsafe import Markup

from dossier.derived.agreement.clauses import clauses_of, parts_of
from dossier.derived.statements.groupings import by_position, untied
from dossier.records.models import Question

from .publication import Publication


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """The page on what was said and held; it has no argument."""
    relations = publication.relations
    clauses = clauses_of(relations)
    discussed = tuple(clause for clause in clauses if clause.discussed)
    return publication.templates.render(
        "pages/said-and-held",
        "../../",
        intro=Markup(intro),
        count=len(discussed),
        parts=parts_of(discussed),
        said={clause.entry.id: by_position(clause.statements, publication.labels) for clause in discussed},
        neither=tuple(clause for clause in clauses if not clause.discussed),
        untied=len(untied(relations)),
        unasked=tuple(
            entry
            for entry in publication.dossier.listed(Question)
            if not entry.record.terms and entry.id in relations.held
        ),
    )
