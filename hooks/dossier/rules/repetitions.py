"""Rule: nothing stands twice in one list of ids, words or addresses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dossier.collection.dossier import Dossier
from dossier.problems import Problem
from dossier.reading.document import Document
from dossier.records.walk import Location


def check(dossier: Dossier) -> Iterator[Problem]:
    """Texts that stand in a list a second time; those in different groups of fields are in no list together."""
    for file in dossier.files:
        yield from _check(file.document, file.document.value, ())


def _check(document: Document, value: Any, location: Location) -> Iterator[Problem]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if isinstance(inner, list | dict):
                yield from _check(document, inner, (*location, name))
    elif isinstance(value, list):
        first: dict[str, Location] = {}
        for index, item in enumerate(value):
            place = (*location, index)
            if not isinstance(item, str):
                yield from _check(document, item, place)
            elif item in first:
                line, _ = document.mark(first[item])
                message = f"“{item}” appears a second time (first on line {line})"
                yield document.problem(place, message, "Keep one of the two.")
            else:
                first[item] = place
