"""Records of which some fields are faulty: the checks of the whole record that need none of these can still be made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from functools import cache
from typing import Annotated, Any

from pydantic import TypeAdapter

from dossier.records.fields import Fault

from .base import Model


def partly(model: type[Model], values: Mapping[str, Any], faulty: Set[str]) -> Model:
    """A record that has its sound fields alone; to ask it for another raises `AttributeError`."""
    known = {name: info for name, info in model.model_fields.items() if name not in faulty}
    sound = {
        name: _adapter(model, name).validate_python(values[name]) if name in values else info.get_default()
        for name, info in known.items()
        if name in values or not info.is_required()
    }
    record = model.__new__(model)
    object.__setattr__(record, "__dict__", sound)
    object.__setattr__(record, "__pydantic_fields_set__", set(sound))
    object.__setattr__(record, "__pydantic_extra__", None)
    object.__setattr__(record, "__pydantic_private__", None)
    return record


def faults_of(model: type[Model], record: Model) -> Iterator[Fault]:
    """What the checks of a model say of a record, but for those that need what it has not."""
    for check in model.__pydantic_decorators__.model_validators.values():
        try:
            check.func(record)
        except Fault as fault:
            yield fault
        except (AttributeError, TypeError):
            continue


@cache
def _adapter(model: type[Model], name: str) -> TypeAdapter[Any]:
    info = model.model_fields[name]
    held: Any = info.annotation
    return TypeAdapter(Annotated[held, *info.metadata] if info.metadata else held)
