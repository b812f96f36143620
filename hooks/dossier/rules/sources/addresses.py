"""Rule: two sources have two addresses; one page is one source."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem, shown
from dossier.records.models import Source
from dossier.records.web.page import page_key

_HINT = (
    "If both are one publication, keep one record, and give the id of the other in its `former_ids`. If not, give each its "
    "own address, or leave it out here and say why in `url_withheld`."
)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Addresses of a source, or of a copy of it, that an earlier source has, however they are written."""
    first: dict[str, str] = {}
    for entry in dossier.of(Source):
        for field, address in (("url", entry.record.url), ("archived", entry.record.archived)):
            if address and (holder := first.setdefault(page_key(address), entry.id)) != entry.id:
                message = f"“{shown(address)}” is the address of “{holder}” too"
                yield entry.document.problem((field,), message, _HINT)
