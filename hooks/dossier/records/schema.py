"""The JSON Schema of each kind and of its translations, as its models have it."""

from __future__ import annotations

from typing import Any

from .kinds import Kind
from .models.base import Model
from .translation.form import form_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: Kind) -> dict[str, Any]:
    """The schema of the files of a kind."""
    return _schema(f"{kind.name}.schema.json", kind.model)


def translation_schema_of(kind: Kind) -> dict[str, Any]:
    """The schema of the files that translate records of a kind."""
    return _schema(f"{kind.name}.translation.schema.json", form_of(kind))


def _schema(name: str, model: type[Model]) -> dict[str, Any]:
    return {"$schema": DIALECT, "$id": name} | model.model_json_schema()
