"""Hugo fields: how the layout of a kind prints each of its fields, read off the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, get_args

from dossier.records.dates import PartialDate
from dossier.records.fields import Reference, WebAddress, Wording
from dossier.records.kinds import Kind
from dossier.records.models import Base, Sourced
from dossier.records.models.base import Model
from dossier.records.walk import parts

_ADDRESS = get_args(WebAddress)[1]
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
        found = list(parts(model.model_fields[name]))
        inner = next((part for part in found if _is(part, Model)), None)
        many = tuple in (getattr(part, "__origin__", None) for part in found)
        fields = tuple(_printed(inner, inner.model_fields)) if inner else ()
        yield Printed(name, "group" if inner else _form(found), many, fields)


def _form(found: list[Any]) -> str:
    if any(isinstance(part, Reference) for part in found):
        return "link"
    if any(isinstance(part, Wording) and part.prose for part in found):
        return "prose"
    if _ADDRESS in found:
        return "address"
    if any(_is(part, PartialDate) for part in found):
        return "date"
    return "word" if any(_is(part, StrEnum) for part in found) else "plain"


def _is(part: Any, wanted: type) -> bool:
    return isinstance(part, type) and issubclass(part, wanted)
