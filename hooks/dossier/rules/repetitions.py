"""Rule: nothing is twice in one list of ids, words, addresses or groups of fields."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any

from dossier.collection.dossier import Dossier
from dossier.problems import Problem, shown
from dossier.reading.document import Document
from dossier.records.walk import Location


def check(dossier: Dossier) -> Iterator[Problem]:
    """What is in a list a second time: a text that is the same but for its spaces, or a group with the same fields.

    Texts in different groups of fields are in no list together.
    """
    for file in dossier.files:
        yield from _check(file.document, file.document.value, ())


def _check(document: Document, value: Any, location: Location) -> Iterator[Problem]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if isinstance(inner, list | dict):
                yield from _check(document, inner, (*location, name))
    elif isinstance(value, list):
        first: dict[Hashable, Location] = {}
        for index, item in enumerate(value):
            place = (*location, index)
            if item and (key := _alike(item)) in first:
                line, _ = document.mark(first[key])
                what = f"“{shown(item)}”" if isinstance(item, str) else "this entry"
                yield document.problem(
                    place, f"{what} appears a second time (first on line {line})", "Keep one of the two."
                )
                continue
            first[_alike(item)] = place
            if not isinstance(item, str):
                yield from _check(document, item, place)


def _alike(value: Any) -> Hashable:
    """What is the same for two values that say the same."""
    match value:
        case str():
            return " ".join(value.split())
        case dict():
            return frozenset((name, _alike(inner)) for name, inner in value.items())
        case list():
            return tuple(map(_alike, value))
        case _:
            return type(value), value
