"""The agreement in one page, clause by clause, by part."""

from __future__ import annotations

from markupsafe import Markup

from dossier.derived.agreement.clauses import clauses_of, parts_of
from dossier.records.models import Agreement

from .publication import Publication


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """The page to read the agreement through; it has no argument."""
    clauses = clauses_of(publication.relations)
    missing = [text for entry in publication.dossier.listed(Agreement) for text in entry.record.not_found]
    parts, count = parts_of(clauses), len(clauses)
    return publication.templates.render(
        "pages/memorandum", "../", intro=Markup(intro), parts=parts, count=count, missing=missing
    )
