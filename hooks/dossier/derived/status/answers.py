"""The answer for each subject on a day: its status, the orders behind it, and the appeals against them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dossier.collection.dossier import Dossier
from dossier.reading.entry import Entry
from dossier.records.dates import Precision, read_dates
from dossier.records.models import Action, Agreement, Case
from dossier.records.models.action import Effect
from dossier.records.vocabulary import ActionKind, Stands

from .effects import History, Interval, RecordedEffect, histories, in_force_on


@dataclass(frozen=True, slots=True)
class Appeal:
    """An appeal from the case of an order: decided, or not, or only reported to be."""

    case: Entry[Case]
    decisions: tuple[Entry[Action], ...]
    reports: tuple[Entry[Action], ...]
    """Decisions that could not be verified."""


@dataclass(frozen=True, slots=True)
class Order:
    """An effect behind a state, the case in which it was ordered, and the appeals from that case."""

    recorded: RecordedEffect
    case: Entry[Case]
    appeals: tuple[Appeal, ...]


@dataclass(frozen=True, slots=True)
class SubjectStatus:
    """What the recorded orders say of a subject on a day."""

    interval: Interval
    since: date | None
    """The day since which the state has been the same, whatever the reasons."""
    orders: tuple[Order, ...]


class Status:
    """The status of all subjects, computed once from a dossier."""

    def __init__(self, dossier: Dossier, published: Iterable[str] = ()) -> None:
        """`published` are days that were published once; those that are no day are passed over."""
        self._published = {found.earliest for found in read_dates(published) if found.precision is Precision.DAY}
        self.as_of = dossier.data_date
        self.histories = histories(dossier.of(Agreement), dossier.of(Action))
        self._in_force = in_force_on(self.as_of, dossier.of(Action))
        self._cases = {entry.id: entry for entry in dossier.of(Case)}
        decisions = (entry for entry in dossier.of(Action) if entry.record.kind is ActionKind.APPELLATE_DECISION)
        self._decisions = tuple(decisions)

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days up to the date of the data on which the status of a subject changed, or once was said to, in order.

        Each has a page. A change that an order sets for a later day has none yet: another order may come before it.
        """
        starts = {*self._published, *(span.starts for found in self.histories for span in found.intervals)}
        return tuple(sorted(day for day in starts if day and day <= self.as_of))

    def stands(self, action: Entry[Action], effect: Effect) -> Stands:
        """Whether an effect stands on the date of the data."""
        if action.record.unverified:
            return Stands.UNVERIFIED
        if effect.starts > self.as_of:
            return Stands.NOT_YET
        return Stands.IN_FORCE if (action.id, effect.id) in self._in_force else Stands.ENDED

    def on(self, day: date) -> tuple[SubjectStatus, ...]:
        """The answer for each subject on a day."""
        return tuple(self._status_of(found, found.on(day)) for found in self.histories)

    @property
    def confirmed(self) -> tuple[date, ...]:
        """The days on which sources last confirmed the cases of the orders that stand, each day once, in order."""
        orders = (order for answer in self.on(self.as_of) for order in answer.orders)
        return tuple(sorted({order.case.record.standing_as_of for order in orders}))

    def _status_of(self, found: History, interval: Interval) -> SubjectStatus:
        return SubjectStatus(interval, _since(found, interval), tuple(map(self._order, interval.behind)))

    def _order(self, recorded: RecordedEffect) -> Order:
        case = self._cases[recorded.action.record.case]
        return Order(recorded, case, tuple(self._appeals(case.id)))

    def _appeals(self, case_id: str) -> Iterable[Appeal]:
        for case in self._cases.values():
            if case.record.appeal_from == case_id:
                own = [entry for entry in self._decisions if entry.record.case == case.id]
                verified = tuple(entry for entry in own if not entry.record.unverified)
                yield Appeal(case, verified, tuple(entry for entry in own if entry.record.unverified))


def _since(found: History, interval: Interval) -> date | None:
    since = interval.starts
    for earlier in reversed(found.intervals[: found.intervals.index(interval)]):
        if earlier.state is not interval.state:
            break
        since = earlier.starts
    return since
