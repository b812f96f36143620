"""What was hidden of the agreement, what the unsealing revealed, what remains, and what is not known."""

from __future__ import annotations

from markupsafe import Markup

from dossier.derived.agreement.clauses import HIDDEN, by_history, clauses_of

from .publication import Publication


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """The page on redactions; it has no argument."""
    clauses = clauses_of(publication.relations)
    hidden = tuple(clause for clause in clauses if clause.term.redaction.filed in HIDDEN)
    groups = by_history(clauses)
    return publication.templates.render("pages/redactions", "../../", intro=Markup(intro), groups=groups, hidden=hidden)
