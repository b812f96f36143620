"""A fact found in a text: where it is, its words, and the form by which it is compared."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class FactKind(StrEnum):
    """What a fact is."""

    DATE = "date"
    NUMBER = "number"
    NAME = "name"


class Fact(NamedTuple):
    """A fact in a text.

    `keys` are the forms of which one has to be in an excerpt: of a date and a number one form, of a name its words, all of
    them in one excerpt.
    """

    start: int
    end: int
    kind: FactKind
    words: str
    keys: tuple[str, ...]
