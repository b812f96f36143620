"""The data package says of each file what is so: DuckDB reads all of them by it."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dossier.exports.tables.all import Tables

TYPES = {
    "string": "VARCHAR",
    "list": "VARCHAR",
    "date": "DATE",
    "boolean": "BOOLEAN",
    "integer": "BIGINT",
    "number": "DOUBLE",
}


@pytest.fixture(scope="module")
def base(folder: Path, package: dict[str, Any]) -> duckdb.DuckDBPyConnection:
    """All files as tables, read by the types that the package gives; a value of another type is a fault."""
    connection = duckdb.connect()
    for resource in package["resources"]:
        path = folder / "api" / "v1" / resource["path"]
        types = {field["name"]: TYPES[field["type"]] for field in resource["schema"]["fields"]}
        options = "header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', new_line = '\\r\\n'"
        connection.execute(
            f"CREATE TABLE \"{resource['name']}\" AS SELECT * FROM read_csv('{path}', columns = {types!r}, {options})"
        )
    return connection


def count(base: duckdb.DuckDBPyConnection, query: str) -> int:
    row = base.execute(query).fetchone()
    assert row
    return int(row[0])


def names(columns: list[str], of: str = "") -> str:
    return ", ".join(f'{of}"{column}"' for column in columns)


def test_it_lists_every_file_as_it_is(folder: Path, package: dict[str, Any]) -> None:
    files = {file.name for file in folder.rglob("*.csv")}
    assert {resource["path"] for resource in package["resources"]} == files
    for resource in package["resources"]:
        content = (folder / "api" / "v1" / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_rows_and_keys_are_those_that_it_gives(
    base: duckdb.DuckDBPyConnection, tables: Tables, package: dict[str, Any]
) -> None:
    rows = {table.name: len(table.rows) for table in tables.tables}
    for resource in package["resources"]:
        name, schema = resource["name"], resource["schema"]
        assert count(base, f'SELECT count(*) FROM "{name}"') == rows[name]
        assert (
            count(base, f'SELECT count(*) FROM (SELECT DISTINCT {names(schema["primaryKey"])} FROM "{name}")')
            == rows[name]
        )
        for key in schema.get("foreignKeys", ()):
            target = key["reference"].get("resource", name)
            pairs = zip(key["fields"], key["reference"]["fields"], strict=True)
            same = " AND ".join(f'a."{own}" = b."{other}"' for own, other in pairs)
            lost = f'SELECT count(*) FROM "{name}" a WHERE a."{key["fields"][0]}" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "{target}" b WHERE {same})'
            assert count(base, lost) == 0, (name, key)


def test_every_cell_is_as_it_says(base: duckdb.DuckDBPyConnection, package: dict[str, Any]) -> None:
    for resource in package["resources"]:
        for field in resource["schema"]["fields"]:
            column, limits = f'"{field["name"]}"', field.get("constraints", {})
            found = [row[0] for row in base.execute(f'SELECT DISTINCT {column} FROM "{resource["name"]}"').fetchall()]
            assert not (limits.get("required") and None in found), (resource["name"], column)
            there = {value for value in found if value is not None}
            assert there <= set(limits.get("enum", there))
            assert all(re.fullmatch(limits.get("pattern", ".*"), f"{value}", re.DOTALL) for value in there)


def test_columns_are_documented_once(package: dict[str, Any]) -> None:
    for resource in package["resources"]:
        fields = resource["schema"]["fields"]
        assert len({field["name"] for field in fields}) == len(fields)
        assert [field["name"] for field in fields if not field["description"]] == []
