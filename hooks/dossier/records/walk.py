"""Walks the values of a record file and yields every one that is a reference or words, with its location."""

from __future__ import annotations

from functools import cache
from typing import Any

from .described import shapes_of
from .fields import Reference, Wording
from .models.base import Model

Location = tuple[str | int, ...]
"""The way to a value from the top of the file: names of fields and places in lists."""
Role = Reference | Wording
MarkedValue = tuple[Location, Role, str]


def marked_values(model: type[Model], values: Any) -> list[MarkedValue]:
    """Location, role and text of every marked value; what is not as the model wants it is passed over."""
    found: list[MarkedValue] = []
    _add_all(found, model, values, ())
    return found


def _add_all(found: list[MarkedValue], model: type[Model], values: Any, location: Location) -> None:
    if isinstance(values, dict):
        for name, (role, group) in _marked(model).items():
            if (value := values.get(name)) is not None:
                _add(found, value, role, group, (*location, name))


def _add(
    found: list[MarkedValue], value: Any, role: Role | None, group: type[Model] | None, location: Location
) -> None:
    if isinstance(value, list):
        for index, item in enumerate(value):
            _add(found, item, role, group, (*location, index))
    elif group:
        _add_all(found, group, value, location)
    elif role and isinstance(value, str):
        found.append((location, role, value))


@cache
def _marked(model: type[Model]) -> dict[str, tuple[Role | None, type[Model] | None]]:
    """The fields that can hold a marked value: the role of the field, or the model of the group in it."""
    shapes = shapes_of(model).values()
    return {shape.name: (shape.role, shape.group) for shape in shapes if shape.role or shape.group}
