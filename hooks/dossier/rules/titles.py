"""Rule: no two records of one kind have the same title, so that every page can be told from the next."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem
from dossier.records.models import Base, Source


def _page_name(record: Base) -> str:
    """What tells a page from all others of its kind: for a source, where it was published and read as well."""
    if not isinstance(record, Source):
        return record.title
    return ", ".join(part for part in (record.title, record.publisher, record.read_at) if part)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Records whose title another record of the kind has already."""
    first: dict[tuple[str, str], str] = {}
    for entry in dossier.entries:
        key = (entry.kind.name, _page_name(entry.record).casefold())
        if key in first:
            message = f"“{first[key]}” has the same title"
            yield entry.document.problem(("title",), message, "Say in the title what tells the two apart.")
        first.setdefault(key, entry.id)
