"""The fields of a record that is begun: what is given, and marks for whatever else it must have."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from dossier.reading.marks import MARK
from dossier.records.described import FieldShape, shapes_of
from dossier.records.kinds import Kind

from ..workspace import Values

ALSO: Mapping[str, tuple[str, ...]] = {
    "event": ("about.agreements",),
    "source": ("date", "url", "accessed"),
    "statement": ("in_brief", "paraphrase"),
}
"""Fields that a kind can do without, and that nearly all of its records have; within a group, by the way to them."""


def blank(kind: Kind, given: Values, today: date) -> Values:
    """The fields that a record of a kind must have; `given` are those that are known, and others besides."""
    history = [{"date": today.isoformat(), "kind": "added"}]
    known = {"reviewed": today.isoformat(), "changes": history, "confidence": "high", "language": "en"}
    shapes = shapes_of(kind.model)
    start = {name: value for name, value in known.items() if name in shapes and not _is_group(shapes[name], value)}
    return _group(shapes, start | given, ALSO.get(kind.name, ()))


def _is_group(shape: FieldShape, value: Any) -> bool:
    return bool(shape.group) and not isinstance(value, list)


def _group(shapes: Mapping[str, FieldShape], given: Values, also: tuple[str, ...] = ()) -> Values:
    values: Values = {}
    for name, shape in shapes.items():
        if isinstance(given.get(name), dict) and shape.fields:
            values[name] = _group(shape.fields, given[name])
        elif name in given:
            values[name] = given[name]
        elif shape.required or name in also:
            values[name] = _mark(shape)
        elif inner := [field.partition(".")[2] for field in also if field.startswith(f"{name}.")]:
            values[name] = {field: _mark(shape.fields[field]) for field in inner}
    return values | {name: value for name, value in given.items() if name not in values}


def _mark(shape: FieldShape) -> Any:
    one: Any = _group(shape.fields, {}) if shape.fields else f"{MARK} {_words(shape)}"
    return [one] if shape.many else one


def _words(shape: FieldShape) -> str:
    if shape.kind:
        return f"the id of a record of the kind {shape.kind}. {shape.explanation}"
    if shape.words:
        return f"one of {', '.join(shape.words)}. {shape.explanation}"
    return shape.explanation
