"""The fields of a model as columns, each described by the sentence below it in the model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, cast

from dossier.records.described import FieldShape, field_order, shapes_of
from dossier.records.fields import Held
from dossier.records.kinds import BY_NAME
from dossier.records.models import Base
from dossier.records.models.base import Evidence, Model

from .table import Cell, Column

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """A column, the way to its value within a group, and what it holds where the group leaves it out."""

    column: Column
    way: tuple[str, ...]
    default: Cell

    def cell(self, values: Values) -> Cell:
        """Its value in a group."""
        *within, last = self.way
        for name in within:
            if name not in values and not self.column.many:
                return None
            values = values.get(name, {})
        found = values.get(last, self.default)
        return tuple(found) if isinstance(found, list) else found


@cache
def fields_of(model: type[Model]) -> tuple[Field, ...]:
    """The fields of a model, those of a single group within it too: `speaker_person`; lists of groups are other tables."""
    return tuple(_fields(model))


def lists_of(model: type[Model]) -> Iterator[FieldShape]:
    """The fields of a model that hold lists of groups."""
    return (shape for shape in _in_order(model) if shape.group and shape.many)


def _fields(model: type[Model]) -> Iterator[Field]:
    for shape in _in_order(model):
        if not shape.group:
            yield _field(model, shape)
        elif not shape.many:
            yield from (_within(shape, field) for field in _fields(shape.group))


def _in_order(model: type[Model]) -> list[FieldShape]:
    shapes = shapes_of(model)
    return [shapes[name] for name in (field_order(model) if issubclass(model, Base) else shapes)]


def _within(outer: FieldShape, field: Field) -> Field:
    inner = field.column
    column = replace(inner, name=f"{outer.name}_{inner.name}", required=inner.required and outer.required)
    return Field(column, (outer.name, *field.way), field.default)


def _field(model: type[Model], shape: FieldShape) -> Field:
    default = () if shape.many else model.model_fields[shape.name].get_default()
    kept = not (model is Evidence and shape.name == "excerpt")  # `written` leaves out what is not reliable
    column = Column(
        shape.name,
        shape.explanation,
        cast("Held", shape.holds) if shape.holds not in ("reference", "vocabulary") else "text",
        (shape.required or default is not None) and kept and not shape.many,
        shape.many,
        tuple(word.value for word in shape.words),
        BY_NAME[shape.kind].plural if shape.kind else "",
    )
    return Field(column, (shape.name,), None if shape.required else default)
