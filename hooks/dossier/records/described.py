"""What is inside each field, read off the models once: for hints, tables of fields, the walk over values, and the bench."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, get_args, get_origin

from annotated_types import MinLen
from pydantic.fields import FieldInfo

from .each import words_of
from .fields import Holds, Mutual, Reference, Untranslated, Wording
from .models import Base, Sourced
from .models.base import Model


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One field of a model."""

    name: str
    many: bool
    """Whether it holds a list."""
    required: bool
    least: int
    """How many entries a list has at the least."""
    explanation: str
    """The sentence below it in the model."""
    role: Reference | Wording | None
    """The mark of a field of references or words."""
    mutual: bool
    """Whether two records may refer to each other by it."""
    translated: bool
    """Whether the words in it are put into other languages, if they are words that are."""
    vocabulary: type[StrEnum] | None
    """The closed list its words are from."""
    group: type[Model] | None
    """The model of the group of fields that it holds."""
    each: Mapping[str, FieldShape] | None
    """The fields of the group that it holds, where that has one for each word of a closed list."""
    holds: str
    """What it holds: a key of `reference.types` in the labels, or the name of its group."""

    @property
    def kind(self) -> str | None:
        """The kind of record it refers to."""
        return self.role.kind if isinstance(self.role, Reference) else None

    @property
    def fields(self) -> Mapping[str, FieldShape]:
        """The fields of the group that it holds; none where it holds no group."""
        return self.each or (shapes_of(self.group) if self.group else {})

    @property
    def words(self) -> tuple[StrEnum, ...]:
        """The words it may hold, where the list is closed."""
        return tuple(self.vocabulary or ())


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """The fields of a record, or of a group of fields within it."""

    name: str
    explanation: str
    fields: tuple[FieldShape, ...]


@cache
def shapes_of(model: type[Model]) -> Mapping[str, FieldShape]:
    """The fields of a model by name, in its order."""
    return MappingProxyType({name: _shape(name, info) for name, info in model.model_fields.items()})


def fields_at(model: type[Model], location: Sequence[str | int]) -> Mapping[str, FieldShape]:
    """The fields of the group at a location in a record, or of the nearest one around it."""
    fields = shapes_of(model)
    for part in location:
        if isinstance(part, str) and part in fields:
            fields = fields[part].fields or fields
    return fields


def shape_at(model: type[Model], location: Sequence[str | int]) -> FieldShape | None:
    """The field at a location in a record, or that in whose list the location is."""
    names = [part for part in location if isinstance(part, str)]
    return fields_at(model, names[:-1]).get(names[-1]) if names else None


def field_groups(model: type[Model]) -> tuple[FieldGroup, ...]:
    """The fields of a record, then those of each group within it, in the order in which they come."""
    return tuple(_group(found) for found in _models(model))


def field_order(model: type[Model]) -> list[str]:
    """The fields in the order in which records are best written: what it is, its own fields, what all kinds share."""
    first = ["title", "summary", "in_brief"]
    own = [name for name in model.model_fields if name not in Sourced.model_fields]
    last = [name for name in Base.model_fields if name != "title"]
    middle = [name for name in Sourced.model_fields if name not in (*first, *last)]
    wanted = [*first, *own, *middle, *last]
    return [name for name in wanted if name in model.model_fields]


def _group(model: type[Model]) -> FieldGroup:
    first_line = (model.__doc__ or "").strip().split("\n")[0]
    return FieldGroup(model.__name__, first_line, tuple(shapes_of(model)[name] for name in field_order(model)))


def _models(model: type[Model]) -> list[type[Model]]:
    found = [model]
    for shape in shapes_of(model).values():
        if shape.group:
            found += [other for other in _models(shape.group) if other not in found]
    return found


def _shape(name: str, info: FieldInfo) -> FieldShape:
    parts = [*info.metadata, *parts_of(info.annotation)]
    least = next((mark.min_length for mark in info.metadata if isinstance(mark, MinLen)), 0)
    return _shape_of(name, parts, info.is_required(), least, " ".join((info.description or "").split()))


def _shape_of(name: str, parts: list[Any], required: bool = True, least: int = 0, explanation: str = "") -> FieldShape:
    each = next((_each(*get_args(part)) for part in parts if get_origin(part) is Mapping), None)
    within = [] if each else parts
    role = next((part for part in parts if isinstance(part, Reference | Wording)), None)
    vocabulary = next((part for part in within if _is_a(part, StrEnum)), None)
    group = next((part for part in within if _is_a(part, Model)), None)
    return FieldShape(
        name,
        many=any(get_origin(part) is tuple for part in within),
        required=required,
        least=least,
        explanation=explanation,
        role=role,
        mutual=any(isinstance(part, Mutual) for part in parts),
        translated=not any(isinstance(part, Untranslated) for part in parts),
        vocabulary=vocabulary,
        group=group,
        each=each,
        holds=_holds(parts, role, vocabulary, group),
    )


def _each(key: Any, value: Any) -> Mapping[str, FieldShape]:
    return {name: _shape_of(name, list(parts_of(value))) for name in words_of(key)}


def _holds(
    parts: list[Any], role: Reference | Wording | None, vocabulary: type[StrEnum] | None, group: type[Model] | None
) -> str:
    if group:
        return group.__name__
    if isinstance(role, Reference):
        return "reference"
    return "vocabulary" if vocabulary else next((part.what for part in parts if isinstance(part, Holds)), "text")


def parts_of(annotation: Any) -> Iterator[Any]:
    """Everything a type is made of: types, and the marks of `Annotated`."""
    yield annotation
    for part in (*get_args(annotation), *getattr(annotation, "__metadata__", ())):
        yield from parts_of(part)


def _is_a(part: Any, wanted: type) -> bool:
    return isinstance(part, type) and issubclass(part, wanted)
