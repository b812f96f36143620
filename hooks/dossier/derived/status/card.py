"""An order as its card shows it: its effects by whom they bind, and what is the same for all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from dossier.records.models.action import Effect

from .orders import Standing


@dataclass(frozen=True, slots=True)
class Shown:
    """An effect, and how it stands on the date of the records; None for one that does not count."""

    effect: Effect
    standing: Standing | None

    @property
    def bound(self) -> tuple[object, ...]:
        """Whom it binds, and under which rules."""
        effect = self.effect
        return effect.bound, effect.bound_organizations, effect.bound_offices, effect.bound_under


@dataclass(frozen=True, slots=True)
class Card:
    """The effects of an order; those that bind the same people, one after the other, are one part."""

    parts: tuple[tuple[Shown, ...], ...]
    shared: tuple[Shown, ...]
    """The first of several effects if all begin, end and stand alike: this is then said once; else nothing."""


def card_of(effects: Iterable[Shown]) -> Card:
    """The card of the effects of an order, in their order."""
    listed = tuple(effects)
    parts = tuple(tuple(part) for _, part in groupby(listed, key=lambda shown: shown.bound))
    alike = len(listed) > 1 and all(_course(shown) == _course(listed[0]) for shown in listed)
    return Card(parts, listed[:1] if alike else ())


def _course(shown: Shown) -> tuple[object, ...]:
    """When an effect begins and ends, and what became of it."""
    effect, standing = shown.effect, shown.standing
    became = standing and (standing.force, standing.acts, standing.pending)
    return effect.does.rules, effect.starts, effect.ends, became
