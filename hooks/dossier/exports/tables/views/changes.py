"""Every change to every record as a table, the newest first."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.exports.edition import Edition
from dossier.exports.view import API, Plain
from dossier.records.fields import Whole
from dossier.records.models import Base
from dossier.records.models.base import Change


class RecordChange(Plain, Change):
    """An entry of the history of a record, with the fields that it has there."""

    record_kind: str
    """The kind of the record."""
    record: str
    """The id of the record."""
    place: Whole
    """Its place in the history of the record, counted from 1."""
    title: str
    """The title that the record has now."""
    address: str
    """The address of its page; relative to `api/v1/` if that of the site is not known."""


def rows(edition: Edition) -> Iterator[RecordChange]:
    """The changes of all records, withdrawn ones included; on one day in the order of the kinds."""
    changes = [
        (change.date, (entry, place, change))
        for entry in edition.dossier.of(Base)
        for place, change in enumerate(entry.record.changes, 1)
    ]
    for _, (entry, place, change) in sorted(changes, key=lambda one: one[0], reverse=True):
        yield RecordChange.model_construct(  # what it holds has been checked
            **dict(change),
            record_kind=entry.kind.name,
            record=entry.id,
            place=place,
            title=entry.record.title,
            address=edition.address(entry.address, API),
        )
