"""The database is sound, the same each time, and finds words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dossier.exports.edition import Edition
from dossier.exports.tables.all import Tables
from dossier.exports.tables.files import DATABASE, database
from dossier.exports.tables.sqlite_file import APPLICATION_ID, PAGE_SIZE, VERSION


@pytest.fixture(scope="module")
def base(folder: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"file:{folder / DATABASE}?mode=ro", uri=True)) as connection:
        yield connection


def pragma(base: sqlite3.Connection, name: str) -> object:
    return base.execute(f"PRAGMA {name}").fetchone()[0]


def test_it_is_sound(base: sqlite3.Connection) -> None:
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert pragma(base, "freelist_count") == 0
    assert pragma(base, "page_size") == PAGE_SIZE
    assert pragma(base, "user_version") == VERSION
    assert pragma(base, "application_id") == APPLICATION_ID


def test_it_is_the_same_each_time(folder: Path, real_edition: Edition) -> None:
    assert database(Tables(real_edition)) == (folder / DATABASE).read_bytes()


def test_tables_are_strict_and_have_the_rows_of_the_files(base: sqlite3.Connection, tables: Tables) -> None:
    made = {name: bool(strict) for _, name, kind, _, _, strict in base.execute("PRAGMA table_list") if kind == "table"}
    strict = {name for name, is_strict in made.items() if is_strict}
    assert strict == {"about", *(table.name for table in tables.tables)}
    assert not {name for name in made.keys() - strict if not name.startswith("sqlite_")}
    for table in tables.tables:
        assert base.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()[0] == len(table.rows), table.name


def test_every_reference_in_a_column_is_a_key(base: sqlite3.Connection, tables: Tables) -> None:
    for table in tables.tables:
        keys = {row[3] for row in base.execute(f'PRAGMA foreign_key_list("{table.name}")')}
        assert {column.name for column in table.columns if column.refers and not column.many} <= keys, table.name


def test_the_text_of_each_table_says_what_its_columns_hold(base: sqlite3.Connection, tables: Tables) -> None:
    for table in tables.tables:
        (text,) = base.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table.name,)).fetchone()
        assert table.about in text
        for column in table.columns:
            assert column.about, f"{table.name}.{column.name}"
            assert f"-- {column.says}\n" in text


@pytest.mark.parametrize(
    ("words", "found"),
    [("redactions", "redaction"), ("deportacion", "deportación"), ('"taxpayer address"', "taxpayer address")],
)
def test_words_are_found_in_other_forms_and_without_accents(
    base: sqlite3.Connection, tables: Tables, words: str, found: str
) -> None:
    query = "SELECT rowid FROM search WHERE search MATCH ?"
    numbers = {number for (number,) in base.execute(query, (words,))}
    expected = {number for number, title, text in tables.words() if found in f"{title} {text}".casefold()}
    assert expected
    assert expected <= numbers


def test_every_record_is_in_the_index(base: sqlite3.Connection, real_edition: Edition) -> None:
    for entry in real_edition.dossier.entries[::40]:
        words = " ".join(word for word in entry.record.title.split() if word.isalpha())
        query = "SELECT kind, id FROM search JOIN records ON number = search.rowid WHERE search MATCH ?"
        assert entry.key in base.execute(query, (f"title : ({words})",)).fetchall()
