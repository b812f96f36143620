"""Unknown fields: each that was meant to be another one is told, and then read as that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dossier.problems import nearest, shown
from dossier.reading.document import Document
from dossier.records.described import FieldShape
from dossier.records.walk import Location

_SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "quote": ("excerpt", "text", "quotations"),
    "quotation": ("excerpt", "text", "quotations"),
    "words": ("excerpt", "text"),
    "text": ("excerpt", "summary", "note"),
    "name": ("title",),
    "heading": ("title",),
    "description": ("summary",),
    "abstract": ("summary",),
    "short": ("in_brief",),
    "brief": ("in_brief",),
    "link": ("url",),
    "href": ("url",),
    "address": ("url",),
    "website": ("url",),
    "page": ("locator",),
    "where": ("locator",),
    "who": ("speaker", "attribution"),
    "when": ("date",),
    "day": ("date",),
    "history": ("changes",),
    "checked": ("reviewed",),
    "certainty": ("confidence",),
    "reason": ("confidence_note", "note"),
    "result": ("outcome", "disposition"),
    "tags": ("topics",),
    "begins": ("starts",),
    "start": ("starts",),
    "end": ("ends",),
    "type": ("kind",),
    "role": ("capacity",),
    "stance": ("position",),
    "law": ("authorities",),
    "laws": ("authorities",),
    "references": ("sources",),
}
"""Names that people give to fields, and the fields that are meant, where there are such."""
_MOST_OF_A_FILE = 20


def correct_names(document: Document, shapes: Mapping[str, FieldShape]) -> None:
    """Tell each unknown field that was meant to be another, and give its value to that; the rest is left as it is."""
    for location, meant in [*_meant(document.value, shapes, ())][:_MOST_OF_A_FILE]:
        hint = f"Did you mean “{meant}”?"
        problem = document.problem(location, f"unknown field “{shown(location[-1])}”", hint, key=True)
        document.problems.append(problem)
        _rename(document, location, meant)


def _meant(value: Any, shapes: Mapping[str, FieldShape], location: Location) -> Iterator[tuple[Location, str]]:
    """Every unknown field for which another one was meant that is not there; those within a field before the field."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _meant(item, shapes, (*location, index))
    elif isinstance(value, dict):
        for name, inner in value.items():
            if (shape := shapes.get(name)) and shape.fields:
                yield from _meant(inner, shape.fields, (*location, name))
        free = [name for name in shapes if name not in value]
        for name in value:
            if name != "id" and name not in shapes and (meant := _nearest(name, value, shapes, free)):
                free.remove(meant)
                yield (*location, name), meant


def _nearest(name: str, value: Mapping[str, Any], shapes: Mapping[str, FieldShape], free: list[str]) -> str:
    """The field that is meant by an unknown one: by its spelling, by its sense, or as the only one that is missing."""
    if near := nearest(name, shapes):
        return near if near in free else ""
    if same := next((other for other in _SYNONYMS.get(name.lower(), ()) if other in free), ""):
        return same
    missing = [other for other in free if shapes[other].required]
    unknown = [other for other in value if other not in shapes]
    return missing[0] if len(missing) == len(unknown) == 1 and len(value) > 1 else ""


def _rename(document: Document, location: Location, meant: str) -> None:
    """Put the value of a field, with all its places, under another name."""
    holder = document.value
    for part in location[:-1]:
        holder = holder[part]
    renamed = {meant if name == location[-1] else name: inner for name, inner in holder.items()}
    holder.clear()
    holder.update(renamed)
    size = len(location)
    for marks in (document.keys, document.values):
        for place in [place for place in marks if place[:size] == location]:
            marks[(*location[:-1], meant, *place[size:])] = marks.pop(place)
    document.spoiled |= {
        (*location[:-1], meant, *place[size:]) for place in document.spoiled if place[:size] == location
    }
