"""What is computed across records: quotations and their evidence, holdings on a question, excerpts of a source, the docket of a case, answers to a filing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.reading.entry import Entry
from dossier.records.models import Action
from dossier.records.models.action import Effect, Holding


@dataclass(frozen=True, slots=True)
class Held:
    """A holding and the action in which it was made."""

    action: Entry[Action]
    holding: Holding


@dataclass(frozen=True, slots=True)
class Affected:
    """An effect of a later action on an effect of this one."""

    action: Entry[Action]
    effect: Effect


@dataclass(frozen=True, slots=True)
class Step:
    """An action on a docket, and the later ones that answer it."""

    entry: Entry[Action]
    answers: tuple[Step, ...]


def by_question(holdings: Iterable[Held]) -> dict[str, tuple[Held, ...]]:
    """Holdings by the id of the question they answer, in their order."""
    found: dict[str, list[Held]] = {}
    for held in holdings:
        found.setdefault(held.holding.question, []).append(held)
    return {question: tuple(listed) for question, listed in found.items()}


def holdings_of(actions: Iterable[Entry[Action]]) -> tuple[Held, ...]:
    """All holdings of actions, in their order."""
    return tuple(Held(entry, holding) for entry in actions for holding in entry.record.holdings)


def effects_on(action: str, later: Iterable[Entry[Action]]) -> tuple[Affected, ...]:
    """The effects of later actions that change an effect of an action."""
    return tuple(
        Affected(entry, effect)
        for entry in later
        for effect in entry.record.effects
        if any(affected.action == action for affected in effect.affects)
    )


def docket(actions: Iterable[Entry[Action]]) -> tuple[Step, ...]:
    """The actions of a case as a tree: each stands under the first action that it answers, in time order."""
    listed = tuple(actions)
    ids = {entry.id for entry in listed}
    parents = {entry.id: _answered(entry, ids) for entry in listed}
    return _steps(None, listed, parents)


def _answered(entry: Entry[Action], ids: set[str]) -> str | None:
    return next((id_ for id_ in entry.record.responds_to if id_ in ids and id_ != entry.id), None)


def _steps(parent: str | None, listed: tuple[Entry[Action], ...], parents: dict[str, str | None]) -> tuple[Step, ...]:
    children = [entry for entry in listed if parents[entry.id] == parent]
    return tuple(Step(entry, _steps(entry.id, listed, parents)) for entry in children)
