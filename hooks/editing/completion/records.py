"""The ids of records with their titles, for editors: a schema to which the others refer."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from dossier.records.ids import HOW_AN_ID, ID_PATTERN, SIGNS_OF_ID
from dossier.records.kinds import KINDS
from dossier.records.limits import LONGEST_ID
from dossier.records.schema import DIALECT

RECORDS = "records.schema.json"
REFUSED_ID = f"This is not a valid id: {SIGNS_OF_ID}. {HOW_AN_ID}"
"""What an editor says of a text that cannot be an id."""
Title = tuple[str, str, str]
"""Kind, id and title of a record."""


def records_schema(titles: Iterable[Title]) -> str:
    """The text of a schema with a definition for each kind: an id of it."""
    by_kind: dict[str, dict[str, str]] = defaultdict(dict)
    for kind, id_, title in sorted(titles):
        by_kind[kind][id_] = title or id_
    defined = {kind.name: _id_of(by_kind[kind.name]) for kind in KINDS}
    schema = {"$schema": DIALECT, "$id": RECORDS, "$defs": defined}
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def _id_of(titles: Mapping[str, str]) -> dict[str, Any]:
    """An id: those that are known are offered and explained by the title, and others of the same form let pass."""
    form = {"type": "string", "pattern": ID_PATTERN, "maxLength": LONGEST_ID, "patternErrorMessage": REFUSED_ID}
    if not titles:
        return form
    known = [{"const": id_, "title": title} for id_, title in titles.items()]
    offered = [{"label": id_, "description": title, "body": id_} for id_, title in titles.items()]
    return form | {"anyOf": [*known, {}], "defaultSnippets": offered}
