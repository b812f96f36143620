"""The order of the records of a kind: by date, by place in the agreement, or by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import groupby
from typing import Any, TypeVar

from dossier.reading.entry import Entry
from dossier.records.kinds import Order
from dossier.records.models import Action, Base, Term

from .names import Names

R = TypeVar("R", bound=Base)
T = TypeVar("T")


def ordered(entries: Iterable[Entry[R]], names: Names) -> tuple[Entry[R], ...]:
    """Records of one kind in the order in which readers expect them."""
    by_key = sorted(entries, key=lambda entry: _key(entry, names))
    days = groupby(by_key, key=lambda entry: entry.record.when and entry.record.when.iso)
    return tuple(entry for _, day in days for entry in answers_last(day, lambda entry: entry))


def answers_last(items: Iterable[T], entry_of: Callable[[T], Entry[Base]]) -> Iterator[T]:
    """Items of one date in their order, but each action after those among them to which it responds."""
    listed = list(items)
    yield from (listed[place] for place in _places([entry_of(item) for item in listed]))


def _places(entries: Sequence[Entry[Base]]) -> Iterator[int]:
    """The places of records, each after those to which it responds, else in order.

    The rules refuse actions that answer one another in a circle; here the first of them would come first.
    """
    place_of = {entry.id: place for place, entry in enumerate(entries)}
    waits = [{place_of[id_] for id_ in _answered(entry.record) if id_ in place_of} for entry in entries]
    answers: dict[int, list[int]] = {}
    for place, answered in enumerate(waits):
        for other in answered:
            answers.setdefault(other, []).append(place)
    left = dict.fromkeys(range(len(entries)))
    free = [place for place in left if not waits[place]]
    while left:
        place = heappop(free) if free else next(iter(left))
        if place in left:
            del left[place]
            yield place
        for answer in answers.pop(place, ()):
            waits[answer].discard(place)
            if not waits[answer]:
                heappush(free, answer)


def _answered(record: Base) -> tuple[str, ...]:
    return record.responds_to if isinstance(record, Action) else ()


def _key(entry: Entry[Base], names: Names) -> tuple[Any, ...]:
    record = entry.record
    if isinstance(record, Term):  # nothing else has a place in the agreement
        return (record.order, entry.id)
    if entry.kind.order is Order.DATE and (date := record.when):
        return (date.order, entry.id)
    return (names.key(record.index_name), entry.id)
