"""The fields that schemas and tables promise are those that files have, and the ledger has all of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest

from dossier.exports import of_site
from dossier.exports.api.promised import fields_of
from dossier.exports.api.schemas import schema_of
from dossier.exports.edition import Edition
from dossier.records.kinds import KINDS
from dossier.site.ledger import read_ledger
from support import ROOT

from .conftest import Read

Value = dict[str, "Value"] | list["Value"] | str | int | float | bool


def ways(value: Value, way: str = "") -> Iterator[str]:
    """The fields that a value has, named as schemas name them."""
    if isinstance(value, dict):
        for name, inner in value.items():
            named = "*" if way.endswith("linked_from") else name
            yield from ways(inner, f"{way}.{named}" if way else named)
    elif isinstance(value, list):
        for inner in value:
            yield from ways(inner, f"{way}[]")
    else:
        kind = "boolean" if isinstance(value, bool) else "" if isinstance(value, str) else "number"
        yield f"{way}:{kind}" if kind else way


@pytest.mark.parametrize("name", ["status", "numbers", "timeline", "changes", *(kind.name for kind in KINDS)])
def test_what_files_have_is_promised(real_edition: Edition, read: Read, name: str) -> None:
    if name in (kind.name for kind in KINDS):
        files = [
            read(f"{entry.address}index.json") for entry in real_edition.dossier.entries if entry.kind.name == name
        ]
    else:
        files = [read(f"api/v1/{name}.json")]
    assert {way for file in files for way in ways(file)} - fields_of(schema_of(name)) == set()


def test_a_schema_that_holds_itself_has_an_end() -> None:
    part = {"properties": {"name": {"type": "string"}, "parts": {"items": {"$ref": "#/$defs/Part"}}}}
    schema = {"properties": {"whole": {"$ref": "#/$defs/Part"}, "far": {"$ref": "other.json"}}, "$defs": {"Part": part}}
    assert fields_of(schema) == {"whole.name", "whole.parts[]", "far"}


def test_the_ledger_has_every_field(real_edition: Edition) -> None:
    published, _ = read_ledger(ROOT / "data" / "addresses.txt")
    made = {f"/{file.path}": frozenset(file.fields()) for file in of_site(real_edition)}
    with_fields = {address: fields for address, fields in made.items() if fields}
    assert {address: fields - published[address] for address, fields in with_fields.items()} == dict.fromkeys(
        with_fields, frozenset()
    )


def test_tables_promise_their_columns(real_edition: Edition) -> None:
    tables = [file for file in of_site(real_edition) if file.path.endswith(".csv")]
    assert tables
    for file in tables[:3]:
        columns = next(csv.reader(io.StringIO(file.content().decode(), newline="")))
        assert sorted(name.partition(":")[0].removesuffix("[]") for name in file.fields()) == sorted(columns)
