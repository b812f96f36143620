"""In the head of a page: where programs find what describes it, as Signposting has it, and the page in other forms."""

from __future__ import annotations

from markupsafe import Markup

from dossier.exports.edition import Edition
from dossier.reading.entry import AnyEntry

_CITED = (
    ("cite.ris", "application/x-research-info-systems", "describedby"),
    ("cite.csl.json", "application/vnd.citationstyles.csl+json", "describedby"),
    ("cite.bib", "application/x-bibtex", "describedby"),
)
"""The files that say how a page is cited: their names, their types, and what they are to the page."""
_RECORD = (
    ("index.json", "application/json", "describedby alternate"),
    ("index.md", "text/markdown", "alternate"),
)
"""The same record in other forms."""


def of_record(edition: Edition, entry: AnyEntry) -> Markup:
    """In the head of the page of a record."""
    return edition.templates.render("pages/machines", entry.address, described=(*_RECORD, *_CITED))


def of_page(edition: Edition, address: str) -> Markup:
    """In the head of a page that is no record, whose template names its other form."""
    return edition.templates.render("pages/machines", address, described=_CITED)
