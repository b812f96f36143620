"""The schemas as editors need them: no names of classes, what each word means, and what to write instead of what is refused."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from dossier.language.labels import Labels
from dossier.records import vocabulary
from dossier.records.dates import DATE_PATTERN, DAY_PATTERN
from dossier.records.fields import HOW_A_DATE, HOW_A_DAY, HOW_A_NUMBER, QUANTITY_PATTERN, REFERS_TO
from dossier.records.ids import ID_PATTERN
from dossier.records.kinds import KINDS
from dossier.records.schema import schema_of, translation_schema_of
from dossier.records.translation.form import DIGEST_PATTERN, HOW_A_DIGEST
from dossier.records.web.address import HOW_AN_ADDRESS
from dossier.records.web.address import PATTERN as ADDRESS_PATTERN

from .records import RECORDS, REFUSED_ID, records_schema

Schema = dict[str, Any]

REFUSED: Mapping[str, str] = {
    DATE_PATTERN: f"This is not a valid date. {HOW_A_DATE}",
    DAY_PATTERN: f"This is not a valid full date. {HOW_A_DAY}",
    QUANTITY_PATTERN: f"This is not a number as records have it. {HOW_A_NUMBER}",
    ID_PATTERN: REFUSED_ID,
    DIGEST_PATTERN: f"This is not the sum of a text. {HOW_A_DIGEST}",
    ADDRESS_PATTERN: f"This is not a web address. {HOW_AN_ADDRESS}",
}
"""What an editor says, by the pattern that a text does not have."""
_LEFT_OUT = ("title", "default")
"""Names of classes, and values that a record does better without."""


def schema_texts(labels: Labels) -> dict[str, str]:
    """The text of every schema file by its name, with no ids of records yet."""
    texts = {RECORDS: records_schema(())}
    for kind in KINDS:
        for schema in (schema_of(kind), translation_schema_of(kind)):
            texts[schema["$id"]] = as_text(_for_editors(schema, labels))
    return texts


def as_text(schema: Schema) -> str:
    """A schema as its file has it."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _for_editors(schema: Schema, labels: Labels) -> Schema:
    kept = _without_null({name: value for name, value in schema.items() if name not in _LEFT_OUT})
    if kind := kept.pop(REFERS_TO, None):
        return {"$ref": f"{RECORDS}#/$defs/{kind}", "description": kept["description"]}
    for name in ("properties", "$defs"):
        if name in kept:
            kept[name] = {key: _named(key, inner, labels) for key, inner in kept[name].items()}
    if "items" in kept:
        kept["items"] = _for_editors(kept["items"], labels)
    if "anyOf" in kept:
        kept["anyOf"] = [_for_editors(inner, labels) for inner in kept["anyOf"]]
    if "pattern" in kept:
        kept["patternErrorMessage"] = REFUSED[kept["pattern"]]
    return kept


def _named(name: str, schema: Schema, labels: Labels) -> Schema:
    """A field or a definition; that of a closed list, which has the name of its class, with what its words mean."""
    made = _for_editors(schema, labels)
    if "enum" in made:
        words: type[StrEnum] = getattr(vocabulary, name)
        made["enumDescriptions"] = [labels.explained(words(word)) for word in made["enum"]]
    return made


def _without_null(schema: Schema) -> Schema:
    """Nothing instead of a value is no value: a field that has none is left out."""
    choices = [choice for choice in schema.get("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) != 1:
        return schema
    return {name: value for name, value in choices[0].items() if name not in _LEFT_OUT} | {
        name: value for name, value in schema.items() if name != "anyOf"
    }
