"""Rule: an effect that changes another names one that exists, is on the same subject and is not later; names are unique."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dossier.collection.dossier import Dossier
from dossier.problems import Problem, shown
from dossier.reading.entry import Entry
from dossier.records.models import Action
from dossier.records.models.action import Affecting, Effect
from dossier.records.vocabulary import AffectingKind, EffectKind
from dossier.records.walk import Location

from .circles import circles, named
from .suggestions import Suggestions

Key = tuple[str, str]
"""Action and effect."""
Effects = Mapping[str, Mapping[str, Effect]]
"""The effects of each action by their id."""


@dataclass(frozen=True, slots=True)
class _Step:
    """What one effect does to another, and where that is written."""

    entry: Entry[Action]
    location: Location
    effect: Effect
    affected: Affecting

    @property
    def origin(self) -> Key:
        """Which effect does it."""
        return self.entry.id, self.effect.id

    @property
    def target(self) -> Key:
        """To which effect it is done."""
        return self.affected.action, self.affected.effect

    def problem(self, message: str, hint: str) -> Problem:
        return self.entry.document.problem((*self.location, "effect"), message, hint)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Effects with the same id in one action, those that lift nothing, and those that affect what they cannot."""
    actions = dossier.of(Action)
    effects = {entry.id: {effect.id: effect for effect in entry.record.effects} for entry in actions}
    suggestions = Suggestions()
    for entry in actions:
        yield from _repeated(entry)
        yield from _lifting_nothing(entry)
        for step in _steps(entry):
            yield from _affecting(step, effects, suggestions)
    yield from _circles([step for entry in actions for step in _steps(entry)], effects)


def _circles(steps: Iterable[_Step], effects: Effects) -> Iterator[Problem]:
    """Effects that change one another; they start on one day, since whatever comes before what it affects is wrong already."""
    found = {(step.origin, step.target): step for step in steps if _on_one_day(step, effects)}
    following: dict[Key, list[Key]] = {}
    for origin, target in found:
        following.setdefault(origin, []).append(target)
    for circle in circles(following):
        message = f"effects change one another in a circle: {named([effect for _, effect in circle])}"
        hint = "Remove one of these changes: an effect can change only what came before it."
        yield found[circle[0], circle[1]].problem(message, hint)


def _on_one_day(step: _Step, effects: Effects) -> bool:
    other = effects.get(step.affected.action, {}).get(step.affected.effect)
    return other is not None and other.starts == step.effect.starts and step.origin != step.target


def _repeated(entry: Entry[Action]) -> Iterator[Problem]:
    seen = set[str]()
    for index, effect in enumerate(entry.record.effects):
        if effect.id in seen:
            message = f"the id “{effect.id}” names two effects of this action"
            yield entry.document.problem(("effects", index, "id"), message, "Give each effect its own id.")
        seen.add(effect.id)


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


def _affecting(step: _Step, effects: Effects, suggestions: Suggestions) -> Iterator[Problem]:
    """What is wrong with one effect's doing something to another."""
    effect, affected = step.effect, step.affected
    known = effects.get(affected.action)
    if known is None:
        return
    other = known.get(affected.effect)
    if other is None:
        found = suggestions.hint(step.entry.document.path, affected.effect, known)
        hint = found or f"Its effects: {shown(', '.join(known)) or 'none'}."
        yield step.problem(f"“{affected.action}” has no effect “{affected.effect}”", hint)
        return
    if other.subject is not effect.subject:
        message = f"“{other.id}” is an effect on “{other.subject}”, but this one is on “{effect.subject}”"
        yield step.problem(message, "Name an effect on the same subject, or record one effect for each subject.")
    if effect.starts < other.starts:
        message = f"this effect ({effect.starts}) comes before “{other.id}”, which it affects ({other.starts})"
        yield step.problem(message, "Check both dates against the sources, or name an earlier effect.")
