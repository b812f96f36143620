"""Rule: an effect that changes another names one that exists, is on the same subject and is not later; names are unique."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.collection.dossier import Dossier
from dossier.problems import Problem, did_you_mean
from dossier.reading.entry import Entry
from dossier.records.models import Action
from dossier.records.models.action import Affecting, Effect
from dossier.records.vocabulary import AffectingKind, EffectKind
from dossier.records.walk import Location


@dataclass(frozen=True, slots=True)
class _Step:
    """What one effect does to another, and where that is written."""

    entry: Entry[Action]
    location: Location
    effect: Effect
    affected: Affecting

    def problem(self, message: str, hint: str) -> Problem:
        return self.entry.document.problem((*self.location, "effect"), message, hint)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Effects with the same id in one action, those that lift nothing, and those that affect what they cannot."""
    for entry in dossier.of(Action):
        yield from _repeated(entry)
        yield from _lifting_nothing(entry)
        for step in _steps(entry):
            yield from _affecting(step, dossier)


def _repeated(entry: Entry[Action]) -> Iterator[Problem]:
    ids = [effect.id for effect in entry.record.effects]
    for index, id_ in enumerate(ids):
        if id_ in ids[:index]:
            message = f"the id “{id_}” names two effects of this action"
            yield entry.document.problem(("effects", index, "id"), message, "Give each effect its own id.")


def _lifting_nothing(entry: Entry[Action]) -> Iterator[Problem]:
    for index, effect in enumerate(entry.record.effects):
        takes_away = any(affected.does is not AffectingKind.AFFIRMS for affected in effect.affects)
        if effect.does is EffectKind.LIFTS and not takes_away:
            message = "an effect that lifts does not say which earlier effect it lifts"
            hint = "Name it in `affects:`, with what this effect does to it: stays, reverses, ends or replaces."
            yield entry.document.problem(("effects", index, "does"), message, hint)


def _steps(entry: Entry[Action]) -> Iterator[_Step]:
    for index, effect in enumerate(entry.record.effects):
        for inner, affected in enumerate(effect.affects):
            yield _Step(entry, ("effects", index, "affects", inner), effect, affected)


def _affecting(step: _Step, dossier: Dossier) -> Iterator[Problem]:
    """What is wrong with one effect's doing something to another."""
    effect, affected = step.effect, step.affected
    known = _effects(affected.action, dossier)
    if known is None:
        return
    other = known.get(affected.effect)
    if other is None:
        hint = did_you_mean(affected.effect, known) or f"Its effects: {', '.join(known) or 'none'}."
        yield step.problem(f"“{affected.action}” has no effect “{affected.effect}”", hint)
        return
    if other.subject is not effect.subject:
        message = f"“{other.id}” is an effect on “{other.subject}”, but this one is on “{effect.subject}”"
        yield step.problem(message, "Name an effect on the same subject, or record one effect for each subject.")
    if effect.starts < other.starts:
        message = f"this effect ({effect.starts}) comes before “{other.id}”, which it affects ({other.starts})"
        yield step.problem(message, "Check both dates against the sources, or name an earlier effect.")
    elif (step.entry.id, effect.id) in _reached_on_one_day(other, dossier):
        message = f"“{other.id}” in turn affects this effect, so the two form a circle"
        yield step.problem(message, "Remove one of the two: an effect can change only what came before it.")


def _effects(action: str, dossier: Dossier) -> dict[str, Effect] | None:
    """The effects of an action by id, or None where there is no such sound record."""
    entry = dossier.find(Action, action)
    return {effect.id: effect for effect in entry.record.effects} if entry else None


def _reached_on_one_day(effect: Effect, dossier: Dossier) -> set[tuple[str, str]]:
    """The effects that one affects, through others too, and that start on its day: no other can close a circle."""
    reached: set[tuple[str, str]] = set()
    waiting = [effect]
    while waiting:
        for affected in waiting.pop().affects:
            other = (_effects(affected.action, dossier) or {}).get(affected.effect)
            key = (affected.action, affected.effect)
            if other and other.starts == effect.starts and key not in reached:
                reached.add(key)
                waiting.append(other)
    return reached
