"""What is put in the place of a value that cannot be known, so that the rest of a record can be held to the rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dossier.records.described import FieldShape


class NoStandIn(Exception):
    """Nothing can be put there: what bears out the rest of a record is missing, or a list."""


_OF_WHAT_IT_HOLDS: dict[str, tuple[Any, Any]] = {
    "text": ("x.", "Y"),
    "prose": ("x.", "Y"),
    "name": ("x.", "Y"),
    "date": ("1776-07-04", "2100-12-31"),
    "day": ("1776-07-04", "2100-12-31"),
    "boolean": (False, True),
    "integer": (1, 2),
    "number": (1, 2),
    "address": ("https://one.example/", "https://two.example/"),
    "id": ("a-stand-in", "another-stand-in"),
    "reference": ("a-stand-in", "another-stand-in"),
}
"""Two values each, as unlike as can be: what is wrong with both of them is wrong whatever belongs there."""
_OF_LISTS: dict[str, Callable[[int], Any]] = {
    "Change": lambda side: [{"date": _OF_WHAT_IT_HOLDS["day"][side], "kind": "added"}],
}
"""What is put in the place of a list of groups."""


def stand_in(shape: FieldShape, side: int, *, item: bool = False) -> Any:
    """The first or the second value for a field, or for one item of its list. Raises `NoStandIn`."""
    if shape.many and not item:
        if shape.holds not in _OF_LISTS:
            raise NoStandIn
        return _OF_LISTS[shape.holds](side)
    if shape.fields:
        return {}
    if shape.vocabulary:
        return shape.words[-side].value
    if shape.holds not in _OF_WHAT_IT_HOLDS:
        raise NoStandIn
    return _OF_WHAT_IT_HOLDS[shape.holds][side]
