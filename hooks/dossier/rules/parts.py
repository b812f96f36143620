"""Rule: a figure that counts some of those whom another one counts has a stage as that one does, and is no larger."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem, shown
from dossier.records.models import Figure


def check(dossier: Dossier) -> Iterator[Problem]:
    """Figures that cannot be a part of the one among whose people they are counted."""
    for entry in dossier.of(Figure):
        figure, whole = entry.record, dossier.find(Figure, entry.record.among or "")
        if not whole:
            continue
        if not (figure.stage and whole.record.stage):
            message = f"this figure or “{shown(whole.id)}” has no stage, so one is no part of the other"
            hint = "Take out `among:`, or give both a stage: only counts at a stage of the sharing are drawn as parts."
            yield entry.document.problem(("among",), message, hint)
        elif figure.value.value > whole.record.value.value:
            message = f"the number is larger than that of “{shown(whole.id)}”, among which it is counted"
            yield entry.document.problem(("among",), message, "Compare both numbers, or name another figure.")
