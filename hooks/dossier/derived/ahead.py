"""Dates that lie ahead of the date of the data: hearings that are set, ends of effects, and deadlines.

A report that is not confirmed sets no date, nor does a ruling of which the day is not certain.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dossier.collection.dossier import Dossier
from dossier.reading.entry import Entry
from dossier.records.dates import Precision
from dossier.records.models import Action
from dossier.records.models.action import Effect
from dossier.records.vocabulary import Force

from .status.answers import Status
from .status.time_limits import LastDay

_LASTING = (Force.IN_FORCE, Force.STAYED, Force.NOT_YET)
"""How an effect stands whose end is still to come."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """A day ahead, and the action from whose record it follows: a hearing on that day, or one of the two below."""

    day: date
    action: Entry[Action]
    ends: Effect | None = None
    """The effect of which it is the last day."""
    last: LastDay | None = None
    """The step for which it is the last day."""


def dates_ahead(dossier: Dossier, status: Status) -> tuple[Ahead, ...]:
    """All days after the date of the data, by date."""
    found = (*_hearings(dossier), *_ends(dossier, status), *_deadlines(status))
    later = (one for one in found if one.day > status.as_of and _certain(one))
    return tuple(sorted(later, key=lambda one: (one.day, one.action.id)))


def _certain(one: Ahead) -> bool:
    record = one.action.record
    return not (record.unverified or record.date.approximate)


def _hearings(dossier: Dossier) -> Iterator[Ahead]:
    for entry in dossier.listed(Action):
        if entry.record.ahead and entry.record.date.precision is Precision.DAY:
            yield Ahead(entry.record.date.earliest, entry)


def _ends(dossier: Dossier, status: Status) -> Iterator[Ahead]:
    for entry in dossier.listed(Action):
        for effect in entry.record.effects:
            standing = status.standing(entry, effect)
            if effect.ends and standing and standing.force in _LASTING:
                yield Ahead(effect.ends, entry, ends=effect)


def _deadlines(status: Status) -> Iterator[Ahead]:
    for last in status.beside(status.on(status.as_of)).last_days:
        yield Ahead(last.day, last.ruling, last=last)
