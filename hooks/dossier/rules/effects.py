"""Rule: an effect that changes an earlier one names an effect that exists, and names are unique."""

from __future__ import annotations

from collections.abc import Iterator

from ..dossier import Dossier
from ..gather import Entry
from ..models import Action
from ..problem import Problem, did_you_mean


def check(dossier: Dossier) -> Iterator[Problem]:
    """Effects with the same id in one action, and references to effects that do not exist."""
    for entry in dossier.by_kind["action"]:
        assert isinstance(entry.record, Action)
        yield from _repeated(entry, entry.record)
        yield from _unknown(entry, entry.record, dossier)


def _repeated(entry: Entry, action: Action) -> Iterator[Problem]:
    ids = [effect.id for effect in action.effects]
    for index, id_ in enumerate(ids):
        if id_ in ids[:index]:
            message = f"the id “{id_}” names two effects of this action"
            yield entry.document.problem(("effects", index, "id"), message, "Give each effect its own id.")


def _unknown(entry: Entry, action: Action, dossier: Dossier) -> Iterator[Problem]:
    for index, effect in enumerate(action.effects):
        for inner, affected in enumerate(effect.affects):
            earlier = dossier.by_id.get(("action", affected.action))
            if earlier is None:
                continue
            assert isinstance(earlier.record, Action)
            ids = [other.id for other in earlier.record.effects]
            if affected.effect not in ids:
                message = f"“{affected.action}” has no effect “{affected.effect}”"
                hint = did_you_mean(affected.effect, ids) or f"Its effects: {', '.join(ids) or 'none'}."
                location = ("effects", index, "affects", inner, "effect")
                yield entry.document.problem(location, message, hint)
