"""Which texts of a record are put into other languages, and the sum by which a translation knows its text."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from dossier.records.described import FieldShape, field_order, shapes_of
from dossier.records.fields import Wording
from dossier.records.models.base import Model
from dossier.records.walk import Location

DIGEST_LENGTH = 12
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Path:
    """A field whose words are put into other languages, by its way from the top of the record without places in lists."""

    name: str
    """The names of the fields on the way: `holdings.text`."""
    role: Wording
    many: bool
    """Whether the way goes through a list, so that the record may have several such texts."""
    explanation: str
    """What the model says of the field."""


class Translatable(NamedTuple):
    """A text of a record that is put into other languages."""

    path: str
    location: Location
    text: str
    """As it is written in the file of the record."""
    role: Wording

    @property
    def digest(self) -> str:
        """The sum of the text."""
        return digest_of(self.text)


def digest_of(text: str) -> str:
    """The sum of a text by which a translation knows it; how its lines are folded counts for nothing."""
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(plain.encode()).hexdigest()[:DIGEST_LENGTH]


def path_of(location: Location) -> str:
    """A location without its places in lists."""
    return ".".join(name for name in location if isinstance(name, str))


@cache
def paths_of(model: type[Model]) -> Mapping[str, Path]:
    """The fields of a kind whose words are put into other languages, in the order in which records are written."""
    shapes = shapes_of(model)
    ordered = [shapes[name] for name in field_order(model)]
    return MappingProxyType({path.name: path for shape in ordered for path in _paths(shape, "", False)})


def _paths(shape: FieldShape, before: str, within_list: bool) -> Iterator[Path]:
    if not shape.translated:
        return
    name, many = f"{before}{shape.name}", within_list or shape.many
    if isinstance(shape.role, Wording) and shape.role.translate:
        yield Path(name, shape.role, many, shape.explanation)
    for inner in shape.fields.values():
        yield from _paths(inner, f"{name}.", many)


def translatable(model: type[Model], values: Any, language: str) -> list[Translatable]:
    """The texts of a record, as its file has them, that are put into a language, in the order of `paths_of`.

    Texts without a letter are left out, as numbers of a docket are, and quotations that are in that language already.
    """
    order = {name: place for place, name in enumerate(paths_of(model))}
    found = _found(model, values, (), language)
    return sorted((one for one in found if _LETTER.search(one.text)), key=lambda one: order[one.path])


def _found(model: type[Model], values: Any, location: Location, language: str) -> Iterator[Translatable]:
    if not isinstance(values, dict):
        return
    for name, shape in shapes_of(model).items():
        if shape.translated and (value := values.get(name)) is not None:
            if isinstance(shape.role, Wording):
                is_in_it = shape.role.verbatim and values.get("language") == language
                if shape.role.translate and not is_in_it:
                    yield from _texts(value, shape.role, (*location, name))
            elif shape.group:
                yield from _within(shape.group, value, (*location, name), language)


def _texts(value: Any, role: Wording, location: Location) -> Iterator[Translatable]:
    if isinstance(value, str):
        yield Translatable(path_of(location), location, value, role)
    for index, item in enumerate(value if isinstance(value, list) else ()):
        yield from _texts(item, role, (*location, index))


def _within(group: type[Model], value: Any, location: Location, language: str) -> Iterator[Translatable]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _found(group, item, (*location, index), language)
    else:
        yield from _found(group, value, location, language)
