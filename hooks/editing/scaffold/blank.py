"""The fields of a record that is begun: what is given, and marks for whatever else it must have."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from dossier.reading.marks import MARK
from dossier.records.described import FieldShape, shapes_of
from dossier.records.kinds import Kind

from ..workspace import Values
from .also import fields_besides

IF_NONE = "Delete the field if it does not apply."
"""How a mark ends that need not be filled in."""


def blank(kind: Kind, given: Values, today: date) -> Values:
    """The fields that a record of a kind must have; `given` are those that are known, and others besides."""
    history = [{"date": today.isoformat(), "kind": "added"}]
    known = {"reviewed": today.isoformat(), "changes": history, "confidence": "high", "language": "en"}
    shapes = shapes_of(kind.model)
    start = {name: value for name, value in known.items() if name in shapes and not _is_group(shapes[name], value)}
    return _group(shapes, start | given, fields_besides(kind, given))


def is_mark(value: object) -> bool:
    """Whether a value is a place that is still to be filled in."""
    return isinstance(value, str) and value.startswith(MARK)


def _is_group(shape: FieldShape, value: Any) -> bool:
    return bool(shape.group) and not isinstance(value, list)


def _group(shapes: Mapping[str, FieldShape], given: Values, also: Mapping[str, bool]) -> Values:
    values: Values = {}
    for name, shape in shapes.items():
        inner = {path.partition(".")[2]: needed for path, needed in also.items() if path.startswith(f"{name}.")}
        if name in given:
            values[name] = _completed(shape, given[name], inner)
        elif shape.required or inner or name in also:
            values[name] = _marks(shape, inner, needed=shape.required or also.get(name, False))
    return values | {name: value for name, value in given.items() if name not in values}


def _completed(shape: FieldShape, given: Any, also: Mapping[str, bool]) -> Any:
    """What is given of a field; each group in it with marks for what else it must have."""
    if isinstance(given, list):
        return [_completed(shape, one, also) for one in given]
    return _group(shape.fields, given, also) if isinstance(given, dict) and shape.fields else given


def _marks(shape: FieldShape, also: Mapping[str, bool], *, needed: bool) -> Any:
    """The marks of a field of which nothing is given: as many as it must have at the least."""
    one = _marked_group(shape, also, needed) if shape.fields else f"{MARK} {_words(shape, needed)}"
    return [one] * max(1, shape.least) if shape.many else one


def _marked_group(shape: FieldShape, also: Mapping[str, bool], needed: bool) -> Values:
    """The marks of a group of fields; the first one says where the group can be left out."""
    values = _group(shape.fields, {}, also)
    first, *_ = values.items()
    if not needed and is_mark(first[1]):
        rest = first[1].removeprefix(MARK).strip()
        told = f"{shape.explanation} Delete all of `{shape.name}` if there are none. Here: {rest}"
        values[first[0]] = f"{MARK} {told}"
    return values


def _words(shape: FieldShape, needed: bool) -> str:
    told = shape.explanation if needed else f"{shape.explanation} {IF_NONE}"
    if shape.kind:
        return f"the id of a record of the kind {shape.kind}. {told}"
    if shape.words:
        return f"one of {', '.join(shape.words)}. {told}"
    return told
