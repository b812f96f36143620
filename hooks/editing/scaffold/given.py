"""What is known of a new record, as a person says it: `date=2026-11-20`, `case=CEDC v. Bessent`, `speaker.person=…`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from dossier.problems import did_you_mean, shown
from dossier.records.described import FieldShape, shapes_of
from dossier.records.fields import HOW_A_DATE, HOW_A_DAY
from dossier.records.kinds import BY_NAME, Kind
from dossier.records.meant.dates import as_date

from ..workspace import CannotEdit, Values, Workspace
from .names import found, near

Missing = Callable[[Kind, str], str | None]
"""What to do where no record is meant by some words: the id of one that is made, or None."""


def given(workspace: Workspace, kind: Kind, said: Iterable[str], missing: Missing) -> Values:
    """The values of the fields that were said, each as `field=value`. Raises `CannotEdit`."""
    values: Values = {}
    for one in said:
        name, equals, value = one.partition("=")
        if not equals or not value.strip():
            raise CannotEdit(f"“{shown(one)}” says nothing: write field=value, as date=2026-11-20")
        put(values, shapes_of(kind.model), name.strip(), value.strip(), workspace, missing)
    return values


def put(
    values: Values, shapes: Mapping[str, FieldShape], name: str, value: str, workspace: Workspace, missing: Missing
) -> None:
    """Put what was said of a field in its place; a list grows by it. Raises `CannotEdit`."""
    place(values, shapes, name, meant(shape_of(shapes, name), value, workspace, missing))


def shape_of(shapes: Mapping[str, FieldShape], name: str) -> FieldShape:
    """The shape of a field, named with the groups that it is in: `speaker.person`. Raises `CannotEdit`."""
    first, _, rest = name.partition(".")
    shape = shapes.get(first)
    if not shape:
        hint = did_you_mean(first, shapes) or f"Fields: {', '.join(shapes)}."
        raise CannotEdit(f"there is no field “{shown(first)}”. {hint}")
    return shape_of(shape.fields, rest) if rest else shape


def place(values: Values, shapes: Mapping[str, FieldShape], name: str, value: str | int | bool) -> None:
    """Put a value of a field that there is in its place; a list grows by it."""
    first, _, rest = name.partition(".")
    shape = shapes[first]
    if rest:
        groups = values.setdefault(first, [{}] if shape.many else {})
        place(groups[-1] if shape.many else groups, shape.fields, rest, value)
    elif shape.many:
        values.setdefault(first, []).append(value)
    else:
        values[first] = value


def meant(shape: FieldShape, value: str, workspace: Workspace, missing: Missing) -> str | int | bool:
    """The value of a field that some words mean: an id, a word of a list, a date, or the words. Raises `CannotEdit`."""
    if shape.kind:
        return _reference(shape.kind, value, workspace, missing)
    if shape.words:
        word = value.lower().replace(" ", "-")
        if word not in tuple(shape.words):
            hint = did_you_mean(word, shape.words) or f"Allowed: {', '.join(shape.words)}."
            raise CannotEdit(f"“{shown(value)}” is not an allowed word for “{shape.name}”. {hint}")
        return word
    if shape.holds in ("date", "day"):
        return _date(value, HOW_A_DATE if shape.holds == "date" else HOW_A_DAY)
    if shape.holds == "boolean":
        return value.lower() in ("true", "yes")
    return int(value) if shape.holds in ("integer", "number") and value.isdigit() else value


def _date(value: str, how: str) -> str:
    if not (read := as_date(value)):
        raise CannotEdit(f"“{shown(value)}” is not a date. {how}")
    return read


def _reference(kind: str, value: str, workspace: Workspace, missing: Missing) -> str:
    if id_ := found(workspace, kind, value) or missing(BY_NAME[kind], value):
        return id_
    offered = ", ".join(f"{file.id} ({file.document.value.get('title', '')})" for file in near(workspace, kind, value))
    hint = f"Did you mean {offered}?" if offered else f"Add --make to begin one: ./dossier new {kind} --make …"
    raise CannotEdit(f"there is no {kind} “{shown(value)}”. {hint}")
