"""The tables have what the files of the records have: counts, and every field of some records, read by DuckDB."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import duckdb
import pytest
import yaml

from dossier.exports.edition import Edition
from dossier.exports.tables.all import Tables
from dossier.reading.entry import AnyEntry
from dossier.records.described import shapes_of
from dossier.records.kinds import KINDS, Kind
from dossier.records.models import Source, Sourced
from dossier.records.models.base import Model
from dossier.records.normal import normalized
from support.plain import without_defaults, words

SHARED = ("evidence", "quotations", "derived", "changes")
A_TEXT_THAT_WAS_KEPT_FROM_RUNNING = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")
MOST = 50
Row = dict[str, Any]


class Reader:
    """Reads the rows of a CSV file as text."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._rows: dict[str, list[Row]] = {}

    def rows(self, table: str) -> list[Row]:
        if table not in self._rows:
            path = self.folder / "api" / "v1" / f"{table.replace('_', '-')}.csv"
            found = duckdb.read_csv(
                str(path), all_varchar=True, header=True, delimiter=",", quotechar='"', escapechar='"'
            )
            self._rows[table] = [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]
        return self._rows[table]

    def groups(self, table: str, owner: Row) -> list[Row]:
        """The rows of a table that belong to a record or a group, in their order, without what names them."""
        found = [row for row in self.rows(table) if owner.items() <= row.items()]
        found.sort(key=lambda row: int(row["place"]))
        assert [int(row["place"]) for row in found] == list(range(1, len(found) + 1))
        return found


@pytest.fixture(scope="module")
def reader(folder: Path) -> Reader:
    return Reader(folder)


def sampled(edition: Edition) -> Iterator[AnyEntry]:
    """Some records of each kind, from the first to the last."""
    for kind in KINDS:
        listed = edition.dossier.listed(kind.model)
        yield from listed[:: max(1, len(listed) * len(KINDS) // MOST)]


def test_every_record_is_there_once(real_edition: Edition, reader: Reader) -> None:
    for kind in KINDS:
        rows = reader.rows(kind.plural)
        assert [row["id"] for row in rows] == [entry.id for entry in real_edition.dossier.listed(kind.model)]
    everything = [(row["kind"], row["id"]) for row in reader.rows("records")]
    assert sorted(everything) == sorted(entry.key for entry in real_edition.dossier.entries)


def test_what_all_kinds_share_is_there(real_edition: Edition, reader: Reader) -> None:
    records = [entry.record for entry in real_edition.dossier.entries]
    for name in SHARED:
        counted = [record for record in records if name == "changes" or not record.withdrawn]
        assert len(reader.rows(name)) == sum(len(getattr(record, name, ())) for record in counted)


def test_every_field_of_some_records(data: Path, real_edition: Edition, reader: Reader) -> None:
    entries = list(sampled(real_edition))
    assert len(entries) >= MOST
    for entry in entries:
        expected = without_defaults(as_file(data, entry), entry.kind.model)
        for evidence in expected.get("evidence", ()):
            if not real_edition.dossier.get(Source, evidence["source"]).record.quotable:
                del evidence["excerpt"]
        (row,) = [row for row in reader.rows(entry.kind.plural) if row["id"] == entry.id]
        assert record_of(reader, entry.kind, row) == words(expected), entry.key


def as_file(folder: Path, entry: AnyEntry) -> dict[str, Any]:
    text = (folder / entry.kind.plural / f"{entry.id}.yaml").read_text(encoding="utf-8")
    return cast("dict[str, Any]", yaml.load(text, Loader=yaml.CBaseLoader))


def record_of(reader: Reader, kind: Kind, row: Row) -> dict[str, Any]:
    """A record, put together from all tables."""
    model = kind.model
    found = group_of(model, row, "", lambda field: lists(reader, kind, field, row["id"]))
    return cast("dict[str, Any]", words(without_defaults(found, model)))


def lists(reader: Reader, kind: Kind, field: str, id_: str) -> list[dict[str, Any]]:
    group = shapes_of(kind.model)[field].group
    assert group
    if field in SHARED:
        owner = {"record_kind": kind.name, "record": id_}
        return [group_of(group, row, "", lambda _: []) for row in reader.groups(field, owner)]
    table, owner = f"{kind.name}_{field}", {"record": id_}
    return [group_of(group, row, "", within(reader, table, field, owner, row)) for row in reader.groups(table, owner)]


def within(reader: Reader, table: str, field: str, owner: Row, outer: Row) -> Any:
    """Reads the lists of groups within a group."""

    def read(inner: str) -> list[dict[str, Any]]:
        model = INNER[inner]
        rows = reader.groups(f"{table}_{inner}", owner | {f"{field}_place": outer["place"]})
        return [group_of(model, row, "", lambda _: []) for row in rows]

    return read


INNER: dict[str, type[Model]] = {
    name: shape.group
    for kind in KINDS
    for outer in shapes_of(kind.model).values()
    if outer.many
    for name, shape in outer.fields.items()
    if shape.many and shape.group
}


def group_of(model: type[Model], row: Row, before: str, read: Any) -> dict[str, Any]:
    """A group of fields, from the columns of a row and the tables of its lists."""
    found: dict[str, Any] = {}
    for name, shape in shapes_of(model).items():
        if shape.group and shape.many:
            found[name] = read(name)
        elif shape.group:
            found[name] = group_of(shape.group, row, f"{before}{name}_", read)
        elif (cell := row[f"{before}{name}"]) is not None:
            text = cell[1:] if A_TEXT_THAT_WAS_KEPT_FROM_RUNNING.match(cell) else cell
            parts = [part.replace("||", "|") for part in re.split(r" \|(?!\|) ", text)]
            found[name] = parts if shape.many else text
    return {name: value for name, value in found.items() if value}


def test_no_excerpt_of_a_source_that_may_not_be_quoted_is_in_any_table(real_edition: Edition, tables: Tables) -> None:
    sources = {entry.id: entry.record for entry in real_edition.dossier.listed(Source)}
    kept, left_out = set[str](), set[str]()
    for entry in real_edition.dossier.listed(Sourced):
        for evidence in entry.record.evidence:
            (kept if sources[evidence.source].quotable else left_out).add(normalized(evidence.excerpt))
    left_out -= kept | {normalized(source.title) for source in sources.values()}  # a title is not an excerpt
    assert left_out
    cells = {cell for table in tables.tables for row in table.rows for cell in row if isinstance(cell, str)}
    everything = "\n".join(normalized(text) for text in (*cells, *(text for _, _, text in tables.words())))
    assert [excerpt for excerpt in left_out if excerpt in everything] == []
