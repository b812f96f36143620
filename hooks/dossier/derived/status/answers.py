"""The answer for each subject on a day: its status, the orders behind it, what does not change it, and what is reported."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain

from dossier.collection.dossier import Dossier
from dossier.reading.entry import Entry
from dossier.records.dates import Precision, read_dates
from dossier.records.models import Action, Agreement, Authority, Case
from dossier.records.models.action import Effect
from dossier.records.models.agreement import Subject
from dossier.records.vocabulary import ActionKind, AffectingKind, Court, EffectKind, Force, Relevance

from .card import Card, Shown, card_of
from .history import History, Interval, histories
from .orders import Act, Orders, Standing
from .recorded import recorded
from .support import MOST, Support, supports, without
from .time_limits import LastDay, TimeLimits


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

    standing: Standing
    case: Entry[Case]
    appeals: tuple[Appeal, ...]
    reported: tuple[Entry[Action], ...]
    """Appeals from the case that are reported, while their docket was not found."""
    last_days: tuple[LastDay, ...]
    """The last days that rules of procedure set for what may follow the order, and decisions on appeal."""


@dataclass(frozen=True, slots=True)
class SubjectStatus:
    """What the recorded orders say of a subject on a day."""

    interval: Interval
    since: date | None
    """The day since which the state has been the same, whatever the reasons."""
    orders: tuple[Order, ...]
    declined: tuple[Standing, ...]
    """Rulings since the first of the orders that declined to block it: they order nothing, and change nothing."""
    known: date
    """The day up to which the orders are known: that on which sources last confirmed the cases concerned."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What is said beside the orders, each once: rulings that change nothing, reports, and what may follow."""

    declined: tuple[Entry[Action], ...]
    reports: tuple[Entry[Action], ...]
    last_days: tuple[LastDay, ...]


@dataclass(frozen=True, slots=True)
class Ruling:
    """A ruling behind the answers, with each of its effects behind them, told once for all subjects."""

    action: Entry[Action]
    standings: tuple[Standing, ...]

    @property
    def bound(self) -> tuple[str, ...]:
        """Whom it binds, in each wording once."""
        wordings = (standing.recorded.effect.bound for standing in self.standings)
        return tuple(dict.fromkeys(filter(None, wordings)))

    @property
    def fates(self) -> tuple[Standing, ...]:
        """One of its effects for each thing that later orders did, or may do, to them."""
        fates = {(_named(found.acts), _named(found.pending), found.force): found for found in self.standings}
        return tuple(fates.values())


@dataclass(frozen=True, slots=True)
class Without:
    """What is so of a subject, and what would be so without an action."""

    now: Interval
    otherwise: Interval


