"""In the head of a page: where programs find what describes it, as Signposting has it, and the page in other forms."""

from __future__ import annotations

from markupsafe import Markup

from dossier.exports.edition import Edition
from dossier.reading.entry import AnyEntry

Form = tuple[str, str, str]
"""A file: its name, its type, and what it is to the page."""

_CITED: tuple[Form, ...] = (
    ("cite.ris", "application/x-research-info-systems", "describedby"),
    ("cite.csl.json", "application/vnd.citationstyles.csl+json", "describedby"),
    ("cite.bib", "application/x-bibtex", "describedby"),
)
"""The files that say how a page is cited."""
_DATA: Form = ("index.json", "application/json", "describedby alternate")
"""The record as data."""
_TWIN: Form = ("index.md", "text/markdown", "alternate")
"""The same page in Markdown, which each language has of its own."""


def of_record(edition: Edition, entry: AnyEntry) -> Markup:
    """In the head of the page of a record."""
    return _rendered(edition, entry.address, (_TWIN, _DATA, *_CITED))


def of_page(edition: Edition, address: str) -> Markup:
    """In the head of a page that is no record, whose template names its other form."""
    return _rendered(edition, address, _CITED)


def _rendered(edition: Edition, address: str, described: tuple[Form, ...]) -> Markup:
    return edition.templates.render("pages/machines", address, described=described, twin=_TWIN)
