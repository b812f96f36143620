"""A group with one value for each word of a closed list: a missing word is a fault, and so is one too many."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

K = TypeVar("K", bound=str)
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class OneOf:
    """Marks text that is one of these names."""

    names: tuple[str, ...]


class EachWord:
    """Marks a mapping that has every word of its type of keys, and no other."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        key, value = get_args(source)
        words, held = words_of(key), handler.generate_schema(value)
        fields = {name: core_schema.typed_dict_field(held) for name in words}
        shape = core_schema.typed_dict_schema(fields, extra_behavior="forbid")

        def freeze(values: dict[str, Any]) -> Mapping[str, Any]:
            return MappingProxyType({words[name]: said for name, said in values.items()})

        return core_schema.no_info_after_validator_function(freeze, shape)


Each = Annotated[Mapping[K, V], EachWord()]
"""`Each[Stage, Label]`: a label for every stage. Keys are a vocabulary, a `Literal`, or text marked by `OneOf`."""


def words_of(key: Any) -> dict[str, str]:
    """The words that a type of keys allows, by how each is written; none where the keys are not listed."""
    if isinstance(key, type) and issubclass(key, StrEnum):
        return {word.value: word for word in key}
    if get_origin(key) is Literal:
        return {f"{word}": word for word in get_args(key)}
    listed = [mark for mark in getattr(key, "__metadata__", ()) if isinstance(mark, OneOf)]
    return {name: name for mark in listed for name in mark.names}
