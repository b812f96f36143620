"""The timeline as a table: everything dated, in time order."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.derived.timeline.keys import key_dates
from dossier.derived.timeline.moments import Moment
from dossier.exports.edition import Edition
from dossier.exports.view import API, Plain
from dossier.reading.entry import AnyEntry
from dossier.records.fields import Date, Flag, Whole
from dossier.records.models import Agreement, Person
from dossier.records.vocabulary import MomentKind, Topic


class TimelineEntry(Plain):
    """Something dated: a record, one of the dates of the agreement, or a change in a public office."""

    place: Whole
    """Its place in time order, counted from 1."""
    date: Date
    """When it happened, as precisely as is known: `2025`, `2025-04` or `2025-04-07`; `~` at the end if approximate."""
    kind: MomentKind
    """What it is."""
    record_kind: str
    """The kind of the record that says so."""
    record: str
    """The id of that record."""
    title: str
    """The title of that record."""
    detail: str | None = None
    """For a version of the agreement, what it is called; for a change in office, the title of the office."""
    topics: tuple[Topic, ...] = ()
    """What it is about, in general."""
    key_date: Flag = False
    """Whether it is one of the key dates."""
    address: str
    """The address of the page of the record; relative to `api/v1/` if that of the site is not known."""


def rows(edition: Edition) -> Iterator[TimelineEntry]:
    """The entries, in time order."""
    keys = set(key_dates(edition.dossier, edition.timeline.moments))
    for place, moment in enumerate(edition.timeline.moments, 1):
        entry = moment.entry
        yield TimelineEntry(
            place=place,
            date=moment.date,
            kind=moment.kind,
            record_kind=entry.kind.name,
            record=entry.id,
            title=entry.record.title,
            detail=_detail(entry, moment),
            topics=moment.topics,
            key_date=moment in keys,
            address=edition.address(entry.address, API),
        )


def _detail(entry: AnyEntry, moment: Moment) -> str | None:
    record = entry.record
    if isinstance(record, Person):
        return record.roles[moment.number].title
    if isinstance(record, Agreement) and moment.kind is MomentKind.VERSION:
        return record.versions[moment.number].title
    return None
