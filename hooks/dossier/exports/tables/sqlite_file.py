"""All tables in one SQLite file, with an index of the words of the records for full-text search.

The tables are STRICT, and each column has what it says beside it in the text of its table. Made of the same tables by the
same version of SQLite, the file has the same bytes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from typing import Final

from dossier.records.fields import Held

from .csv_file import in_list
from .table import Cell, Column, Key, Row, Table

APPLICATION_ID: Final = int.from_bytes(b"IICE", "big")
"""By which a program tells this file from other databases."""
VERSION: Final = 1
"""`user_version` of the file: rises where a table or column is renamed or removed."""
PAGE_SIZE: Final = 4096
SEARCH: Final = (
    "CREATE VIRTUAL TABLE \"search\" USING fts5(title, words, content='', "
    "tokenize='porter unicode61 remove_diacritics 2')"
)
"""The index: its `rowid` is `number` in `records`; it finds words in any of their English forms, with or without accents."""
_TYPES: Mapping[Held, str] = {"integer": "INTEGER", "boolean": "INTEGER", "number": "ANY"}
_CHECKS: Mapping[Held, str] = {
    "boolean": "{0} IN (0, 1)",
    "number": "typeof({0}) IN ('integer', 'real', 'null')",  # 47289 stays whole; STRICT has no type for both
}


def sqlite_bytes(tables: Sequence[Table], words: Iterable[tuple[int, str, str]], about: Mapping[str, str]) -> bytes:
    """The file. `words` are the number, the title and the words of each record; `about` says what the file is."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as base:
        for pragma in (f"page_size = {PAGE_SIZE}", "encoding = 'UTF-8'", "auto_vacuum = NONE"):
            base.execute(f"PRAGMA {pragma}")
        base.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        base.execute(f"PRAGMA user_version = {VERSION}")
        base.execute("BEGIN")
        _fill(base, tables, about)
        base.execute(SEARCH)
        base.executemany('INSERT INTO "search" (rowid, title, words) VALUES (?, ?, ?)', words)
        base.execute('INSERT INTO "search" ("search") VALUES (\'optimize\')')
        base.execute("COMMIT")
        base.execute("VACUUM")
        return base.serialize()


def _fill(base: sqlite3.Connection, tables: Sequence[Table], about: Mapping[str, str]) -> None:
    base.execute('CREATE TABLE "about" ("name" TEXT PRIMARY KEY, "value" TEXT NOT NULL) STRICT')
    base.executemany('INSERT INTO "about" VALUES (?, ?)', about.items())
    for table in tables:
        base.execute(create(table))
        marks = ", ".join("?" * len(table.columns))
        base.executemany(f"INSERT INTO {_named(table.name)} VALUES ({marks})", map(_stored, table.rows))
    for table in tables:
        for key in table.foreign_keys:
            if key.columns != table.key[: len(key.columns)]:
                name = _named("_".join((table.name, *key.columns)))
                base.execute(f"CREATE INDEX {name} ON {_named(table.name)} ({_names(key.columns)})")


def create(table: Table) -> str:
    """The statement that makes a table, with what it and each column hold as comments."""
    columns = [(_column(column), column.says) for column in table.columns]
    keys = [(f"PRIMARY KEY ({_names(table.key)})", ""), *((_foreign(key), "") for key in table.foreign_keys)]
    lines = list(_lines([*columns, *keys]))
    return "\n".join([f"CREATE TABLE {_named(table.name)} ( -- {table.about}", *lines, ") STRICT"])


def _lines(parts: Sequence[tuple[str, str]]) -> Iterator[str]:
    for place, (part, about) in enumerate(parts, 1):
        comma = "," if place < len(parts) else ""
        yield f"  {part}{comma}{f' -- {about}' if about else ''}"


def _column(column: Column) -> str:
    name, check = _named(column.name), _CHECKS.get(column.holds)
    needed = " NOT NULL" if column.required else ""
    return f"{name} {_TYPES.get(column.holds, 'TEXT')}{needed}{f' CHECK ({check.format(name)})' if check else ''}"


def _foreign(key: Key) -> str:
    return f"FOREIGN KEY ({_names(key.columns)}) REFERENCES {_named(key.table)} ({_names(key.to)})"


def _names(columns: Iterable[str]) -> str:
    return ", ".join(map(_named, columns))


def _named(name: str) -> str:
    return f'"{name}"'


def _stored(row: Row) -> tuple[str | int | float | None, ...]:
    return tuple(map(_value, row))


def _value(cell: Cell) -> str | int | float | None:
    return (in_list(cell) or None) if isinstance(cell, tuple) else cell
