"""All records in one table, what leads from one to another, and what lists in them hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dossier.collection.dossier import Dossier
from dossier.derived.lines import line_of
from dossier.exports.edition import Edition
from dossier.exports.record import written
from dossier.exports.view import API
from dossier.reading.entry import AnyEntry
from dossier.records.kinds import KINDS
from dossier.records.models import Base, Sourced

from .fields import fields_of
from .kinds import Record, Records, record_columns, to_record
from .table import Column, Row, Table

_OWNER = record_columns("The kind of the record that it belongs to.", "The id of that record.")
_OWNED = tuple(column.name for column in _OWNER)


def records_of(edition: Edition) -> tuple[Record, ...]:
    """All records that were not withdrawn, in the order of their kinds."""
    listed = (entry for entry in edition.dossier.listed(Base))
    return tuple(
        Record(entry.kind, entry.id, edition.address(entry.address, API), written(entry, edition)) for entry in listed
    )


def records_table(edition: Edition) -> Table:
    """One row for each record, withdrawn ones included, of which only the title is left."""
    columns = (
        Column(
            "number", "Its number in this table and in the full-text index, counted from 1.", "integer", required=True
        ),
        *record_columns("The kind of the record.", "The id of the record, unique within its kind.", ("kind", "id")),
        Column("title", "The title of the record.", required=True),
        Column("line", "What it comes to, in a line; of a source there is none."),
        Column("date", "The date by which its kind is put in time order, as precisely as is known.", "date"),
        Column("added", "The day on which it was added.", "day", required=True),
        Column("reviewed", "The day on which it was last compared with its sources.", "day", required=True),
        Column("withdrawn", "The day on which it was withdrawn.", "day"),
        Column(
            "address",
            "The address of its page; relative to `api/v1/` if that of the site is not known.",
            required=True,
        ),
    )
    return Table("records", "All records, of every kind.", columns, ("kind", "id"), lambda: _records(edition))


def _records(edition: Edition) -> Iterator[Row]:
    for number, entry in enumerate(edition.dossier.of(Base), 1):
        yield _record(number, entry, edition)


def _record(number: int, entry: AnyEntry, edition: Edition) -> Row:
    record = entry.record
    line = line_of(record) if isinstance(record, Sourced) and not record.withdrawn else None
    return (
        number,
        entry.kind.name,
        entry.id,
        record.title,
        line,
        f"{record.when}" if record.when and not record.withdrawn else None,
        f"{record.changes[0].date}",
        f"{record.reviewed}",
        f"{record.withdrawn.date}" if record.withdrawn else None,
        edition.address(entry.address, API),
    )


def links_table(edition: Edition) -> Table:
    """Every reference from one record to another, in fields and in text."""
    columns = (
        *record_columns("The kind of the record that refers.", "The id of that record."),
        Column("field", "The field that refers, or whose text does: `effects.bound_organizations`.", required=True),
        Column("place", "Its place among the references of that field, counted from 1.", "integer", required=True),
        *record_columns("The kind of the record referred to.", "The id of that record.", ("to_kind", "to_record")),
    )
    about = "Every reference from one record to another, in fields and in text."
    keys = (to_record(), to_record("to_kind", "to_record"))
    return Table("links", about, columns, (*_OWNED, "field", "place"), lambda: _links(edition.dossier), keys)


def _links(dossier: Dossier) -> Iterator[Row]:
    withdrawn = {entry.key for entry in dossier.entries if entry.record.withdrawn}
    places: Counter[Row] = Counter()
    for link in (link for link in dossier.links if link.origin.key not in withdrawn):
        field = ".".join(part for part in link.location if isinstance(part, str))
        origin = (*link.origin.key, field)
        places[origin] += 1
        yield (*origin, places[origin], *link.target)


def items_table(records: Records) -> Table:
    """The texts and words that lists in records hold; ids of records are in the table of links."""
    columns = (
        *_OWNER,
        Column("field", "The field that holds the list.", required=True),
        Column("place", "Its place in the list, counted from 1.", "integer", required=True),
        Column("value", "The text or word.", required=True),
    )
    about = "The texts and words that lists in records hold, one a row, such as the topics of statements."
    key = (*_OWNED, "field", "place")
    return Table("items", about, columns, key, lambda: _items(records()), (to_record(),))


def _items(records: Iterable[Record]) -> Iterator[Row]:
    lists = {
        kind.name: [field for field in fields_of(kind.model) if field.column.many and not field.column.refers]
        for kind in KINDS
    }
    for record in records:
        for field in lists[record.kind.name]:
            cell = field.cell(record.values)
            assert isinstance(cell, tuple)
            for place, value in enumerate(cell, 1):
                yield record.kind.name, record.id, ".".join(field.way), place, value
