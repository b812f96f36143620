"""Hugo fields: how the layout of a kind prints each of its fields, read off the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier.records.described import shapes_of
from dossier.records.kinds import Kind
from dossier.records.models import Base, Sourced
from dossier.records.models.base import Model

_FORMS = {
    "reference": "link",
    "prose": "prose",
    "address": "address",
    "date": "date",
    "day": "date",
    "vocabulary": "word",
}
"""How what a field holds is printed; a group has fields of its own, and all else is plain."""
_COMMON = {*Sourced.model_fields, *Base.model_fields}
"""Fields that every kind has; one part of the layout prints them for all."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A field of a record: how its value, or each of several, is printed; a group has fields of its own."""

    name: str
    form: str
    many: bool
    fields: tuple[Printed, ...]

    @property
    def label(self) -> str:
        """The name as a reader sees it."""
        return self.name.replace("_", " ").capitalize()


def own_fields(kind: Kind) -> tuple[Printed, ...]:
    """The fields that only this kind has, in the order of the model."""
    return tuple(_printed(kind.model, (name for name in kind.model.model_fields if name not in _COMMON)))


def _printed(model: type[Model], names: Iterable[str]) -> Iterator[Printed]:
    for name in names:
        shape = shapes_of(model)[name]
        fields = tuple(_printed(shape.group, shape.group.model_fields)) if shape.group else ()
        yield Printed(name, _FORMS.get(shape.holds, "group" if shape.group else "plain"), shape.many, fields)
