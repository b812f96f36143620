"""Rule: no two records of one kind have the same title, so that every page can be told from the next."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem
from dossier.records.normal import folded


def check(dossier: Dossier) -> Iterator[Problem]:
    """Records whose title another record of the kind has already."""
    first: dict[tuple[str, str], str] = {}
    for entry in dossier.entries:
        key = (entry.kind.name, folded(entry.record.full_name))
        if key in first:
            message = f"“{first[key]}” has the same title"
            yield entry.document.problem(("title",), message, "Say in the title what distinguishes the two.")
        first.setdefault(key, entry.id)
