"""The description of all tables as a data package (Data Package v2), from the same columns."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, Final

from dossier.exports.view import LICENSE
from dossier.records.fields import Held

from .all import Tables
from .table import Column, Key, Table

PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
OF_TABLES: Final = "https://datapackage.org/profiles/2.0/tableschema.json"
_NAME = "irs-ice-reference"
_CELLS = (
    "In each file, an empty cell holds nothing. "
    "A text that begins with = + - @ or a line break has an apostrophe before it, so that no spreadsheet runs it. "
    "The parts of a list are separated by a bar with spaces around it; a bar within a part is doubled. "
    "Records are named by their ids. Texts of records are Markdown, unless they are just a name."
)
_DATE = {"pattern": "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?~?"}
_TYPES: Mapping[Held, dict[str, Any]] = {
    "date": {"type": "string", "constraints": _DATE},
    "day": {"type": "date"},
    "boolean": {"type": "boolean"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
}


def package(tables: Tables) -> dict[str, Any]:
    """The description; the paths in it are beside it."""
    edition = tables.edition
    return {
        "$schema": PROFILE,
        "name": _NAME,
        "title": edition.labels.site.name,
        "description": _CELLS,
        **({"homepage": edition.site_url} if edition.site_url else {}),
        "version": edition.version,
        "created": f"{edition.dossier.data_date}T00:00:00Z",
        "licenses": [{"name": "CC-BY-4.0", "path": LICENSE, "title": "Creative Commons Attribution 4.0 International"}],
        "resources": [_resource(table, tables.csv(table)) for table in tables.tables],
    }


def _resource(table: Table, content: bytes) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.path}.csv",
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    keys = [_foreign(key, table) for key in table.foreign_keys]
    return {
        "$schema": OF_TABLES,
        "fields": [_field(column) for column in table.columns],
        "primaryKey": list(table.key),
        **({"foreignKeys": keys} if keys else {}),
    }


def _field(column: Column) -> dict[str, Any]:
    text = {"type": "string"}
    # A list is text, too: the standard has a type for lists, which its own profile does not know.
    held: dict[str, Any] = text if column.many else _TYPES.get(column.holds, text)
    constraints = dict(held.get("constraints", {}))
    constraints |= {"required": True} if column.required else {}
    constraints |= {"enum": list(column.words)} if column.words and not column.many else {}
    field = {"name": column.name, **held, "description": column.says}
    return field | ({"constraints": constraints} if constraints else {})


def _foreign(key: Key, table: Table) -> dict[str, Any]:
    target = {} if key.table == table.name else {"resource": key.table}
    return {"fields": list(key.columns), "reference": target | {"fields": list(key.to)}}
