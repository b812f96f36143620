"""Rule: nothing leads to a withdrawn record."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem, shown


def check(dossier: Dossier) -> Iterator[Problem]:
    """References to records that were withdrawn."""
    withdrawn = {key: entry.record.withdrawn for key, entry in dossier.by_id.items() if entry.record.withdrawn}
    for link in dossier.links:
        change = withdrawn.get(link.target)
        if change and link.origin.key not in withdrawn:
            message = f"“{link.id}” was withdrawn: {shown(change.note)}"
            yield link.origin.document.problem(link.location, message, "Remove the reference, or name another record.")
