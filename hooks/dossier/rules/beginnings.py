"""Rule: each subject of the agreement began once, since its status is computed from that day."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem
from dossier.records.models import Agreement


def check(dossier: Dossier) -> Iterator[Problem]:
    """Subjects whose beginning is given a second time, in one agreement or in two."""
    first: dict[str, str] = {}
    for entry in dossier.of(Agreement):
        for index, begun in enumerate(entry.record.subjects):
            if begun.subject in first:
                message = f"the beginning of “{begun.subject}” is already given in “{first[begun.subject]}”"
                yield entry.document.problem(("subjects", index, "subject"), message, "Keep one of the two.")
            first.setdefault(begun.subject, entry.id)
