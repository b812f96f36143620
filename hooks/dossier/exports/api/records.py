"""Each record as JSON beside its page, and all records of a kind and of all kinds in one file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, Final

from pydantic_core import to_json

from dossier.exports.edition import Edition
from dossier.exports.file import File
from dossier.exports.record import written
from dossier.exports.view import API, head, json_bytes
from dossier.reading.entry import AnyEntry
from dossier.records.kinds import KINDS, Kind
from dossier.records.models import Base

from .computed import computed

ALL: Final = "records"
"""The name of the file of all records, and of its schema."""


def of_record(edition: Edition, entry: AnyEntry) -> Iterator[File]:
    """The record beside its page, and at each of its former addresses a file that leads to it."""
    path = path_of(entry.kind, entry.id)
    yield File(path, partial(_own, edition, entry, path))
    for former in entry.record.former_ids:
        path = path_of(entry.kind, former)
        # Not lasting by itself: it is kept as long as the record keeps its former id.
        yield File(path, partial(_moved, edition, entry, former, path), lasting=False)


def path_of(kind: Kind, id_: str) -> str:
    """The path of the file of a record."""
    return f"{kind.address_of(id_)}index.json"


def files(edition: Edition) -> Iterator[File]:
    """One file for each kind, and one for all."""
    for kind in KINDS:
        path = collection_path(kind.plural)
        yield File(path, partial(_collection, edition, kind.model, path, kind.plural), holds=kind.plural)
    path = collection_path(ALL)
    yield File(path, partial(_collection, edition, Base, path, ALL), holds=ALL)


def collection_path(name: str) -> str:
    """The path of the file of all records of a kind, or of all kinds."""
    return f"{API}{name}.json"


def item(edition: Edition, entry: AnyEntry, origin: str) -> dict[str, Any]:
    """A record as the file at the path `origin` has it."""
    named = _named(edition, entry, entry.id, origin)
    withdrawn = entry.record.withdrawn
    if withdrawn:
        return named | {"withdrawn": {"date": f"{withdrawn.date}", "note": withdrawn.note}}
    return named | {"record": written(entry, edition), "computed": computed(entry, edition)}


def _named(edition: Edition, entry: AnyEntry, id_: str, origin: str) -> dict[str, Any]:
    return {"kind": entry.kind.name, "id": id_, "address": edition.address(entry.address, origin)}


def _own(edition: Edition, entry: AnyEntry, path: str) -> bytes:
    return json_bytes(head(edition, path, entry.kind.name) | item(edition, entry, path))


def _moved(edition: Edition, entry: AnyEntry, former: str, path: str) -> bytes:
    named = _named(edition, entry, former, path)
    return json_bytes(head(edition, path, entry.kind.name) | named | {"now": entry.id})


def _collection(edition: Edition, model: type[Base], path: str, name: str) -> bytes:
    """The head, then one record on each line, so that a file can be searched and compared line by line."""
    listed, gone = edition.dossier.listed(model), [one for one in edition.dossier.of(model) if one.record.withdrawn]
    count = {"count": len(listed)}
    top = json_bytes(head(edition, path, name) | count).removesuffix(b"\n}\n")
    records, withdrawn = _rows(edition, listed, path), _rows(edition, gone, path)
    return b'%b,\n "withdrawn": [%b],\n "records": [%b]\n}\n' % (top, withdrawn, records)


def _rows(edition: Edition, entries: Iterable[AnyEntry], path: str) -> bytes:
    rows = [to_json(item(edition, entry, path)) for entry in entries]
    return b"\n  " + b",\n  ".join(rows) + b"\n " if rows else b""
