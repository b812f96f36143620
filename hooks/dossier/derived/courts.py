"""What is computed across records: quotations and their evidence, holdings on a question, excerpts of a source, the docket of a case, answers to a filing."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dossier.reading.entry import Entry
from dossier.records.models import Action, Source
from dossier.records.models.action import Effect, Holding
from dossier.records.models.case import Counsel
from dossier.records.vocabulary import SourceKind, SourceRelation

DEEPEST = 12
"""How many answers to one another are put below each other."""
_OF_A_COURT = (SourceKind.COURT_FILING, SourceKind.COURT_OPINION)


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


def documents(action: Action, sources: Iterable[Entry[Source]]) -> tuple[Entry[Source], ...]:
    """The sources of an action that are its document: of a court, of the same day, in whole, and with an address."""
    return tuple(
        source
        for source in sources
        if source.record.kind in _OF_A_COURT
        and source.record.date == action.date
        and source.record.relation is not SourceRelation.SUMMARY
        and source.record.url
    )


def by_side(counsel: Iterable[Counsel]) -> tuple[tuple[str, tuple[Counsel, ...]], ...]:
    """Counsel of a case by the side for which they appear, in the order in which each is first named."""
    sides: dict[str, list[Counsel]] = {}
    for one in counsel:
        sides.setdefault(one.side, []).append(one)
    return tuple((side, tuple(listed)) for side, listed in sides.items())


def docket(actions: Iterable[Entry[Action]]) -> tuple[Step, ...]:
    """The actions of a case as a tree: each below the first action that it answers, in time order.

    Where that would be deeper than `DEEPEST`, it comes after what it answers and not below it.
    """
    listed = {entry.id: entry for entry in actions}
    above = _above({id_: _answered(entry, listed) for id_, entry in listed.items()})
    below: dict[str | None, list[Entry[Action]]] = {}
    for id_, entry in listed.items():
        below.setdefault(above[id_], []).append(entry)
    return _steps(None, below)


def _answered(entry: Entry[Action], listed: Container[str]) -> str | None:
    return next((id_ for id_ in entry.record.responds_to if id_ in listed and id_ != entry.id), None)


def _above(answered: Mapping[str, str | None]) -> dict[str, str | None]:
    """Below which action each is put. What answers itself, through others too, which the rules refuse, is put below none."""
    above: dict[str, str | None] = {}
    depth: dict[str | None, int] = {None: 0}
    for id_ in answered:
        way: dict[str, None] = {}
        last: str | None = id_
        while last is not None and last not in depth and last not in way:
            way[last] = None
            last = answered[last]
        for one in reversed(way):
            parent = answered[one] if answered[one] in depth else None
            above[one] = parent if parent is None or depth[parent] < DEEPEST else above[parent]
            depth[one] = depth[above[one]] + 1
    return above


def _steps(parent: str | None, below: Mapping[str | None, Sequence[Entry[Action]]]) -> tuple[Step, ...]:
    return tuple(Step(entry, _steps(entry.id, below)) for entry in below.get(parent, ()))
