"""The tables of each kind: its records, and one for each list of groups in them, such as the effects of actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from dossier.records.kinds import Kind
from dossier.records.models import Base, Sourced
from dossier.records.models.base import Model

from .fields import Field, Values, fields_of, lists_of
from .table import Column, Key, Row, Table

SHARED = frozenset({*Base.model_fields, *Sourced.model_fields})
"""Fields that all kinds have; their lists of groups are tables of their own, shared by all kinds."""


@dataclass(frozen=True, slots=True)
class Record:
    """A record as `written` has it, with its id and the address of its page."""

    kind: Kind
    id: str
    address: str
    values: Values


Records = Callable[[], Iterable[Record]]
"""Gives records."""
Groups = Callable[[], Iterable[tuple[Row, Values]]]
"""Gives groups of values, each after what names it in the first columns."""


def tables_of(kind: Kind, records: Records) -> Iterator[Table]:
    """The table of a kind and those of its lists of groups; the records are all of that kind."""
    address = "The address of its page; relative to `api/v1/` if that of the site is not known."
    first = (Column("id", "The id of the record.", "id", required=True), Column("address", address, required=True))
    yield _table(kind.plural, kind.model, first, ("id",), partial(_first, records))
    owner = Column("record", "The id of the record that it belongs to.", "id", required=True, refers=kind.plural)
    yield from _lists(kind.name, kind.model, (owner,), partial(_owners, records), ())


def shared_tables(records: Records) -> Iterator[Table]:
    """The tables of the lists of groups that all kinds share: evidence, quotations, what is worked out."""
    owner = record_columns("The kind of the record that it belongs to.", "The id of that record.")
    owners = partial(_owners_of_any_kind, records)
    for shape in lists_of(Sourced):
        if shape.name != "changes" and shape.group:
            yield from _list(shape.name, shape.name, shape.group, owner, owners, (to_record(),))


def record_columns(kind: str, id_: str, names: tuple[str, str] = ("record_kind", "record")) -> tuple[Column, Column]:
    """The two columns that name a record of any kind, described in these words."""
    return Column(names[0], kind, required=True), Column(names[1], id_, "id", required=True)


def to_record(kind: str = "record_kind", id_: str = "record") -> Key:
    """The key of such columns."""
    return Key((kind, id_), "records", ("kind", "id"))


def _first(records: Records) -> Iterator[tuple[Row, Values]]:
    return (((record.id, record.address), record.values) for record in records())


def _owners(records: Records) -> Iterator[tuple[Row, Values]]:
    return (((record.id,), record.values) for record in records())


def _owners_of_any_kind(records: Records) -> Iterator[tuple[Row, Values]]:
    return (((record.kind.name, record.id), record.values) for record in records())


def _lists(
    name: str, model: type[Model], owner: tuple[Column, ...], groups: Groups, keys: tuple[Key, ...]
) -> Iterator[Table]:
    for shape in lists_of(model):
        if shape.group and not (issubclass(model, Base) and shape.name in SHARED):
            yield from _list(f"{name}_{shape.name}", shape.name, shape.group, owner, groups, keys)


def _list(
    name: str, field: str, model: type[Model], owner: tuple[Column, ...], groups: Groups, keys: tuple[Key, ...]
) -> Iterator[Table]:
    """The table of one field that holds a list of groups, and those of the lists within these."""
    inner = partial(_inner, field, groups)
    place = Column("place", f"Its place in `{field}` of the record, counted from 1.", "integer", required=True)
    key = tuple(column.name for column in (*owner, place))
    yield _table(name, model, (*owner, place), key, inner, keys)
    above = Column(f"{field}_place", f"The place in `{field}` of what it belongs to.", "integer", required=True)
    to_outer = Key((*(column.name for column in owner), above.name), name, key)
    yield from _lists(name, model, (*owner, above), inner, (to_outer,))


def _inner(field: str, groups: Groups) -> Iterator[tuple[Row, Values]]:
    for names, outer in groups():
        for place, values in enumerate(outer.get(field, ()), 1):
            yield (*names, place), values


def _table(
    name: str,
    model: type[Model],
    first: tuple[Column, ...],
    key: tuple[str, ...],
    groups: Groups,
    keys: tuple[Key, ...] = (),
) -> Table:
    fields = fields_of(model)
    about = (model.__doc__ or "").strip().partition("\n")[0]
    columns = (*first, *(field.column for field in fields))
    return Table(name, about, columns, key, lambda: _rows(fields, groups), keys)


def _rows(fields: Iterable[Field], groups: Groups) -> Iterator[Row]:
    for names, values in groups():
        yield (*names, *(field.cell(values) for field in fields))
