"""What a new record makes due in others: marks in them where something is to be said differently now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Any

from dossier.reading.marks import MARK
from dossier.records.kinds import Kind

from ..workspace import Values, Workspace
from .blank import is_mark

_STANDING = f"{MARK} Say where the case stands after {{id}}, and keep what is still true of the words until now:"
_WHY = f"{MARK} What changed in the case, in a sentence for readers."


def make_due(workspace: Workspace, kind: Kind, id_: str, values: Values, today: date) -> None:
    """Mark in other records what a new one makes due: after an action, how its case stands, and that which is appealed."""
    day = _day(values.get("date"))
    if kind.name != "action" or not day or day > today:
        return
    for case in _cases(workspace, values.get("case")):
        known = _day(case["standing_as_of"])
        if known and known < day:
            _mark_standing(case, id_, day, today)


def _cases(workspace: Workspace, id_: object) -> Iterator[Values]:
    """The case with an id, the one that it is an appeal from, and so on."""
    file = workspace.files.get(("case", str(id_ or "")))
    if file:
        values = workspace.values(file)
        yield values
        yield from _cases(workspace, values.get("appeal_from"))


def _mark_standing(case: Values, id_: str, day: date, today: date) -> None:
    """Put the day of the action in a case, with marks for its standing and for the reason of the change."""
    if not is_mark(case["standing"]):
        case["standing"] = f"{_STANDING.format(id=id_)} {case['standing']}"
    case["standing_as_of"] = day.isoformat()
    case["changes"].append({"date": today.isoformat(), "kind": "updated", "note": _WHY})


def _day(value: Any) -> date | None:
    """The day that a value gives in full."""
    with suppress(ValueError):
        return date.fromisoformat(str(value))
    return None
