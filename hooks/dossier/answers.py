"""The answer for each subject on a day: its status, the orders behind it, and the appeals against them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .court_vocabulary import ActionKind
from .dates import PartialDate
from .dossier import Dossier
from .gather import Entry
from .models import Action, Case
from .status import History, Interval, Standing, histories


@dataclass(frozen=True, slots=True)
class Appeal:
    """An appeal from the case of an order: decided, or not, or only reported to be."""

    case: Entry
    decisions: tuple[Entry, ...]
    reports: tuple[Entry, ...]
    """Decisions that could not be verified."""


@dataclass(frozen=True, slots=True)
class Order:
    """An effect in force, the case in which it was ordered, and the appeals from that case."""

    standing: Standing
    case: Entry
    appeals: tuple[Appeal, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the recorded orders say of a subject on a day."""

    interval: Interval
    since: date | None
    """The day since which the state has been the same, whatever the reasons."""
    orders: tuple[Order, ...]


class Status:
    """The status of all subjects, computed once from a dossier."""

    def __init__(self, dossier: Dossier) -> None:
        self.as_of = dossier.data_date
        self.histories = histories(dossier.by_kind["agreement"], dossier.by_kind["action"])
        self.in_force = frozenset(
            standing.key for found in self.histories for standing in found.on(self.as_of).standing
        )
        """Action and effect of every recorded effect that stands on the date of the data."""
        self._cases = {entry.id: entry for entry in dossier.by_kind["case"]}
        self._decisions = [entry for entry in dossier.by_kind["action"] if _decides(entry)]

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which the status of any subject changed, in order."""
        return tuple(sorted({span.starts for found in self.histories for span in found.intervals if span.starts}))

    def on(self, day: date) -> tuple[Answer, ...]:
        """The answer for each subject on a day."""
        return tuple(self._answer(found, found.on(day)) for found in self.histories)

    @property
    def confirmed(self) -> tuple[PartialDate, ...]:
        """The days on which sources last confirmed the cases of the orders that stand, each day once, in order."""
        orders = (order for answer in self.on(self.as_of) for order in answer.orders)
        return tuple(
            sorted({order.case.record.standing_as_of for order in orders if isinstance(order.case.record, Case)})
        )

    def _answer(self, found: History, interval: Interval) -> Answer:
        return Answer(interval, _since(found, interval), tuple(map(self._order, interval.standing)))

    def _order(self, standing: Standing) -> Order:
        assert isinstance(standing.action.record, Action)
        case = self._cases[standing.action.record.case]
        return Order(standing, case, tuple(self._appeals(case.id)))

    def _appeals(self, case_id: str) -> Iterable[Appeal]:
        for case in self._cases.values():
            if isinstance(case.record, Case) and case.record.appeal_from == case_id:
                own = [entry for entry in self._decisions if getattr(entry.record, "case", None) == case.id]
                verified = tuple(entry for entry in own if not _unverified(entry))
                yield Appeal(case, verified, tuple(entry for entry in own if _unverified(entry)))


def _since(found: History, interval: Interval) -> date | None:
    since = interval.starts
    for earlier in reversed(found.intervals[: found.intervals.index(interval)]):
        if earlier.state is not interval.state:
            break
        since = earlier.starts
    return since


def _decides(entry: Entry) -> bool:
    return isinstance(entry.record, Action) and entry.record.kind is ActionKind.APPELLATE_DECISION


def _unverified(entry: Entry) -> bool:
    return isinstance(entry.record, Action) and entry.record.unverified
