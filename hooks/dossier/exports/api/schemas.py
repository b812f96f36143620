"""The JSON Schemas of all files for programs, made of the very models by which they are read and written.

They say what is published, not what may be written: a date is always text, a number always a number, and nothing is null.
Those for the editors of records are in `data/schema/`.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import Any, Final

from pydantic import create_model
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from dossier.exports.edition import Edition
from dossier.exports.file import File
from dossier.exports.view import Head, Plain, json_bytes, schema_path
from dossier.kept import digest_of, kept
from dossier.records.kinds import BY_NAME, BY_PLURAL, KINDS, Kind
from dossier.records.schema import DIALECT

from .listing import NAME as INDEX
from .listing import IndexData
from .promised import fields_of
from .records import ALL
from .shapes import Collection, Item, MovedFile, RecordFile, WithdrawnFile
from .views import VIEWS

_HEADED: Final = {
    "$schema": {"type": "string", "format": "uri-reference", "description": "The address of the schema of this file."}
}
_MODELS: Final[dict[str, type[Plain]]] = {INDEX: IndexData} | {view.name: view.model for view in VIEWS}
_BESIDE_A_PAGE: Final = (RecordFile, WithdrawnFile, MovedFile)
_WITHHELD: Final = " It is left out where the wording of the source is not reliable, and may not be quoted."


class _Published(GenerateJsonSchema):
    """Schemas of what is written: what has no value is left out, so nothing is null; names are no titles."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        found = super().default_schema(schema)
        return {name: value for name, value in found.items() if name != "default" or value is not None}

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def files(edition: Edition) -> Iterator[File]:
    """One for the records of each kind, one for all records of a kind and of all kinds, and one for each view."""
    for name in names():
        path = schema_path(name)
        yield File(path, partial(_content, edition, name, path), fields=partial(_promised, name))


def names() -> tuple[str, ...]:
    """The names of all schemas."""
    return (*BY_NAME, *BY_PLURAL, ALL, *_MODELS)


def _promised(name: str) -> frozenset[str]:
    return kept("promised", digest_of(name), lambda: fields_of(schema_of(name)))


def _content(edition: Edition, name: str, path: str) -> bytes:
    return json_bytes({"$schema": DIALECT, "$id": edition.address(path, path)} | schema_of(name))


@cache
def schema_of(name: str) -> dict[str, Any]:
    """The schema of a name, without its own address."""
    if name in BY_NAME:
        return {"description": about(name)} | _of_kind(BY_NAME[name])
    if name in BY_PLURAL or name == ALL:
        return _of_collection([BY_PLURAL[name]] if name in BY_PLURAL else KINDS) | {"description": about(name)}
    model = _MODELS[name]
    return _headed(_schema(create_model(model.__name__, __base__=(model, Head), __doc__=model.__doc__)))


def about(name: str) -> str:
    """What a file with the schema of a name holds, in a sentence."""
    if name in BY_NAME:
        return f"The file beside the page of a record of the kind {name}."
    if name in BY_PLURAL:
        return f"All records of the kind {BY_PLURAL[name].name}."
    return "All records of all kinds." if name == ALL else inspect.cleandoc(_MODELS[name].__doc__ or "").split("\n")[0]


def _of_kind(kind: Kind) -> dict[str, Any]:
    """What the file beside the page of a record of a kind can be; `Item` is a record within a file of several."""
    record = _schema(kind.model)
    definitions = _shapes() | record.pop("$defs") | {kind.model.__name__: record}
    for name in ("Item", "RecordFile"):
        own = {"kind": {"const": kind.name}, "record": {"$ref": f"#/$defs/{kind.model.__name__}"}}
        definitions[name] = definitions[name] | {"properties": definitions[name]["properties"] | own}
    if evidence := definitions.get("Evidence"):
        evidence["required"].remove("excerpt")
        evidence["properties"]["excerpt"]["description"] += _WITHHELD
    return {
        "anyOf": [{"$ref": f"#/$defs/{model.__name__}"} for model in _BESIDE_A_PAGE],
        "$defs": dict(sorted(definitions.items())),
    }


@cache
def _shapes() -> dict[str, Any]:
    """The definitions of all that is around a record."""
    schema: dict[str, Any] = {}
    for model in (Item, *_BESIDE_A_PAGE):
        found = _schema(model)
        schema |= found.pop("$defs", {})
        schema[model.__name__] = found if model is Item else _headed(found)
    return schema


def _of_collection(kinds: Sequence[Kind]) -> dict[str, Any]:
    """The records themselves are described in the schemas of their kinds, to which this one refers."""
    schema = _headed(_collection())
    items = [{"$ref": f"{kind.name}.schema.json#/$defs/Item"} for kind in kinds]
    records = schema["properties"]["records"] | {"items": items[0] if len(items) == 1 else {"anyOf": items}}
    used = {name: schema["$defs"][name] for name in ("Reason", "WithdrawnItem")}
    return schema | {"properties": schema["properties"] | {"records": records}, "$defs": used}


@cache
def _collection() -> dict[str, Any]:
    return _schema(Collection)


def _schema(model: type[Any]) -> dict[str, Any]:
    made: dict[str, Any] = model.model_json_schema(mode="serialization", schema_generator=_Published)
    return made


def _headed(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of a file, which begins with the address of its schema."""
    return schema | {"properties": _HEADED | schema["properties"], "required": ["$schema", *schema["required"]]}
