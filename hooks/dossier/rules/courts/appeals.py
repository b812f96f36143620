"""Rule: an appeal says from which case it is, and a decision on a ruling says on which, and what becomes of its effects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dossier.collection.dossier import Dossier
from dossier.problems import Problem
from dossier.reading.entry import Entry
from dossier.records.models import Action, Case
from dossier.records.models.action import Effect
from dossier.records.vocabulary import ActionKind, AffectingKind, Disposition, EffectKind, Relief

Actions = Mapping[str, Entry[Action]]
"""All actions by their id."""

_ON_APPEAL = frozenset({ActionKind.APPELLATE_DECISION, ActionKind.MANDATE})
_OF_AN_APPEAL = frozenset({Relief.REVIEW_ON_APPEAL, Relief.STAY_PENDING_APPEAL})
_MOST_NAMED = 6
_DONE = {
    Disposition.AFFIRMED: (EffectKind.UPHOLDS, AffectingKind.AFFIRMS),
    Disposition.REVERSED: (EffectKind.LIFTS, AffectingKind.REVERSES),
    Disposition.VACATED: (EffectKind.LIFTS, AffectingKind.VACATES),
}


def check(dossier: Dossier) -> Iterator[Problem]:
    """Appeals from no case, and decisions that leave open what they decide on or what becomes of it."""
    actions = {entry.id: entry for entry in dossier.of(Action)}
    yield from _from_no_case(dossier, actions)
    for entry in actions.values():
        if entry.record.disposition and entry.record.disposition.reviews and not entry.record.unverified:
            yield from _reviewing(dossier, entry, actions)


def _from_no_case(dossier: Dossier, actions: Actions) -> Iterator[Problem]:
    appeals = {entry.record.case for entry in actions.values() if _is_of_an_appeal(entry.record)}
    for case in dossier.of(Case):
        if case.id in appeals and case.record.court.hears_appeals and not case.record.appeal_from:
            below = (f"`{other.id}`" for other in dossier.listed(Case) if not other.record.court.hears_appeals)
            hint = f"Add `appeal_from:` with the id of the case below, such as {', '.join(below)}."
            yield case.document.problem(("court",), "it is not said from which case this is an appeal", hint)


def _is_of_an_appeal(action: Action) -> bool:
    return action.kind in _ON_APPEAL or not _OF_AN_APPEAL.isdisjoint(action.relief)


def _reviewing(dossier: Dossier, entry: Entry[Action], actions: Actions) -> Iterator[Problem]:
    """A decision of which nobody can tell which ruling it is about, or what becomes of the effects of that ruling."""
    named = {affected.action for effect in entry.record.effects for affected in effect.affects}
    rulings = named | set(_led_to(entry, actions))
    if not rulings:
        message = f"“{entry.record.disposition}” is about an earlier ruling, and it is not said which"
        found = ", ".join(f"`{id_}`" for id_ in _rulings_below(dossier, entry)[:_MOST_NAMED])
        hint = (
            f"Name it in `responds_to:`{f', such as {found}' if found else ''}; or the notice of appeal that names it."
        )
        yield entry.document.problem(("disposition",), message, hint)
    for id_ in sorted(rulings - named):
        effects = actions[id_].record.effects
        if effects and not actions[id_].record.unverified:
            listed = ", ".join(f"“{effect.id}”" for effect in effects)
            message = f"it is not said what becomes of the effects of “{id_}”: {listed}"
            yield entry.document.problem(("disposition",), message, _lines(entry.record, id_, effects[0]))


def _led_to(entry: Entry[Action], actions: Actions) -> Iterator[str]:
    """The rulings to which an action responds: directly, or through a notice of appeal or an argument."""
    open_, seen = list(entry.record.responds_to), {entry.id}
    while open_:
        id_ = open_.pop()
        if id_ in actions and id_ not in seen:
            seen.add(id_)
            if actions[id_].record.ruling:
                yield id_
            else:
                open_ += actions[id_].record.responds_to


def _rulings_below(dossier: Dossier, entry: Entry[Action]) -> list[str]:
    """The rulings in its case and in those below, by which it may be meant: those with effects first, then the newest."""
    cases, case = list[str](), dossier.find(Case, entry.record.case)
    while case and case.id not in cases:
        cases.append(case.id)
        case = dossier.find(Case, case.record.appeal_from or "")
    rulings = [other for other in dossier.listed(Action) if other.record.ruling and other.record.case in cases]
    newest = [other for other in reversed(rulings) if other.id != entry.id]
    return [other.id for other in sorted(newest, key=lambda other: not other.record.effects)]


def done_to(result: Disposition | None, earlier: EffectKind) -> tuple[str, str]:
    """What an effect of a decision does, and what it does to an earlier one of a kind; empty where the result does not say."""
    if result is Disposition.AFFIRMED and earlier is EffectKind.DECLINES:
        return EffectKind.DECLINES.value, AffectingKind.AFFIRMS.value
    if result not in _DONE or earlier is EffectKind.DECLINES:
        return "", ""
    does, to_it = _DONE[result]
    return does.value, to_it.value


def _lines(action: Action, ruling: str, effect: Effect) -> str:
    """The effect to write for one of those of a ruling."""
    does, to_it = (word or "…" for word in done_to(action.disposition, effect.does))
    lines = (f"- id: {effect.id}", f"subject: {effect.subject}", f"does: {does}", f"starts: {action.date}", "affects:")
    inner = (f"- action: {ruling}", f"effect: {effect.id}", f"does: {to_it}")
    first, below = (", ".join(f"`{line}`" for line in listed) for listed in (lines, inner))
    return f"Add an effect for each below `effects:`, as {first}, and in that list {below}."
