"""The effects of court actions as they are recorded, and the day on which each begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from dossier.reading.entry import Entry
from dossier.records.dates import Precision
from dossier.records.models import Action
from dossier.records.models.action import Effect
from dossier.records.vocabulary import ActionKind

Key = tuple[str, str]
"""Action and effect, as later effects name them."""


@dataclass(frozen=True, slots=True)
class RecordedEffect:
    """An effect, the action that has it, and the day on which it begins; None while the mandate is awaited."""

    action: Entry[Action]
    effect: Effect
    starts: date | None
    key: Key = field(init=False)
    """Action and effect; held, since it is asked for many times."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", (self.action.id, self.effect.id))


def recorded(actions: Iterable[Entry[Action]]) -> Iterator[RecordedEffect]:
    """The effects that count: not those of actions that are unverified or withdrawn.

    An effect that awaits the mandate begins on the day of the first recorded mandate that responds to its action.
    """
    counted = [entry for entry in actions if not entry.record.unverified and not entry.record.withdrawn]
    mandates = _mandates(counted)
    for entry in counted:
        for effect in entry.record.effects:
            yield RecordedEffect(entry, effect, effect.starts or mandates.get(entry.id))


def _mandates(actions: Iterable[Entry[Action]]) -> dict[str, date]:
    found: dict[str, date] = {}
    for entry in actions:
        if entry.record.kind is ActionKind.MANDATE and entry.record.date.precision is Precision.DAY:
            for decision in entry.record.responds_to:
                found[decision] = min(entry.record.date.earliest, found.get(decision, date.max))
    return found
