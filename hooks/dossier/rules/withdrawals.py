"""Rule: nothing leads to a withdrawn record."""

from __future__ import annotations

from collections.abc import Iterator

from ..dossier import Dossier
from ..problem import Problem


def check(dossier: Dossier) -> Iterator[Problem]:
    """References to records that were withdrawn."""
    for link in dossier.links:
        target = dossier.by_id.get((link.kind, link.id))
        own = dossier.by_id.get((link.origin.kind.name, link.origin.id))
        if target and target.record.withdrawn and not (own and own.record.withdrawn):
            message = f"“{link.id}” was withdrawn: {target.record.withdrawn.note}"
            yield link.origin.document.problem(link.location, message, "Remove the reference, or name another record.")
