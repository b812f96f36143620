"""What is computed from the records, published as JSON: the shape of each view, declared once, is also its schema."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from pydantic_core import to_json

from dossier.records.fields import FOR_PROGRAMS
from dossier.records.models.base import Model

from .edition import Edition

API: Final = "api/v1/"
"""The folder of the data for programs, below the root of the site."""
SCHEMAS: Final = f"{API}schemas/"
SCHEMA_VERSION: Final = "1.0"
"""Rises with every change of a schema: behind the point where something is added, before it where something else changes."""
LICENSE: Final = "https://creativecommons.org/licenses/by/4.0/"


class Plain(Model):
    """A group of values in a published file. A value that is None is left out of the file."""


class Head(Plain):
    """What every file says of itself. `$schema`, the address of its schema, comes first."""

    schema_version: str
    """The version of the schemas, as 1.0. Within 1, fields may be added; none is removed or changes its meaning."""
    license: str
    """The address of the license, which covers all that is not quoted."""
    data_date: str
    """The date of the data: the last day on which a record was changed or compared with its sources."""
    release: str
    """The version of the release, as 0.1.0."""


@dataclass(frozen=True, slots=True)
class View:
    """A view of all records: published at `api/v1/<name>.json`, with its schema at `api/v1/schemas/<name>.schema.json`.

    The first line of `model`, what the view holds, is said of it in the description of the API. `name` is also a key of
    `downloads.files` in the labels. `make` computes the view when it is written.
    """

    name: str
    model: type[Plain]
    make: Callable[[Edition], Plain]

    @property
    def path(self) -> str:
        """Its path below the root of the site."""
        return f"{API}{self.name}.json"

    def content(self, edition: Edition) -> bytes:
        """The whole file."""
        made = self.make(edition).model_dump(mode="json", exclude_none=True, context=FOR_PROGRAMS)
        return json_bytes(head(edition, self.path, self.name) | made)


def head(edition: Edition, path: str, schema: str) -> dict[str, Any]:
    """What the file at a path says of itself; `schema` is the name of its schema."""
    says = Head(
        schema_version=SCHEMA_VERSION,
        license=LICENSE,
        data_date=f"{edition.dossier.data_date}",
        release=edition.version,
    )
    return {"$schema": edition.address(schema_path(schema), path)} | says.model_dump()


def schema_path(name: str) -> str:
    """The path of a schema below the root of the site."""
    return f"{SCHEMAS}{name}.schema.json"


def json_bytes(values: Any) -> bytes:
    """JSON that people can read, too: one value on a line, and letters as they are."""
    return to_json(values, indent=1) + b"\n"
