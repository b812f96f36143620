"""A plain record: one of any kind, with the fields that it must have, made from their description."""

from __future__ import annotations

from typing import Any

from dossier.records.described import FieldShape, shapes_of
from dossier.records.kinds import Kind
from dossier.records.models import Base, Sourced
from dossier.records.models.base import Model

from .draft import REVIEWED, Draft, Record

_COMMON = {*Sourced.model_fields, *Base.model_fields}


def plain(draft: Draft, kind: Kind) -> Record:
    """A record of a kind for which nobody has written a maker yet."""
    own = {name: value for name, value in _required(draft, kind.model).items() if name not in _COMMON}
    alone = {} if kind.stands_alone else {"unlinked_reason": "A synthetic record."}
    return {**draft.opening(f"{kind.name.capitalize()} {draft.number:04}"), **own, **draft.closing(), **alone}


def _required(draft: Draft, model: type[Model]) -> Record:
    return {shape.name: _value(draft, shape) for shape in shapes_of(model).values() if shape.required}


def _value(draft: Draft, shape: FieldShape) -> Any:
    value = _one(draft, shape)
    return [value] if shape.many else value


def _one(draft: Draft, shape: FieldShape) -> Any:
    if shape.group:
        return _required(draft, shape.group)
    if shape.vocabulary:
        return draft.one(shape.vocabulary)
    if shape.kind:
        return draft.cite(shape.kind, 1)[0]
    return {"date": REVIEWED, "day": REVIEWED, "number": 1, "integer": draft.number, "boolean": False, "id": "one"}.get(
        shape.holds, draft.phrase(6)
    )
