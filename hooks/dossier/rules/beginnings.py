"""Rule: each subject is named once among all agreements, since its status is computed from what is said there."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem
from dossier.records.models import Agreement


def check(dossier: Dossier) -> Iterator[Problem]:
    """Subjects that are named a second time, in one agreement or in two."""
    first: dict[str, str] = {}
    for entry in dossier.of(Agreement):
        for index, subject in enumerate(entry.record.subjects):
            if subject.id in first:
                message = f"the subject “{subject.id}” is already named in “{first[subject.id]}”"
                yield entry.document.problem(
                    ("subjects", index, "id"), message, "Keep one of the two, or give the new one an id of its own."
                )
            first.setdefault(subject.id, entry.id)
