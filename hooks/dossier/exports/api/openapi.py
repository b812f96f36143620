"""The description of the API as OpenAPI: every path, what it answers, and real answers as examples.

Of each kind the shortest record is given in full; of long files the example is the file itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from dossier.exports.edition import Edition
from dossier.exports.file import File
from dossier.exports.view import API, SCHEMA_VERSION, SCHEMAS, json_bytes, schema_path
from dossier.reading.entry import AnyEntry
from dossier.records.kinds import KINDS, Kind
from dossier.records.schema import DIALECT

from . import listing
from .records import of_record, path_of
from .schemas import about, names

VERSION: Final = "3.1.0"
_MEDIA: Final = {"json": "application/json", "csv": "text/csv"}

Values = dict[str, Any]


def files(edition: Edition, others: Sequence[File]) -> Iterator[File]:
    """The description; `others` are all other files about the whole site, of which those for programs are described."""
    yield File(listing.DESCRIPTION, lambda: json_bytes(_description(edition, others)), holds="openapi")


def _description(edition: Edition, others: Sequence[File]) -> Values:
    words = listing.what_files_hold(edition)
    described = [
        file
        for file in (*listing.files(edition, others), *others)
        if file.path.startswith(API) and file.path.count("/") == 2
    ]
    return {
        "openapi": VERSION,
        "info": _info(edition),
        "jsonSchemaDialect": DIALECT,
        "externalDocs": {"url": edition.address("api/", listing.DESCRIPTION)},
        "servers": [{"url": edition.address("", listing.DESCRIPTION)}],
        "paths": {f"/{file.path}": _file(edition, file, words.get(file.holds or "", "")) for file in described}
        | {f"/{path_of(kind, '{id}')}": _record(edition, kind) for kind in KINDS}
        | {f"/{SCHEMAS}{{name}}.schema.json": _schema()},
    }


def _info(edition: Edition) -> Values:
    return {
        "title": edition.labels.cite.work,
        "summary": edition.labels.site.tagline,
        "description": "Files that are made together with the site. Nothing is computed on request, and no key is needed.",
        "version": SCHEMA_VERSION,
        "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
    }


def _file(edition: Edition, file: File, holds: str) -> Values:
    named, ending = listing.schema_named(file.path), file.path.rpartition(".")[2]
    name = file.path.removeprefix(API).removesuffix(f".{ending}")
    content: Values = {"schema": _reference(named)} if named else {}
    content["examples"] = {name: {"externalValue": edition.address(file.path, listing.DESCRIPTION)}}
    summary = about(named) if named else holds or f"The table {name}."
    answers = {"200": _answer(_MEDIA[ending], content)}
    return {"get": {"operationId": f"{name}-{ending}", "summary": summary, "responses": answers}}


def _record(edition: Edition, kind: Kind) -> Values:
    listed = edition.dossier.listed(kind.model)
    content: Values = {"schema": _reference(kind.name)}
    example: Values = {}
    if listed:
        shortest: AnyEntry = min(listed, key=lambda entry: len(repr(entry.document.value)))
        example = {"example": shortest.id}
        content["examples"] = {shortest.id: {"value": json.loads(next(of_record(edition, shortest)).content())}}
    id_ = {
        "name": "id",
        "in": "path",
        "required": True,
        "schema": {"type": "string"},
        "description": "The id.",
    } | example
    answers = {"200": _answer("application/json", content), "404": {"description": "There is no such record."}}
    return {"parameters": [id_], "get": {"operationId": kind.name, "summary": about(kind.name), "responses": answers}}


def _schema() -> Values:
    known = {"type": "string", "enum": [*names()]}
    name = {"name": "name", "in": "path", "required": True, "schema": known, "description": "The name."}
    answer = _answer("application/schema+json", {"schema": {"type": "object"}})
    get = {"operationId": "schema", "summary": "The JSON Schema of a file.", "responses": {"200": answer}}
    return {"parameters": [name], "get": get}


def _answer(media: str, content: Values) -> Values:
    return {"description": "The file.", "content": {media: content}}


def _reference(schema: str) -> Values:
    return {"$ref": schema_path(schema).removeprefix(API)}
