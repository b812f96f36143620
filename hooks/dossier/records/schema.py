"""The JSON Schema of each kind, for editors: completion, explanations and early warnings."""

from __future__ import annotations

import json
from typing import Any

from .kinds import KINDS, Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: Kind) -> dict[str, Any]:
    """The schema of the files of a kind."""
    schema = kind.model.model_json_schema()
    return {"$schema": DIALECT, "$id": f"{kind.name}.schema.json"} | schema


def schema_files() -> dict[str, str]:
    """The text of every schema file, by its name."""
    return {
        f"{kind.name}.schema.json": json.dumps(schema_of(kind), indent=2, ensure_ascii=False) + "\n" for kind in KINDS
    }
