"""Files that are in the folder of another kind, or of none: of what kind a record is, by the names of its fields."""

from __future__ import annotations

from typing import Any

from dossier.problems import nearest, shown
from dossier.records.described import shapes_of
from dossier.records.ids import as_id
from dossier.records.kinds import BY_PLURAL, KINDS, Kind

_SURE = 3
"""How many times better the fields must fit another kind, so that a record with many mistakes stays what it is."""
_FEW = 4
"""As many wrong fields may be mistakes."""


def kind_of(value: Any) -> Kind | None:
    """The kind whose fields some values have; None where they are no record, or fit two kinds alike."""
    if not isinstance(value, dict) or "title" not in value:
        return None
    best, next_best = sorted(KINDS, key=lambda kind: _misfits(value, kind))[:2]
    known = len(value.keys() & shapes_of(best.model).keys())
    told_apart = _misfits(value, best) < _misfits(value, next_best)
    return best if told_apart and known > _misfits(value, best) / 2 else None


def kind_meant(value: Any, kind: Kind) -> Kind:
    """The kind of a record that is in the folder of a kind: that one, unless its fields clearly are those of another."""
    if not isinstance(value, dict) or _misfits(value, kind) <= _FEW:
        return kind
    other = kind_of(value)
    return other if other and _misfits(value, other) * _SURE <= _misfits(value, kind) else kind


def as_named(file: str) -> str:
    """The name of a file as records have theirs."""
    stem = file.removesuffix(".yaml").removesuffix(".yml")
    return f"{as_id(stem) or shown(stem)}.yaml"


def said_of(value: Any, file: str, data: str, folder: str = "") -> tuple[str, str]:
    """What is said of a file in the folder of no kind, and where it belongs.

    `data` is how the folder of records is called; `folder` is the name of the one that the file is in.
    """
    if kind := kind_of(value):
        message = f"no record is read here; these are the fields of {kind.with_article}"
        return message, f"Move the file to {data}/{kind.plural}/{as_named(file)}."
    if near := nearest(folder, BY_PLURAL):
        return "no record is read here", f"Move the file to {data}/{near}/{as_named(file)}."
    folders = ", ".join(f"{kind.plural}/" for kind in KINDS)
    return "no record is read here", f"Move the file to the folder of its kind in {data}/: {folders}"


def _misfits(value: dict[str, Any], kind: Kind) -> int:
    """How many fields are unknown to a kind, and how many it needs that are not there."""
    shapes = shapes_of(kind.model)
    needed = {name for name, shape in shapes.items() if shape.required}
    return len(value.keys() - shapes.keys()) + len(needed - value.keys())
