"""The history of each subject by day, computed from what the recorded orders do, and from nothing else.

For a subject the effects on a day decide, by the first rule that fits:

1. before the subject began: not in effect yet;
2. after the parties ended it: no longer in effect;
3. one effect in force blocks and another allows: unclear;
4. an effect in force blocks: blocked;
5. an effect in force blocks in part: blocked in part;
6. an effect in force narrows: not blocked, on conditions;
7. an effect in force allows: not blocked, and a court has allowed it;
8. an effect against it is stayed: not blocked, while the stay lasts;
9. an effect against it has ended: not blocked any longer;
10. otherwise: not blocked, no order was made against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from dossier.reading.entry import Entry
from dossier.records.models import Action, Agreement
from dossier.records.models.agreement import Subject
from dossier.records.vocabulary import AffectingKind, EffectKind, Force, State, StatusRule

from .orders import Orders, Standing
from .recorded import RecordedEffect

_DAY = timedelta(days=1)
_DECISIVE = {
    StatusRule.AN_ORDER_BLOCKS: {EffectKind.BLOCKS},
    StatusRule.AN_ORDER_BLOCKS_IN_PART: {EffectKind.BLOCKS_IN_PART},
    StatusRule.AN_ORDER_SETS_CONDITIONS: {EffectKind.NARROWS},
    StatusRule.AN_ORDER_ALLOWS: {EffectKind.ALLOWS},
}
"""What the effects do that decide by a rule."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Days on which the status of a subject was the same, for the same reasons; None: from ever, or until further."""

    subject: Subject
    starts: date | None
    ends: date | None
    state: State
    rule: StatusRule
    in_force: tuple[Standing, ...] = ()
    """The effects in force, by date; what only bears on an earlier one is not among them."""
    stayed: tuple[Standing, ...] = ()
    """Effects against the subject that are stayed."""
    over: tuple[Standing, ...] = ()
    """Where nothing blocks it: effects against it that have ended, unless another one against it took their place."""

    @property
    def behind(self) -> tuple[Standing, ...]:
        """All effects that made the state what it is: in force, stayed, ended."""
        return (*self.in_force, *self.stayed, *self.over)

    @property
    def turn(self) -> date:
        """The day on which the subject begins, or on which its parties ended it."""
        return self.subject.ends or self.subject.starts

    @property
    def made_by(self) -> Iterator[Entry[Action]]:
        """The actions that gave the state by its rule: where orders are stayed, those that stayed them."""
        if self.rule is StatusRule.THE_ORDER_IS_STAYED:
            yield from (act.by.action for standing in self.stayed for act in standing.stayed_by)
        decisive = _DECISIVE.get(self.rule, frozenset(EffectKind))
        yield from (standing.recorded.action for standing in self.in_force if standing.does in decisive)


@dataclass(frozen=True, slots=True)
class History:
    """All intervals of a subject, in time order, without gap or overlap, and the orders behind them."""

    subject: Subject
    intervals: tuple[Interval, ...]
    orders: Orders = field(compare=False)

    def on(self, day: date) -> Interval:
        """The interval in which a day lies."""
        return next(interval for interval in reversed(self.intervals) if not interval.starts or interval.starts <= day)


def histories(agreements: Iterable[Entry[Agreement]], effects: Iterable[RecordedEffect]) -> tuple[History, ...]:
    """The history of every subject of the agreements."""
    by_subject: dict[str, list[RecordedEffect]] = {}
    for one in effects:
        by_subject.setdefault(one.effect.subject, []).append(one)
    subjects = [subject for entry in agreements for subject in entry.record.subjects]
    return tuple(_history(subject, Orders(by_subject.get(subject.id, ()))) for subject in subjects)


def interval_on(subject: Subject, orders: Orders, day: date) -> Interval:
    """What the orders say of a subject on a day, as an interval of that day alone."""
    if day < subject.starts:
        return Interval(subject, day, day, State.NOT_YET, StatusRule.BEFORE_THE_START)
    standings = orders.on(day).values()
    in_force = tuple(one for one in standings if one.force is Force.IN_FORCE and one.does.rules)
    stayed = tuple(one for one in standings if one.force is Force.STAYED and one.does.bars)
    over = tuple(one for one in standings if _is_over(one))
    state, rule = _judge({one.does for one in in_force}, bool(stayed), bool(over))
    if subject.ends and day > subject.ends:
        state, rule = State.OVER, StatusRule.THE_PARTIES_ENDED_IT
    return Interval(subject, day, day, state, rule, in_force, stayed, over if state is State.NOT_BLOCKED else ())


def _is_over(one: Standing) -> bool:
    gone = one.force in (Force.ENDED, Force.EXPIRED) and one.recorded.effect.does.bars
    ended = one.ended_by
    return gone and not (ended and ended.does is AffectingKind.REPLACES and ended.by.effect.does.bars)


def _judge(does: set[EffectKind], stayed: bool, over: bool) -> tuple[State, StatusRule]:
    blocking = does & {EffectKind.BLOCKS, EffectKind.BLOCKS_IN_PART}
    if blocking and EffectKind.ALLOWS in does:
        return State.UNCLEAR, StatusRule.ORDERS_CONFLICT
    if EffectKind.BLOCKS in does:
        return State.BLOCKED, StatusRule.AN_ORDER_BLOCKS
    if blocking:
        return State.BLOCKED_IN_PART, StatusRule.AN_ORDER_BLOCKS_IN_PART
    return State.NOT_BLOCKED, _why_not(does, stayed, over)


def _why_not(does: set[EffectKind], stayed: bool, over: bool) -> StatusRule:
    if EffectKind.NARROWS in does:
        return StatusRule.AN_ORDER_SETS_CONDITIONS
    if EffectKind.ALLOWS in does:
        return StatusRule.AN_ORDER_ALLOWS
    if stayed:
        return StatusRule.THE_ORDER_IS_STAYED
    return StatusRule.THE_ORDER_HAS_ENDED if over else StatusRule.NO_ORDER


def _history(subject: Subject, orders: Orders) -> History:
    begins = subject.starts
    turns = {begins, *(day for one in orders.effects for day in _turns(one))}
    turns |= {subject.ends + _DAY} if subject.ends else set()
    cuts = sorted(day for day in turns if day >= begins)
    before = Interval(subject, None, begins - _DAY, State.NOT_YET, StatusRule.BEFORE_THE_START)
    ends = [*(stop - _DAY for _, stop in pairwise(cuts)), None]
    found = (replace(interval_on(subject, orders, day), ends=end) for day, end in zip(cuts, ends, strict=True))
    return History(subject, (before, *_merged(found)), orders)


def _turns(one: RecordedEffect) -> Iterator[date]:
    """The days on which an effect can change a status: its first, and the one after its last."""
    if one.starts:
        yield one.starts
    if one.effect.ends:
        yield one.effect.ends + _DAY


def _merged(intervals: Iterable[Interval]) -> Iterator[Interval]:
    """Neighbors that say the same for the same reasons, joined."""
    held: Interval | None = None
    for interval in intervals:
        if held and (held.state, held.rule, held.behind) == (interval.state, interval.rule, interval.behind):
            held = replace(held, ends=interval.ends)
        else:
            if held:
                yield held
            held = interval
    if held:
        yield held