class Status:
    """The status of all subjects, computed once from a dossier."""

    def __init__(self, dossier: Dossier, published: Iterable[str] = ()) -> None:
        """`published` are days that were published once; those that are no day are passed over."""
        self._published = {found.earliest for found in read_dates(published) if found.precision is Precision.DAY}
        self.as_of = dossier.data_date
        self._actions = dossier.listed(Action)
        effects = tuple(recorded(self._actions))
        self.histories = histories(dossier.of(Agreement), effects)
        self.subjects = {found.subject.id: found for found in self.histories}
        self._standings = Orders(effects).on(self.as_of)
        self._cases = {entry.id: entry for entry in dossier.of(Case)}
        self._limits = TimeLimits(dossier.of(Authority), self._cases.values(), self._actions)
        decisions = (entry for entry in self._actions if entry.record.kind is ActionKind.APPELLATE_DECISION)
        self._decisions = tuple(decisions)

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days up to the date of the data on which the status of a subject changed, or once was said to, in order.

        Each has a page. A change that an order sets for a later day has none yet: another order may come before it.
        """
        starts = {*self._published, *(span.starts for found in self.histories for span in found.intervals)}
        return tuple(sorted(day for day in starts if day and day <= self.as_of))

    def is_one_of_several(self, subject: Subject) -> bool:
        """Whether the question of a subject is that of others, too, so that it has to be named."""
        return sum(found.subject.kind is subject.kind for found in self.histories) > 1

    def standing(self, action: Entry[Action], effect: Effect) -> Standing | None:
        """How an effect stands on the date of the data; None for one that does not count."""
        return self._standings.get((action.id, effect.id))

    def card(self, action: Entry[Action]) -> Card:
        """The effects of an action as its card shows them, each as it stands on the date of the data."""
        return card_of(Shown(effect, self.standing(action, effect)) for effect in action.record.effects)

    def on(self, day: date) -> tuple[SubjectStatus, ...]:
        """The answer for each subject on a day."""
        return tuple(self._status_of(found, day) for found in self.histories)

    def beside(self, listed: Iterable[SubjectStatus]) -> Beside:
        """What is said beside the answers."""
        answers = tuple(listed)
        orders = [order for answer in answers for order in answer.orders]
        declined = (standing.recorded.action for answer in answers for standing in answer.declined)
        reports = (
            (*order.reported, *(report for appeal in order.appeals for report in appeal.reports)) for order in orders
        )
        subjects = {answer.interval.subject.id for answer in answers}
        last_days = {(last.step, last.ruling.id): last for order in orders for last in order.last_days}
        return Beside(
            _each(declined),
            _each(chain(chain.from_iterable(reports), self._reported_effects(subjects))),
            tuple(sorted(last_days.values(), key=lambda last: last.day)),
        )

    @staticmethod
    def rulings(listed: Iterable[SubjectStatus]) -> tuple[Ruling, ...]:
        """The rulings behind the answers, the newest first."""
        found: dict[str, list[Standing]] = {}
        for standing in (order.standing for answer in listed for order in answer.orders):
            found.setdefault(standing.recorded.action.id, []).append(standing)
        rulings = (Ruling(standings[0].recorded.action, tuple(standings)) for standings in found.values())
        return tuple(sorted(rulings, key=lambda ruling: ruling.action.record.date.earliest, reverse=True))

    def rests(self, subject: str, day: date) -> tuple[Support, ...]:
        """What the state of a subject on a day rests on: the smallest sets of orders that decide it, then each that alone does not.

        With more orders than `MOST` in force, nothing is looked for: a list of them all would explain nothing.
        """
        found = self.subjects[subject]
        decisive = supports(found, day)
        alone = {support.actions[0] for support in decisive if len(support.actions) == 1}
        behind = dict.fromkeys(standing.recorded.action.id for standing in found.on(day).in_force)
        behind = behind if len(behind) <= MOST else {}
        others = (Support((action,), without([action], found, day)) for action in behind if action not in alone)
        return (*decisive, *others)

    def without(self, action: Entry[Action], day: date) -> tuple[Without, ...]:
        """What would be so on a day without an action, for each subject on which it has an effect that has begun."""
        own = {effect.subject for effect in action.record.effects}
        concerned = (found for subject, found in self.subjects.items() if subject in own)
        return tuple(Without(found.on(day), without([action.id], found, day)) for found in concerned)

    def courts_of(self, interval: Interval) -> tuple[Court, ...]:
        """The courts by whose orders a state is what it is, each once: where orders are stayed, those that stayed them."""
        cases = (self._cases[action.record.case].record for action in interval.made_by)
        return tuple(dict.fromkeys(case.court for case in cases))

    @property
    def known(self) -> date:
        """The day up to which the orders on all subjects are known."""
        return min((answer.known for answer in self.on(self.as_of)), default=self.as_of)

    @property
    def confirmed(self) -> tuple[date, ...]:
        """The days on which sources last confirmed the cases of the orders behind the status, each once, in order."""
        orders = (order for answer in self.on(self.as_of) for order in answer.orders)
        return tuple(sorted({order.case.record.standing_as_of for order in orders}))

    def _status_of(self, found: History, day: date) -> SubjectStatus:
        interval = found.on(day)
        orders = tuple(map(self._order, interval.behind))
        declined = tuple(_declined(found, interval, day))
        return SubjectStatus(interval, _since(found, interval), orders, declined, self._known(orders))

    def _known(self, orders: Iterable[Order]) -> date:
        """Without an order, nothing is known later than what is known of all the cases on the agreement."""
        cases = [order.case.record for order in orders] or [
            entry.record for entry in self._cases.values() if entry.record.relevance is Relevance.CORE
        ]
        return min((case.standing_as_of for case in cases), default=self.as_of)

    def _order(self, standing: Standing) -> Order:
        action = standing.recorded.action
        case = self._cases[action.record.case]
        appeals = self.appeals(case.id)
        reported = () if appeals else self.reported_appeals(case.id)
        rulings = (action, *(entry for appeal in appeals for entry in (*appeal.decisions, *appeal.reports)))
        return Order(standing, case, appeals, reported, tuple(chain.from_iterable(map(self.last_days, rulings))))

    def last_days(self, ruling: Entry[Action]) -> tuple[LastDay, ...]:
        """The last days for what may follow a ruling."""
        return self._limits.after(ruling)

    def reported_appeals(self, case_id: str) -> tuple[Entry[Action], ...]:
        """Appeals from a case that are only reported."""
        own = (entry for entry in self._actions if entry.record.case == case_id and entry.record.unverified)
        return tuple(entry for entry in own if entry.record.kind is ActionKind.NOTICE_OF_APPEAL)

    def _reported_effects(self, subjects: Container[str]) -> Iterator[Entry[Action]]:
        """Rulings that are only reported, with effects on one of the subjects."""
        for entry in self._actions:
            if entry.record.unverified and any(effect.subject in subjects for effect in entry.record.effects):
                yield entry

    def appeals(self, case_id: str) -> tuple[Appeal, ...]:
        """The appeals from a case."""
        return tuple(self._appeal(case) for case in self._cases.values() if case.record.appeal_from == case_id)

    def _appeal(self, case: Entry[Case]) -> Appeal:
        own = [entry for entry in self._decisions if entry.record.case == case.id]
        verified = tuple(entry for entry in own if not entry.record.unverified)
        return Appeal(case, verified, tuple(entry for entry in own if entry.record.unverified))


def _each(entries: Iterable[Entry[Action]]) -> tuple[Entry[Action], ...]:
    return tuple({entry.id: entry for entry in entries}.values())


def _named(acts: Iterable[Act]) -> tuple[tuple[AffectingKind, str], ...]:
    return tuple((act.does, act.by.action.id) for act in acts)


def _declined(found: History, interval: Interval, day: date) -> Iterator[Standing]:
    """Rulings that declined to block a subject, later than the first order behind its state; not those that another one affirmed."""
    first = min((one.recorded.starts for one in interval.behind if one.recorded.starts), default=date.max)
    for one in found.orders.on(day).values():
        affirmed = any(act.by.effect.does is EffectKind.DECLINES for act in one.acts)
        begun = one.force is Force.IN_FORCE and one.recorded.effect.does is EffectKind.DECLINES
        if begun and not affirmed and one.recorded.starts and one.recorded.starts > first:
            yield one


def _since(found: History, interval: Interval) -> date | None:
    since = interval.starts
    for earlier in reversed(found.intervals[: found.intervals.index(interval)]):
        if earlier.state is not interval.state:
            break
        since = earlier.starts
    return since
