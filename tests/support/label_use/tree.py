"""The labels as a tree: models, a label for each word of a list, and labels by names of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from dossier.language.words.label import Counted, Placeholders
from dossier.records.described import parts_of
from dossier.records.each import words_of
from dossier.records.models.base import Model

Path = tuple[str, ...]


@dataclass(frozen=True)
class Node:
    """A label, or labels by name; `listed` are those whose names are no attributes, so that they may be computed."""

    children: Mapping[str, Node] = field(default_factory=dict)
    listed: bool = False
    placeholders: tuple[str, ...] | None = None
    """What is filled in, for a label."""
    counted: bool = False
    """Whether the label has a form for each sort of number."""

    def at(self, path: Path) -> Node:
        """The node at a path from this one. Raises `KeyError`."""
        return self.children[path[0]].at(path[1:]) if path else self

    def labels(self, path: Path = ()) -> Iterator[Path]:
        """The paths of all labels below."""
        if self.placeholders is not None:
            yield path
        for name, child in self.children.items():
            yield from child.labels((*path, name))


def tree_of(model: type[Model], values: Any) -> Node:
    """The tree of a model; `values` are labels that fit it, for the names that they choose themselves."""
    fields = model.model_fields.items()
    return Node({name: _node(info, getattr(values, name, None)) for name, info in fields})


def _node(held: Any, values: Any) -> Node:
    marks = held.metadata if isinstance(held, FieldInfo) else getattr(held, "__metadata__", ())
    for mark in marks:
        if isinstance(mark, Counted):
            return Node(placeholders=mark.all, counted=True)
    found = [*held.metadata, *parts_of(held.annotation)] if isinstance(held, FieldInfo) else list(parts_of(held))
    for part in found:
        if isinstance(part, type) and issubclass(part, Model):
            return tree_of(part, values)
        if get_origin(part) is Mapping:
            key, value = get_args(part)
            names = list(values) if key is str else list(words_of(key))
            return Node({str(name): _node(value, values[name]) for name in names}, listed=True)
    return Node(placeholders=next(part for part in found if isinstance(part, Placeholders)).all)
