"""Rule: a former id leads to one record, and no record has it now."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem


def check(dossier: Dossier) -> Iterator[Problem]:
    """Former ids that are in use or claimed twice."""
    ids = {id_ for _, id_ in dossier.known}
    claimed: dict[str, str] = {}
    for entry in dossier.entries:
        for index, former in enumerate(entry.record.former_ids):
            holder = former if former in ids else claimed.get(former)
            if holder:
                message = f"the former id “{former}” already belongs to “{holder}”"
                yield entry.document.problem(("former_ids", index), message, "An id permanently names one record.")
            claimed.setdefault(former, entry.id)
