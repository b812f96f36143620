"""Compares values that went through a file of any format with those of the YAML of a record."""

from __future__ import annotations

from enum import Enum
from typing import Any

from dossier.records.described import shapes_of
from dossier.records.models.base import Model
from dossier.records.normal import normalized


def words(value: Any) -> Any:
    """A value as words alone: without what typesetting changes, and numbers as they are printed."""
    if isinstance(value, dict):
        return {name: words(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [words(inner) for inner in value]
    if isinstance(value, bool):
        return f"{value}".lower()
    return normalized(f"{value}")


def without_defaults(values: dict[str, Any], model: type[Model]) -> dict[str, Any]:
    """The values of a file, all as text, without those that fields have when they are left out."""
    kept = {name: _inner(value, shapes_of(model)[name].group) for name, value in values.items()}
    return {name: value for name, value in kept.items() if words(value) != words(_default(model, name))}


def _inner(value: Any, group: type[Model] | None) -> Any:
    if isinstance(value, list):
        return [_inner(item, group) for item in value]
    return without_defaults(value, group) if group and isinstance(value, dict) else value


def _default(model: type[Model], name: str) -> Any:
    field = model.model_fields[name]
    default = None if field.is_required() else field.default
    if isinstance(default, Model):
        return default.model_dump(exclude_defaults=True)
    return default.value if isinstance(default, Enum) else default
