"""Orders on a day: which effects are in force, which are not, and what later orders did to each of them.

An effect is in force from its first to its last day, unless a later effect stays it, takes it away or changes it in part:

- what *stays* it counts only while the order that stays is itself in force;
- what *reverses*, *vacates* or *dissolves* it, or changes it in part, counts from its first day, until it is itself
  reversed, vacated or stayed: then the earlier effect comes back;
- what *replaces*, *moots* or *ends* it closes it for good.

What was taken away before it began does none of this: a decision vacated before its mandate issued changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from graphlib import TopologicalSorter

from dossier.records.vocabulary import AffectingKind, EffectKind, Force

from .recorded import Key, RecordedEffect


@dataclass(frozen=True, slots=True)
class Act:
    """What a later effect does to an earlier one; after a change in part, what that one still does."""

    does: AffectingKind
    by: RecordedEffect
    remains: EffectKind | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How an effect stands on a day: whether it is in force, what it does then, and the acts that made it so, by date."""

    recorded: RecordedEffect
    force: Force
    does: EffectKind
    acts: tuple[Act, ...] = ()
    pending: tuple[Act, ...] = ()
    """What decisions on appeal will do to it once their mandate issues."""

    @property
    def ended_by(self) -> Act | None:
        """The act that took it away, if one did."""
        return next((act for act in self.acts if _takes_away(act.does)), None)

    @property
    def never_began(self) -> bool:
        """Whether it was taken away before its first day."""
        ended, starts = self.ended_by, self.recorded.starts
        return bool(ended and ended.by.starts and (starts is None or ended.by.starts < starts))

    @property
    def stayed_by(self) -> tuple[Act, ...]:
        """The acts that stay it, in whole."""
        return tuple(act for act in self.acts if act.does.stays and not act.does.in_part)


class Orders:
    """Effects, by date, and what later ones do to each of them."""

    def __init__(self, effects: Iterable[RecordedEffect]) -> None:
        self.effects = tuple(sorted(effects, key=lambda one: (one.starts or date.max, one.key)))
        self._acts: dict[Key, list[Act]] = {one.key: [] for one in self.effects}
        for one in self.effects:
            for affected in one.effect.affects:
                target = affected.action, affected.effect
                if target in self._acts:
                    self._acts[target].append(Act(affected.does, one, affected.remains))
        # Each after those that bear on it; the rules refuse effects that change each other in a circle.
        graph = {key: [act.by.key for act in acts] for key, acts in self._acts.items()}
        by_key = {one.key: one for one in self.effects}
        self._order = tuple((by_key[key], tuple(graph[key])) for key in TopologicalSorter(graph).static_order())
        self._by_day: dict[date, Mapping[Key, Standing]] = {}
        self._held: dict[Key, tuple[tuple[object, ...], Standing]] = {}

    def on(self, day: date) -> Mapping[Key, Standing]:
        """How each effect stands on a day, by action and effect, in the order of their dates."""
        if day not in self._by_day:
            known: dict[Key, Standing] = {}
            for one, bearing in self._order:
                known[one.key] = self._held_or_new(one, day, known, bearing)
            self._by_day[day] = {one.key: known[one.key] for one in self.effects}
        return self._by_day[day]

    def without(self, actions: frozenset[str]) -> Orders:
        """The same without the effects of some actions."""
        return Orders(one for one in self.effects if one.action.id not in actions)

    def _held_or_new(
        self, one: RecordedEffect, day: date, known: Mapping[Key, Standing], bearing: tuple[Key, ...]
    ) -> Standing:
        """The standing found last, unless it has begun or run out since, or what bears on it has changed."""
        begun, over = one.starts and one.starts <= day, one.effect.ends and one.effect.ends < day
        inputs = (begun, over, *map(known.__getitem__, bearing))
        held = self._held.get(one.key)
        if held is None or held[0] != inputs:
            held = self._held[one.key] = inputs, self._standing(one, day, known)
        return held[1]

    def _standing(self, one: RecordedEffect, day: date, known: Mapping[Key, Standing]) -> Standing:
        acts = tuple(act for act in self._acts[one.key] if _counts(act, known[act.by.key]))
        awaiting = (act for act in self._acts[one.key] if known[act.by.key].force is Force.AWAITING_MANDATE)
        remaining = [act.remains for act in acts if act.remains]
        return Standing(
            one, _force(one, acts, day), remaining[-1] if remaining else one.effect.does, acts, tuple(awaiting)
        )


def _counts(act: Act, by: Standing) -> bool:
    if by.force in (Force.AWAITING_MANDATE, Force.NOT_YET) or by.never_began:
        return False
    if act.does.stays:
        return by.force is Force.IN_FORCE
    undone = by.force is Force.STAYED or any(later.does.undoes for later in by.acts)
    return not (undone and act.does.returns)


def _force(one: RecordedEffect, acts: tuple[Act, ...], day: date) -> Force:
    if one.starts is None:
        return Force.ENDED if any(_takes_away(act.does) for act in acts) else Force.AWAITING_MANDATE
    if one.starts > day:
        return Force.NOT_YET
    last = one.effect.ends or date.max
    ending = next((act.by.starts for act in acts if _takes_away(act.does)), None)
    if ending and ending <= last:
        return Force.ENDED
    if day > last:
        return Force.EXPIRED
    if any(act.does.stays and not act.does.in_part for act in acts):
        return Force.STAYED
    return Force.IN_FORCE


def _takes_away(does: AffectingKind) -> bool:
    return not (does.keeps or does.stays or does.in_part)
