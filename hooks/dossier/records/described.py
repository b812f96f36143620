"""The reference of a kind: its fields and vocabularies as the models have them, for the contributors' pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic.fields import FieldInfo

from dossier.records.models.base import Model

from .fields import Holds, Reference
from .kinds import Kind
from .models import Base, Sourced
from .walk import parts


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name, what it holds and whether it must be there."""

    name: str
    holds: str
    """A word for what it holds: a key of `holds` in the labels, or a group of fields by its name."""
    kind: str | None
    """The kind of record it points to."""
    words: tuple[StrEnum, ...]
    """The words of its vocabulary."""
    many: bool
    required: bool
    explanation: str


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """The fields of a record, or of a group of fields within it."""

    name: str
    explanation: str
    fields: tuple[Field, ...]


def field_groups(kind: Kind) -> tuple[FieldGroup, ...]:
    """The fields of the record, then those of each group within it, in the order in which they come."""
    return tuple(FieldGroup(model.__name__, _first_line(model), tuple(_fields(model))) for model in _models(kind.model))


def field_order(model: type[Model]) -> list[str]:
    """The fields in the order in which records are best written: what it is, its own fields, what all kinds share."""
    own = [name for name in model.model_fields if name not in Sourced.model_fields]
    last = [name for name in Base.model_fields if name != "title"]
    middle = [name for name in Sourced.model_fields if name not in ("title", "summary", *last)]
    wanted = ["title", "summary", *own, *middle, *last]
    return [name for name in wanted if name in model.model_fields]


def _models(model: type[Model]) -> list[type[Model]]:
    found = [model]
    for info in model.model_fields.values():
        for inner in _inner(info):
            found += [other for other in _models(inner) if other not in found]
    return found


def _fields(model: type[Model]) -> Iterator[Field]:
    for name in field_order(model):
        info = model.model_fields[name]
        all_parts = list(parts(info))
        reference = next((part for part in all_parts if isinstance(part, Reference)), None)
        yield Field(
            name,
            _holds(info, all_parts),
            reference.kind if reference else None,
            _vocabulary(all_parts),
            tuple in (getattr(part, "__origin__", None) for part in all_parts),
            info.is_required(),
            " ".join((info.description or "").split()),
        )


def _holds(info: FieldInfo, all_parts: list[Any]) -> str:
    if inner := _inner(info):
        return inner[0].__name__
    if any(isinstance(part, Reference) for part in all_parts):
        return "reference"
    if _vocabulary(all_parts):
        return "vocabulary"
    return next(part.what for part in all_parts if isinstance(part, Holds))


def _vocabulary(all_parts: list[Any]) -> tuple[StrEnum, ...]:
    return next((tuple(part) for part in all_parts if isinstance(part, type) and issubclass(part, StrEnum)), ())


def _inner(info: FieldInfo) -> list[type[Model]]:
    return [part for part in parts(info) if isinstance(part, type) and issubclass(part, Model)]


def _first_line(model: type[Model]) -> str:
    return (model.__doc__ or "").strip().split("\n")[0]
