"""The order of the records of a kind: by date, by place in the agreement, or by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from dossier.reading.entry import Entry
from dossier.records.kinds import Order
from dossier.records.models import Base, Term

R = TypeVar("R", bound=Base)


def ordered(entries: Iterable[Entry[R]]) -> tuple[Entry[R], ...]:
    """Records of one kind in the order in which readers expect them."""
    return tuple(sorted(entries, key=_key))


def _key(entry: Entry[Base]) -> tuple[Any, ...]:
    record = entry.record
    if isinstance(record, Term):  # nothing else has a place in the agreement
        return (record.order, entry.id)
    if entry.kind.order is Order.DATE and (date := record.when):
        return (date, entry.id)
    return (without_article(record.index_name).casefold(), entry.id)


def without_article(title: str) -> str:
    """A title as an index sorts it: “The Hill” stands under H."""
    first, _, rest = title.partition(" ")
    return rest if rest and first.casefold() in {"the", "a", "an"} else title.lstrip("“\"'(")
