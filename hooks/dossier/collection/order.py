"""The order of the records of a kind: by date, by place in the agreement, or by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dossier.reading.entry import Entry
from dossier.records.dates import PartialDate
from dossier.records.models import Base, Person, Term


def ordered(entries: Iterable[Entry]) -> list[Entry]:
    """Records of one kind in the order in which readers expect them; withdrawn ones left out."""
    return sorted((entry for entry in entries if not entry.record.withdrawn), key=_key)


def _key(entry: Entry) -> tuple[Any, ...]:
    record = entry.record
    if isinstance(record, Term):
        return (record.order, entry.id)
    if isinstance(record, Person):
        return (record.sort_name.casefold(), entry.id)
    if entry.kind.name != "source" and (date := date_of(record)):
        return (date, entry.id)
    return (without_article(record.title).casefold(), entry.id)


def without_article(title: str) -> str:
    """A title as an index sorts it: “The Hill” stands under H."""
    first, _, rest = title.partition(" ")
    return rest if rest and first.casefold() in {"the", "a", "an"} else title.lstrip("“\"'(")


def date_of(record: Base) -> PartialDate | None:
    """The date by which a record is put in time order, if its kind has one."""
    return getattr(record, record.date_field) if record.date_field else None
