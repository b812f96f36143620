"""What an expression of a template can be: labels, names, macros, or something that is not known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jinja2 import nodes

from .tree import Path


@dataclass(frozen=True)
class Label:
    """A label or a group of labels."""

    path: Path


@dataclass(frozen=True)
class Pattern:
    """A name of which only a part is known."""

    regex: str


@dataclass(frozen=True)
class Module:
    """A template that was imported."""

    name: str


@dataclass(frozen=True, eq=False)
class Macro:
    """A macro and the template in which it stands."""

    template: str
    node: nodes.Macro


UNKNOWN = Pattern("")
GIVEN = Pattern(".+")
"""What is not known, but was given to a macro, which then does without what it would take instead."""
Values = frozenset[Any]
"""What an expression can be: labels, names, `None`, modules, macros, or `UNKNOWN`."""
Scope = dict[str, Values]
NOTHING_KNOWN: Values = frozenset({UNKNOWN})
