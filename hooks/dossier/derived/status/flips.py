"""Flips: the days on which the state of a subject became another one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from dossier.reading.entry import Entry
from dossier.records.models import Action

from .answers import Status
from .history import History, Interval
from .support import Support, supports


@dataclass(frozen=True, slots=True)
class Flip:
    """A day on which the state of a subject became another one, and on what the new one rested on that day."""

    day: date
    before: Interval
    after: Interval
    rests: tuple[Support, ...]

    @property
    def made_by(self) -> tuple[Entry[Action], ...]:
        """The actions that made it, each once; none where the parties began or ended something."""
        return tuple({action.id: action for action in self.after.made_by}.values())


def flips_of(status: Status) -> tuple[Flip, ...]:
    """All flips up to the date of the data, the newest first; what an order sets for a later day is none yet."""
    found = (flip for history in status.histories for flip in _flips(history) if flip.day <= status.as_of)
    return tuple(sorted(found, key=lambda flip: flip.day, reverse=True))


def _flips(history: History) -> Iterator[Flip]:
    for before, after in pairwise(history.intervals):
        if after.starts and after.state is not before.state:
            yield Flip(after.starts, before, after, supports(history, after.starts))
