"""The status of each subject on each day, computed from what the recorded orders do, and from nothing else.

For a subject the effects in force on a day decide, by the first rule that fits:

1. before the subject began: not in effect yet;
2. one effect blocks and another allows: unclear;
3. an effect blocks: blocked;
4. an effect blocks in part: blocked in part;
5. an effect narrows: not blocked, on conditions;
6. an effect allows: not blocked, and a court has allowed it;
7. otherwise: not blocked, no order stands against it.

An effect is in force from its first to its last day, unless a later effect that is itself in force stays it, or a
later effect reverses, ends or replaces it. Actions that are unverified or withdrawn have no effects here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from graphlib import TopologicalSorter
from itertools import pairwise

from dossier.reading.entry import Entry
from dossier.records.models import Action, Agreement
from dossier.records.models.action import Effect
from dossier.records.vocabulary import AffectingKind, EffectKind, State, StatusRule, Subject

Key = tuple[str, str]
"""Action and effect, as later effects name them."""

_DAY = timedelta(days=1)
_ENDS = {AffectingKind.REVERSES, AffectingKind.ENDS, AffectingKind.REPLACES}


@dataclass(frozen=True, slots=True)
class RecordedEffect:
    """An effect and the action that has it."""

    action: Entry[Action]
    effect: Effect

    @property
    def key(self) -> Key:
        """Action and effect."""
        return self.action.id, self.effect.id


@dataclass(frozen=True, slots=True)
class Interval:
    """Days on which the status of a subject was the same, for the same reasons; None: from ever, or until further."""

    subject: Subject
    starts: date | None
    ends: date | None
    state: State
    rule: StatusRule
    in_force: tuple[RecordedEffect, ...]
    """The effects in force, by date; what only lifts an earlier one is not among them."""
    lifting: tuple[RecordedEffect, ...] = ()
    """The effects that only lift earlier ones, by date."""

    @property
    def behind(self) -> tuple[RecordedEffect, ...]:
        """All effects on which the state rests: those in force, then those that lifted others."""
        return (*self.in_force, *self.lifting)


@dataclass(frozen=True, slots=True)
class History:
    """All intervals of a subject, in time order, without gap or overlap."""

    subject: Subject
    intervals: tuple[Interval, ...]
    note: str = ""
    """How it is known that the subject had begun."""

    def on(self, day: date) -> Interval:
        """The interval in which a day lies."""
        return next(interval for interval in reversed(self.intervals) if not interval.starts or interval.starts <= day)


def histories(agreements: Iterable[Entry[Agreement]], actions: Iterable[Entry[Action]]) -> tuple[History, ...]:
    """The history of every subject that an agreement says has begun."""
    recorded = _Recorded(actions)
    begun = [start for entry in agreements for start in entry.record.subjects]
    return tuple(
        History(start.subject, _intervals(start.subject, start.starts, recorded), start.note) for start in begun
    )


def in_force_on(day: date, actions: Iterable[Entry[Action]]) -> frozenset[Key]:
    """Action and effect of every recorded effect that is in force on a day."""
    return frozenset(one.key for one in _Recorded(actions).in_force(day))


class _Recorded:
    """All effects that count, by date, and what later ones do to each of them."""

    def __init__(self, actions: Iterable[Entry[Action]]) -> None:
        self.effects = tuple(sorted(_recorded(actions), key=lambda one: (one.effect.starts, one.key)))
        self._until = {one.key: one.effect.ends or date.max for one in self.effects}
        self._stayed_by: dict[Key, list[Key]] = {one.key: [] for one in self.effects}
        for one in self.effects:
            for affected in one.effect.affects:
                self._affect((affected.action, affected.effect), affected.does, one)
        # Each after those that stay it; the rules refuse effects that stay each other in a circle.
        order, starts = (
            TopologicalSorter(self._stayed_by).static_order(),
            {one.key: one.effect.starts for one in self.effects},
        )
        self._stays_first = tuple((key, starts[key], self._until[key], self._stayed_by[key]) for key in order)
        self._by_day: dict[date, tuple[RecordedEffect, ...]] = {}

    def _affect(self, key: Key, does: AffectingKind, later: RecordedEffect) -> None:
        if key not in self._until:
            return
        if does in _ENDS:
            self._until[key] = min(self._until[key], later.effect.starts - _DAY)
        elif does is AffectingKind.STAYS:
            self._stayed_by[key].append(later.key)

    def in_force(self, day: date) -> tuple[RecordedEffect, ...]:
        """The effects in force on a day, by date."""
        if day not in self._by_day:
            found = set[Key]()
            for key, starts, until, stayed_by in self._stays_first:
                if starts <= day <= until and found.isdisjoint(stayed_by):
                    found.add(key)
            self._by_day[day] = tuple(one for one in self.effects if one.key in found)
        return self._by_day[day]


def _recorded(actions: Iterable[Entry[Action]]) -> Iterator[RecordedEffect]:
    for entry in actions:
        if not entry.record.unverified and not entry.record.withdrawn:
            for effect in entry.record.effects:
                yield RecordedEffect(entry, effect)


def _intervals(subject: Subject, begins: date, recorded: _Recorded) -> tuple[Interval, ...]:
    cuts = sorted({begins, *(day for one in recorded.effects for day in _turns(one) if day > begins)})
    before = Interval(subject, None, begins - _DAY, State.NOT_YET, StatusRule.BEFORE_THE_START, ())
    spans: list[tuple[date, date | None]] = [(start, stop - _DAY) for start, stop in pairwise(cuts)]
    found = [_interval(subject, start, end, recorded) for start, end in [*spans, (cuts[-1], None)]]
    return (before, *_merged(found))


def _turns(one: RecordedEffect) -> Iterator[date]:
    """The days on which an effect can change a status: its first, and the one after its last."""
    yield one.effect.starts
    if one.effect.ends:
        yield one.effect.ends + _DAY


def _interval(subject: Subject, start: date, end: date | None, recorded: _Recorded) -> Interval:
    in_force = tuple(one for one in recorded.in_force(start) if one.effect.subject is subject)
    shown = tuple(one for one in in_force if one.effect.does is not EffectKind.LIFTS)
    lifting = tuple(one for one in in_force if one.effect.does is EffectKind.LIFTS)
    return Interval(subject, start, end, *_judge({one.effect.does for one in in_force}), shown, lifting)


def _lasts(effect: Effect, day: date) -> bool:
    return effect.starts <= day and (effect.ends is None or day <= effect.ends)


def _judge(does: set[EffectKind]) -> tuple[State, StatusRule]:
    blocking = does & {EffectKind.BLOCKS, EffectKind.BLOCKS_IN_PART}
    if blocking and EffectKind.ALLOWS in does:
        return State.UNCLEAR, StatusRule.ORDERS_CONFLICT
    if EffectKind.BLOCKS in does:
        return State.BLOCKED, StatusRule.AN_ORDER_BLOCKS
    if blocking:
        return State.BLOCKED_IN_PART, StatusRule.AN_ORDER_BLOCKS_IN_PART
    if EffectKind.NARROWS in does:
        return State.NOT_BLOCKED, StatusRule.AN_ORDER_SETS_CONDITIONS
    if EffectKind.ALLOWS in does:
        return State.NOT_BLOCKED, StatusRule.AN_ORDER_ALLOWS
    return State.NOT_BLOCKED, StatusRule.NO_ORDER_STANDS


def _merged(intervals: list[Interval]) -> Iterator[Interval]:
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
