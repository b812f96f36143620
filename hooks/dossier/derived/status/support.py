"""What a status rests on: the smallest sets of orders without which it would be another one, and what it would be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from dossier.records.vocabulary import EffectKind

from .history import History, Interval, interval_on

MOST = 10
"""With more actions than these behind a status, no sets of them are looked for: there would be more than a thousand."""


@dataclass(frozen=True, slots=True)
class Support:
    """A smallest set of actions without which the state would be another one, and what would then be so."""

    actions: tuple[str, ...]
    otherwise: Interval


def supports(found: History, day: date) -> tuple[Support, ...]:
    """The smallest sets of actions on which the state of a subject on a day rests, those of fewest actions first.

    A set is smallest if leaving out all of its actions changes the state, and leaving out only some of them does not.
    """
    now, concerned = found.on(day), tuple(_concerned(found, day))
    smallest: list[Support] = []
    for size in range(1, len(concerned) + 1 if len(concerned) <= MOST else 1):
        for chosen in combinations(concerned, size):
            if not any(set(known.actions) <= set(chosen) for known in smallest):
                otherwise = without(chosen, found, day)
                if otherwise.state is not now.state:
                    smallest.append(Support(chosen, otherwise))
    return tuple(smallest)


def without(actions: Iterable[str], found: History, day: date) -> Interval:
    """What would be so of a subject on a day without some actions."""
    return interval_on(found.subject, found.orders.without(frozenset(actions)), day)


def _concerned(found: History, day: date) -> Iterator[str]:
    """The actions whose effects on the subject have begun and can change its state, by date, each once."""
    begun = (one for one in found.orders.effects if one.starts and one.starts <= day)
    keep = (EffectKind.UPHOLDS, EffectKind.DECLINES)
    yield from dict.fromkeys(one.action.id for one in begun if one.effect.does not in keep)
