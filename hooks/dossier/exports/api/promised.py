"""The fields that files with a schema may have, each by the way to it: `record.effects[].subject`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Schema = Mapping[str, Any]

_OF_VALUES = {"number": "number", "integer": "number", "boolean": "boolean"}
_HERE = "#/$defs/"


def fields_of(schema: Schema) -> frozenset[str]:
    """The ways to all fields, `[]` for each part of a list; where a value is not text, with what it is: `value:number`.

    `*` is any name, where names come from the records. What another schema describes is not among them.
    """
    return frozenset(_fields(schema, schema, "", ()))


def _fields(schema: Schema, part: Schema, way: str, within: tuple[str, ...]) -> Iterator[str]:
    """Those at the end of a way and below it; `within` are the definitions on the way, which may hold themselves."""
    named = part.get("$ref", "")
    if named.startswith(_HERE) and named not in within:
        yield from _fields(schema, schema["$defs"][named.removeprefix(_HERE)], way, (*within, named))
    elif "items" in part:
        yield from _fields(schema, part["items"], f"{way}[]", within)
    elif "anyOf" in part:
        for choice in part["anyOf"]:
            yield from _fields(schema, choice, way, within)
    elif "properties" in part:
        for name, field in part["properties"].items():
            yield from _fields(schema, field, f"{way}.{name}" if way else name, within)
    elif isinstance(any_name := part.get("additionalProperties"), dict):
        yield from _fields(schema, any_name, f"{way}.*", within)
    else:
        kind = _OF_VALUES.get(part.get("type", ""))
        yield f"{way}:{kind}" if kind else way
