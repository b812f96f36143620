"""In the head of a page: where programs find what describes it, as Signposting has it."""

from __future__ import annotations

from markupsafe import Markup

from dossier.exports.edition import Edition
from dossier.reading.entry import AnyEntry

_CITED = {
    "cite.ris": "application/x-research-info-systems",
    "cite.csl.json": "application/vnd.citationstyles.csl+json",
    "cite.bib": "application/x-bibtex",
}
"""The files that say how a page is cited, and their types."""
_RECORD = {"index.json": "application/json"}
"""The same record in another form."""


def of_record(edition: Edition, entry: AnyEntry) -> Markup:
    """In the head of the page of a record."""
    return _links(edition, entry.address, _RECORD | _CITED)


def of_page(edition: Edition, address: str) -> Markup:
    """In the head of a page that is no record."""
    return _links(edition, address, _CITED)


def _links(edition: Edition, address: str, files: dict[str, str]) -> Markup:
    described = [(file, form, file in _RECORD) for file, form in files.items()]
    return edition.templates.render("pages/machines", address, described=described)
