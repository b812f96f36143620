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
from itertools import pairwise

from dossier.reading.entry import Entry
from dossier.records.models import Action, Agreement
from dossier.records.models.action import Effect
from dossier.records.vocabulary import AffectingKind, EffectKind, State, StatusRule, Subject

_DAY = timedelta(days=1)
_ENDS = {AffectingKind.REVERSES, AffectingKind.ENDS, AffectingKind.REPLACES}


@dataclass(frozen=True, slots=True)
class RecordedEffect:
    """An effect and the action that has it."""

    action: Entry[Action]
    effect: Effect

    @property
    def key(self) -> tuple[str, str]:
        """Action and effect, as later effects name them."""
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
    recorded = tuple(_recorded(actions))
    begun = [start for entry in agreements for start in entry.record.subjects]
    return tuple(
        History(start.subject, _intervals(start.subject, start.starts, recorded), start.note) for start in begun
    )


def in_force_on(day: date, actions: Iterable[Entry[Action]]) -> frozenset[tuple[str, str]]:
    """Action and effect of every recorded effect that is in force on a day."""
    recorded = tuple(_recorded(actions))
    return frozenset(one.key for one in recorded if _in_force(one, day, recorded, frozenset()))


def _recorded(actions: Iterable[Entry[Action]]) -> Iterator[RecordedEffect]:
    for entry in actions:
        if not entry.record.unverified and not entry.record.withdrawn:
            for effect in entry.record.effects:
                yield RecordedEffect(entry, effect)


def _intervals(subject: Subject, begins: date, recorded: tuple[RecordedEffect, ...]) -> tuple[Interval, ...]:
    cuts = sorted({begins, *(day for one in recorded for day in _turns(one) if day > begins)})
    before = Interval(subject, None, begins - _DAY, State.NOT_YET, StatusRule.BEFORE_THE_START, ())
    spans: list[tuple[date, date | None]] = [(start, stop - _DAY) for start, stop in pairwise(cuts)]
    found = [_interval(subject, start, end, recorded) for start, end in [*spans, (cuts[-1], None)]]
    return (before, *_merged(found))


def _turns(one: RecordedEffect) -> Iterator[date]:
    """The days on which an effect can change a status: its first, and the one after its last."""
    yield one.effect.starts
    if one.effect.ends:
        yield one.effect.ends + _DAY


def _interval(subject: Subject, start: date, end: date | None, recorded: tuple[RecordedEffect, ...]) -> Interval:
    in_force = tuple(
        one
        for one in sorted(recorded, key=lambda one: (one.effect.starts, one.key))
        if one.effect.subject is subject and _in_force(one, start, recorded, frozenset())
    )
    shown = tuple(one for one in in_force if one.effect.does is not EffectKind.LIFTS)
    lifting = tuple(one for one in in_force if one.effect.does is EffectKind.LIFTS)
    return Interval(subject, start, end, *_judge({one.effect.does for one in in_force}), shown, lifting)


def _in_force(
    one: RecordedEffect, day: date, recorded: tuple[RecordedEffect, ...], seen: frozenset[tuple[str, str]]
) -> bool:
    """Whether an effect is in force on a day; `seen` stops orders that stay each other in a circle."""
    if not _lasts(one.effect, day) or one.key in seen:
        return False
    for later in recorded:
        for affected in later.effect.affects:
            if (affected.action, affected.effect) != one.key or later.effect.starts > day:
                continue
            if affected.does in _ENDS:
                return False
            if affected.does is AffectingKind.STAYS and _in_force(later, day, recorded, seen | {one.key}):
                return False
    return True


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
