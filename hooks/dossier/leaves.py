"""Walks a record and yields every field that holds a reference or words, with its location."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from .document import Location
from .fields import Reference, Wording
from .models.base import Model

Role = Reference | Wording
Leaf = tuple[Location, Role, str]


def leaves(model: Model, location: Location = ()) -> Iterator[Leaf]:
    """Location, role and value of every marked field of the model and of the models within it."""
    for name, role in _roles(type(model)).items():
        value = getattr(model, name)
        if value is not None:
            yield from _leaves_of(value, role, (*location, name))


def _leaves_of(value: Any, role: Role | None, location: Location) -> Iterator[Leaf]:
    if isinstance(value, Model):
        yield from leaves(value, location)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _leaves_of(item, role, (*location, index))
    elif role:
        yield location, role, value


@cache
def _roles(model: type[Model]) -> dict[str, Role | None]:
    """The role of each field that can hold a leaf: its own, or that of its items; None for models."""
    found = {name: _role(info) for name, info in model.model_fields.items()}
    return {name: role for name, role in found.items() if role or _holds_model(model.model_fields[name])}


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


def _holds_model(info: FieldInfo) -> bool:
    return any(isinstance(part, type) and issubclass(part, Model) for part in parts(info))
