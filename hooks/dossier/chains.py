"""What is computed across records: quotations and their evidence, holdings on a question, excerpts of a source, the docket of a case, answers to a filing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .gather import Entry
from .models import Action, Sourced
from .models.action import Effect, Holding
from .models.base import Evidence, Quotation
from .prose import stands_in


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation and the number, from 1, of the piece of evidence in which its words stand."""

    quotation: Quotation
    evidence: int | None


@dataclass(frozen=True, slots=True)
class Held:
    """A holding and the action in which it was made."""

    action: Entry
    holding: Holding


@dataclass(frozen=True, slots=True)
class Taken:
    """An excerpt of a source and the records whose evidence it is."""

    evidence: Evidence
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Affected:
    """An effect of a later action on an effect of this one."""

    action: Entry
    effect: Effect


@dataclass(frozen=True, slots=True)
class Step:
    """An action on a docket, and the later ones that answer it."""

    entry: Entry
    answers: tuple[Step, ...]


def quoted(record: Sourced) -> tuple[Quoted, ...]:
    """The quotations of a record, each with its evidence."""
    return tuple(Quoted(quotation, _evidence_of(quotation, record)) for quotation in record.quotations)


def by_question(holdings: Iterable[Held]) -> dict[str, tuple[Held, ...]]:
    """Holdings by the id of the question they answer, in their order."""
    found: dict[str, list[Held]] = {}
    for held in holdings:
        found.setdefault(held.holding.question, []).append(held)
    return {question: tuple(listed) for question, listed in found.items()}


def holdings_of(actions: Iterable[Entry]) -> tuple[Held, ...]:
    """All holdings of actions, in their order."""
    return tuple(
        Held(entry, holding)
        for entry in actions
        if isinstance(entry.record, Action)
        for holding in entry.record.holdings
    )


def excerpts_of(source: str, entries: Iterable[Entry]) -> tuple[Taken, ...]:
    """The excerpts that records take from a source, each once, with the records that take it."""
    takers: dict[Evidence, list[Entry]] = {}
    for entry in entries:
        if isinstance(entry.record, Sourced):
            for item in entry.record.evidence:
                if item.source == source:
                    takers.setdefault(item, []).append(entry)
    return tuple(Taken(evidence, tuple(found)) for evidence, found in takers.items())


def effects_on(action: str, later: Iterable[Entry]) -> tuple[Affected, ...]:
    """The effects of later actions that change an effect of an action."""
    return tuple(
        Affected(entry, effect)
        for entry in later
        if isinstance(entry.record, Action)
        for effect in entry.record.effects
        if any(affected.action == action for affected in effect.affects)
    )


def docket(actions: Iterable[Entry]) -> tuple[Step, ...]:
    """The actions of a case as a tree: each stands under the first action that it answers, in time order."""
    listed = tuple(actions)
    ids = {entry.id for entry in listed}
    parents = {entry.id: _answered(entry, ids) for entry in listed}
    return _steps(None, listed, parents)


def _evidence_of(quotation: Quotation, record: Sourced) -> int | None:
    same_source = ((n, item) for n, item in enumerate(record.evidence, 1) if item.source == quotation.source)
    return next((number for number, item in same_source if stands_in(quotation.text, item.excerpt)), None)


def _answered(entry: Entry, ids: set[str]) -> str | None:
    assert isinstance(entry.record, Action)
    return next((id_ for id_ in entry.record.responds_to if id_ in ids and id_ != entry.id), None)


def _steps(parent: str | None, listed: tuple[Entry, ...], parents: dict[str, str | None]) -> tuple[Step, ...]:
    children = [entry for entry in listed if parents[entry.id] == parent]
    return tuple(Step(entry, _steps(entry.id, listed, parents)) for entry in children)
