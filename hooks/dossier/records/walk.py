"""Walks the values of a record file and yields every one that is a reference or words, with its location."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from dossier.records.models.base import Model

from .fields import Reference, Wording

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
        for name, (role, inner) in _roles(model).items():
            if (value := values.get(name)) is not None:
                _add(found, value, role, inner, (*location, name))


def _add(
    found: list[MarkedValue], value: Any, role: Role | None, inner: type[Model] | None, location: Location
) -> None:
    if isinstance(value, list):
        for index, item in enumerate(value):
            _add(found, item, role, inner, (*location, index))
    elif inner:
        _add_all(found, inner, value, location)
    elif role and isinstance(value, str):
        found.append((location, role, value))


@cache
def _roles(model: type[Model]) -> dict[str, tuple[Role | None, type[Model] | None]]:
    """For each field that can hold a leaf: its role or that of its items, or the model of its items."""
    found = {name: (_role(info), _inner(info)) for name, info in model.model_fields.items()}
    return {name: pair for name, pair in found.items() if any(pair)}


def parts(info: FieldInfo) -> Iterator[Any]:
    """Everything a field's type is made of: types, and the marks of `Annotated`."""
    yield from info.metadata
    yield from _parts(info.annotation)


def _parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    for part in (*get_args(annotation), *getattr(annotation, "__metadata__", ())):
        yield from _parts(part)


def _role(info: FieldInfo) -> Role | None:
    return next((part for part in parts(info) if isinstance(part, Role)), None)


def _inner(info: FieldInfo) -> type[Model] | None:
    return next((part for part in parts(info) if isinstance(part, type) and issubclass(part, Model)), None)
