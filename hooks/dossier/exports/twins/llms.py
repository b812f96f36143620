"""The file `llms.txt`: a list of the pages in Markdown, as llmstxt.org proposes it, the status first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from markupsafe import escape

from dossier.exports.edition import Edition
from dossier.exports.file import File
from dossier.records.kinds import BY_PLURAL
from dossier.records.models import Agreement, Case

from .tags import escaped
from .twin import NAME

PATH: Final = "llms.txt"
_FIRST: Final = ("status/", "status/sheet/", "changes/")
_OF_THE_AGREEMENT: Final = (
    *("agreement/", "agreement/requests/", "agreement/redactions/", "agreement/statements-and-holdings/"),
    *("terms/", "definitions/"),
)
_OF_COURTS: Final = ("cases/", "actions/", "questions/")
_OF_DATA: Final = ("data/", "api/", "follow/")
_MORE: Final = (
    *("timeline/", "events/", "statements/", "figures/", "numbers/", "people/", "organizations/", "sources/"),
    *("disagreements/", "unknown/", "corrections/", "method/", "neutrality/", "about/", "help/"),
)
_OPTIONAL: Final = "Optional"
"""What may be passed over; the proposal gives the section this name in every language."""


def files(edition: Edition) -> Iterator[File]:
    """The file."""
    yield File(PATH, lambda: _written(edition).encode())


def _written(edition: Edition) -> str:
    labels, formats, dossier = edition.labels, edition.formats, edition.dossier
    caution = labels.twins.caution.format(
        known=formats.date(edition.status.known), date=formats.date(dossier.data_date)
    )
    agreements = [(entry.record.title, entry.address, "") for entry in dossier.listed(Agreement)]
    cases = [(entry.record.title, entry.address, "") for entry in dossier.listed(Case)]
    sections = {
        labels.navigation["status"]: _pages(edition, *_FIRST),
        labels.groups["agreement"]: [*agreements, *_pages(edition, *_OF_THE_AGREEMENT)],
        labels.groups["courts"]: [*_pages(edition, *_OF_COURTS), *cases],
        labels.groups["law"]: _pages(edition, "authorities/"),
        labels.navigation["data"]: _pages(edition, *_OF_DATA),
        _OPTIONAL: _pages(edition, *_MORE),
    }
    head = f"# {labels.cite.work}\n\n> {labels.site.statement}\n\n{caution}\n"
    return head + "".join(_section(edition, name, listed) for name, listed in sections.items() if listed)


def _pages(edition: Edition, *addresses: str) -> list[tuple[str, str, str]]:
    """Those of some pages that the site has: name, address, and what is there."""
    return [
        (edition.labels.page(address) or address, address, _about(edition, address))
        for address in addresses
        if address in edition.addresses
    ]


def _about(edition: Edition, address: str) -> str:
    kind = BY_PLURAL.get(address.strip("/"))
    return edition.labels.kinds[kind.name].about if kind else ""


def _section(edition: Edition, name: str, listed: list[tuple[str, str, str]]) -> str:
    lines = (
        f"- [{escaped(escape(title))}]({edition.address(f'{address}{NAME}', PATH)}){about and f': {about}'}\n"
        for title, address, about in listed
    )
    return f"\n## {name}\n\n{''.join(lines)}"
