"""Rule: an effect is on a subject of an agreement, and one that bears on others says of each effect of that order what becomes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dossier.collection.dossier import Dossier
from dossier.problems import Problem, shown
from dossier.reading.entry import Entry
from dossier.records.dates import Precision
from dossier.records.models import Action, Agreement
from dossier.records.models.action import Affecting, Effect
from dossier.records.vocabulary import ActionKind, AffectingKind, EffectKind
from dossier.records.walk import Location
from dossier.rules.circles import circles, named
from dossier.rules.suggestions import Suggestions

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
    """Effects with the same id in one action, those that say nothing or too much, and those that affect what they cannot."""
    actions = dossier.of(Action)
    effects = {entry.id: {effect.id: effect for effect in entry.record.effects} for entry in actions}
    subjects = [subject.id for entry in dossier.of(Agreement) for subject in entry.record.subjects]
    suggestions = Suggestions()
    for entry in actions:
        yield from _repeated(entry)
        yield from _of_no_subject(entry, subjects, suggestions)
        yield from _awaiting(entry)
        yield from _named_twice(entry)
        yield from _undated_mandate(entry, effects)
        for index, effect in enumerate(entry.record.effects):
            yield from _bearing(entry, index, effect)
        for step in _steps(entry):
            yield from _affecting(step, effects)
        yield from _left_open(entry, effects)
    yield from _circles([step for entry in actions for step in _steps(entry)], effects)


def _of_no_subject(entry: Entry[Action], subjects: list[str], suggestions: Suggestions) -> Iterator[Problem]:
    """Effects on something that no agreement names, where the agreements can be read."""
    for index, effect in enumerate(entry.record.effects):
        if subjects and effect.subject not in subjects:
            message = f"“{shown(effect.subject)}” is no subject of an agreement"
            found = suggestions.hint(entry.document.path, effect.subject, subjects)
            hint = found or f"The subjects of the agreements: {', '.join(subjects)}."
            yield entry.document.problem(("effects", index, "subject"), message, hint)


def _undated_mandate(entry: Entry[Action], actions: Effects) -> Iterator[Problem]:
    """Mandates without a day, with which effects would begin."""
    action = entry.record
    if action.kind is not ActionKind.MANDATE or action.unverified or action.date.precision is Precision.DAY:
        return
    for decision in action.responds_to:
        if any(effect.awaits_mandate for effect in actions.get(decision, {}).values()):
            message = f"the effects of “{decision}” begin with this mandate, and its day is not given"
            hint = (
                "Give the full date, which is on the docket of the court of appeals; without it they would never begin."
            )
            yield entry.document.problem(("date",), message, hint)


def _awaiting(entry: Entry[Action]) -> Iterator[Problem]:
    for index, effect in enumerate(entry.record.effects):
        if effect.awaits_mandate and entry.record.kind is not ActionKind.APPELLATE_DECISION:
            message = f"only a decision on appeal awaits a mandate, and this is of the kind “{entry.record.kind}”"
            yield entry.document.problem(
                ("effects", index, "awaits_mandate"), message, "Give the first day in `starts:`."
            )


def _bearing(entry: Entry[Action], index: int, effect: Effect) -> Iterator[Problem]:
    """What an effect that only bears on earlier ones has to do to them, and what one that rules must not."""
    keeps = [affected.does.keeps for affected in effect.affects]
    message = hint = ""
    if effect.does is EffectKind.LIFTS and all(keeps):
        message = "an effect that lifts does not say which earlier effect it lifts"
        hint = (
            "Name it in `affects:`, with what this effect does to it, such as stays, reverses, dissolves or modifies: "
            "`- action: id-of-the-order`, and below that `effect: id-of-its-effect` and `does: dissolves`."
        )
    elif effect.does is EffectKind.UPHOLDS and not (keeps and all(keeps)):
        message = "an effect that upholds names no earlier effect that it only upholds"
        hint = (
            "Name it in `affects:`, with affirms, remands or leaves-in-force; what takes away is recorded as `lifts`."
        )
    elif effect.does is EffectKind.DECLINES and not all(keeps):
        message = "an effect that declines orders nothing, so it takes away no earlier effect and changes none"
        hint = "Write `does: lifts` for what the ruling takes away or changes."
    elif not effect.does.rules and AffectingKind.REPLACES in (affected.does for affected in effect.affects):
        message = f"an effect that {effect.does} cannot replace an earlier one: nothing takes its place"
        hint = "Write `does: ends` or `does: dissolves` in `affects:`, or say what the new order blocks or allows."
    elif effect.does.rules and AffectingKind.AFFIRMS in (affected.does for affected in effect.affects):
        message = f"an effect that {effect.does} also affirms an earlier one, so that one order would count twice"
        hint = "Write `does: upholds`; the earlier effect stays what it is."
    if message:
        yield entry.document.problem(("effects", index, "does"), message, hint)


def _left_open(entry: Entry[Action], effects: Effects) -> Iterator[Problem]:
    """Orders of which an action changes or affirms some effects, and says nothing of the others."""
    named: dict[str, set[str]] = {}
    ruled_on: dict[str, tuple[Location, str]] = {}
    for step in _steps(entry):
        action, does = step.affected.action, step.affected.does
        named.setdefault(action, set()).add(step.affected.effect)
        if not does.keeps or does is AffectingKind.AFFIRMS:
            ruled_on.setdefault(action, ((*step.location, "action"), "affirms" if does.keeps else "changes"))
    for action, (location, verb) in ruled_on.items():
        others = [
            id_ for id_, effect in effects.get(action, {}).items() if effect.does.rules and id_ not in named[action]
        ]
        if others and action != entry.id:
            left = ", ".join(f"“{id_}”" for id_ in others)
            message = f"this {verb} “{action}”, and does not say whether its other effects go on: {left}"
            hint = "Name each in `affects:` as well, as what happens to it, or as `does: leaves-in-force`."
            yield entry.document.problem(location, message, hint)


def _circles(steps: Iterable[_Step], effects: Effects) -> Iterator[Problem]:
    """Effects that change one another, unless one comes before what it affects, which is wrong already."""
    found = {(step.origin, step.target): step for step in steps if _in_order(step, effects)}
    following: dict[Key, list[Key]] = {}
    for origin, target in found:
        following.setdefault(origin, []).append(target)
    for circle in circles(following):
        message = f"effects change one another in a circle: {named([effect for _, effect in circle])}"
        hint = "Remove one of these changes: an effect can change only what came before it."
        yield found[circle[0], circle[1]].problem(message, hint)


def _in_order(step: _Step, effects: Effects) -> bool:
    other = effects.get(step.affected.action, {}).get(step.affected.effect)
    if other is None or step.origin == step.target:
        return False
    return not (step.effect.starts and other.starts and step.effect.starts < other.starts)


def _repeated(entry: Entry[Action]) -> Iterator[Problem]:
    seen = set[str]()
    for index, effect in enumerate(entry.record.effects):
        if effect.id in seen:
            message = f"the id “{effect.id}” names two effects of this action"
            yield entry.document.problem(("effects", index, "id"), message, "Give each effect its own id.")
        seen.add(effect.id)


def _named_twice(entry: Entry[Action]) -> Iterator[Problem]:
    """Effects to which one effect does two things, of which one would be counted and the other shown as well."""
    for index, effect in enumerate(entry.record.effects):
        seen: dict[Key, AffectingKind] = {}
        for inner, affected in enumerate(effect.affects):
            earlier = seen.setdefault((affected.action, affected.effect), affected.does)
            if earlier is not affected.does:
                message = (
                    f"“{shown(affected.effect)}” is named twice here: as what this effect {earlier} and {affected.does}"
                )
                hint = "Keep one of the two; what happens later is recorded with the later ruling."
                yield entry.document.problem(("effects", index, "affects", inner, "effect"), message, hint)


def _steps(entry: Entry[Action]) -> Iterator[_Step]:
    for index, effect in enumerate(entry.record.effects):
        for inner, affected in enumerate(effect.affects):
            yield _Step(entry, ("effects", index, "affects", inner), effect, affected)


def _affecting(step: _Step, effects: Effects) -> Iterator[Problem]:
    """What is wrong with one effect's doing something to another."""
    effect, affected = step.effect, step.affected
    known = effects.get(affected.action)
    if known is None:
        return
    other = known.get(affected.effect)
    if other is None:
        yield step.problem(f"“{affected.action}” has no effect “{affected.effect}”", _its_effects(effect, known))
        return
    if other.subject != effect.subject and affected.does is not AffectingKind.LEAVES_IN_FORCE:
        message = f"“{other.id}” is an effect on “{other.subject}”, but this one is on “{effect.subject}”"
        hint = f"{_its_effects(effect, known)} Or record one effect for each subject."
        yield step.problem(message, hint)
    if effect.starts and other.starts and effect.starts < other.starts:
        message = f"this effect ({effect.starts}) comes before “{other.id}”, which it affects ({other.starts})"
        yield step.problem(message, "Check both dates against the sources, or name an earlier effect.")


def _its_effects(effect: Effect, known: Mapping[str, Effect]) -> str:
    """The effects that an action has, each with its subject, and which of them is on that of another effect."""
    if not known:
        return "That action has no effects: name the order that has them."
    alike = [other.id for other in known.values() if other.subject == effect.subject]
    only = f"Write `effect: {alike[0]}`. " if len(alike) == 1 else ""
    listed = ", ".join(f"`{other.id}` (on {other.subject})" for other in known.values())
    return f"{only}Its effects: {listed}."
