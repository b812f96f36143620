"""What a new decision on an earlier ruling does to the effects of that ruling, as far as its result says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dossier.reading.marks import MARK
from dossier.records.vocabulary import RULINGS, ActionKind, Disposition, EffectKind
from dossier.rules.courts.appeals import done_to

from ..workspace import Values, Workspace
from .blank import is_mark

_IF_SO = f"{MARK} {{}}, if that is the ruling it decides on; else the id of that one. Correct `effects` then too."


def of_review(workspace: Workspace, values: Values) -> Values:
    """The effects of an action that affirms, reverses or vacates a ruling; none where it is not known which.

    Without a ruling in `responds_to` it is the one that was appealed, and a mark asks whether that is so.
    """
    result = str(values.get("disposition", ""))
    if result not in [one.value for one in Disposition if one.reviews] or "effects" in values:
        return {}
    given = [id_ for id_ in values.get("responds_to", ()) if not is_mark(id_)]
    ruling = next(_rulings(workspace, given), "") or next(_appealed(workspace, values), "")
    effects = _action(workspace, ruling).get("effects", []) if ruling else []
    found = [_effect(Disposition(result), ruling, one, values.get("date")) for one in effects]
    if not found:
        return {}
    return {"effects": found, "responds_to": given or [_IF_SO.format(ruling)]}


def _effect(result: Disposition, ruling: str, earlier: Values, day: Any) -> Values:
    does, to_it = done_to(result, EffectKind(earlier["does"]))
    values: Values = {"id": earlier["id"], "subject": earlier["subject"]}
    values |= {"does": does} if does else {}
    values |= {"starts": day} if day else {}
    return values | {"affects": [{"action": ruling, "effect": earlier["id"]} | ({"does": to_it} if to_it else {})]}


def _rulings(workspace: Workspace, ids: list[str]) -> Iterator[str]:
    """Those of some actions that are rulings with effects, and the rulings to which the others respond."""
    for id_ in ids:
        values = _action(workspace, id_)
        if values.get("kind") not in RULINGS:
            yield from _rulings(workspace, values.get("responds_to", []))
        elif values.get("effects"):
            yield id_


def _appealed(workspace: Workspace, values: Values) -> Iterator[str]:
    """The rulings with effects in the case below: first those named by a notice of appeal, then the newest."""
    case = workspace.files.get(("case", str(values.get("case", ""))))
    below = str(case.document.value.get("appeal_from", "")) if case else ""
    listed = [
        (str(file.document.value.get("date", "")), file.id, file.document.value)
        for file in workspace.files.values()
        if file.kind.name == "action" and file.document.value.get("case") in (below, values.get("case"))
    ]
    newest = sorted(listed, key=lambda one: one[:2], reverse=True)
    for _, _, action in newest:
        if action.get("kind") == ActionKind.NOTICE_OF_APPEAL:
            yield from _rulings(workspace, action.get("responds_to", []))
    yield from _rulings(workspace, [id_ for _, id_, action in newest if action.get("kind") in RULINGS])


def _action(workspace: Workspace, id_: str) -> Values:
    file = workspace.files.get(("action", id_))
    return file.document.value if file else {}
