"""The JSON Schema of each kind, as its model has it."""

from __future__ import annotations

from typing import Any

from .kinds import Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: Kind) -> dict[str, Any]:
    """The schema of the files of a kind."""
    schema = kind.model.model_json_schema()
    return {"$schema": DIALECT, "$id": f"{kind.name}.schema.json"} | schema
