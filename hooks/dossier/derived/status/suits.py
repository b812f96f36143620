"""The suits on the agreement: the appeals from each, and what its orders do to each subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dossier.reading.entry import Entry
from dossier.records.models import Action, Case
from dossier.records.models.agreement import Subject
from dossier.records.vocabulary import AffectingKind, EffectKind, Force, Relevance

from .answers import Appeal, Status
from .history import History
from .orders import Standing


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the orders of a suit, and the rulings on appeal from it, do to a subject; nothing, where they do not concern it."""

    subject: Subject
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Suit:
    """A case that is no appeal, with the appeals from it and from those, and what was ruled in them on each subject."""

    case: Entry[Case]
    ruled: tuple[Ruled, ...]
    appeals: tuple[Appeal, ...]
    reported: tuple[Entry[Action], ...]
    """Appeals that are reported, where no docket of one is recorded."""


def suits(status: Status, cases: Iterable[Entry[Case]], day: date) -> tuple[Suit, ...]:
    """The suits on the agreement itself, by the day on which they were filed, and how they stand on a day."""
    core = [entry for entry in cases if entry.record.relevance is Relevance.CORE and not entry.record.appeal_from]
    return tuple(_suit(status, entry, day) for entry in sorted(core, key=lambda entry: entry.record.filed))


def _suit(status: Status, case: Entry[Case], day: date) -> Suit:
    appeals = tuple(_appeals(status, case.id))
    own = {case.id, *(appeal.case.id for appeal in appeals)}
    ruled = tuple(Ruled(found.subject, _ruled(found, own, day)) for found in status.histories)
    return Suit(case, ruled, appeals, () if appeals else status.reported_appeals(case.id))


def _appeals(status: Status, case: str) -> Iterator[Appeal]:
    """The appeals from a case, each before the appeals from it."""
    for appeal in status.appeals(case):
        yield appeal
        yield from _appeals(status, appeal.case.id)


def _ruled(found: History, cases: set[str], day: date) -> tuple[Standing, ...]:
    """The orders of some cases in force on a subject; else those that are not in force; else the last that declined to block it."""
    own = [one for one in found.orders.on(day).values() if one.recorded.action.record.case in cases]
    in_force = tuple(one for one in own if one.force is Force.IN_FORCE and one.does.rules)
    others = tuple(one for one in own if one.does.bars and not _is_replaced(one))
    declined = tuple(one for one in own if one.does is EffectKind.DECLINES and not _only_affirms(one))
    return in_force or others or declined[-1:]


def _only_affirms(one: Standing) -> bool:
    return any(affected.does is AffectingKind.AFFIRMS for affected in one.recorded.effect.affects)


def _is_replaced(one: Standing) -> bool:
    """Whether another order against the same subject took its place."""
    ended = one.ended_by
    return bool(ended and ended.by.effect.does.bars)
