"""Shells: the theme's page, rendered once per kind and language, into which each record is spliced."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

_MARK = re.compile(r"@@dossier:([a-z]+)@@")
REQUIRED = {"title", "description", "body", "toc"}
_OF_RECORDS = ("name", "date", "forward", "head", "toc", "body", "address")


def mark(name: str) -> str:
    """The text that the theme's templates print where a part of the record belongs."""
    return f"@@dossier:{name}@@"


PARTS = {name: mark(name) for name in _OF_RECORDS}
"""What the page of a record prints of it besides its title and description: in the shell, marks."""


def put_in(text: str, parts: Mapping[str, str]) -> str:
    """The text with parts, by the name of their mark, in the places of the marks."""
    return _MARK.sub(lambda found: parts[found[1]], text)


class Filled(Protocol):
    """What the parts of a record are put into; `fill` returns the whole."""

    def fill(self, **parts: str) -> str:
        """The page of one record. `parts` are finished HTML, by the name of their mark."""


@dataclass(frozen=True, slots=True)
class Shell:
    """A page of the theme, cut at its marks: text and names of marks take turns."""

    pieces: tuple[str, ...]

    @classmethod
    def cut(cls, html: str) -> Shell:
        """Cut a rendered page. Raises `ValueError` when the theme did not print every mark."""
        pieces = tuple(_MARK.split(html))
        if missing := REQUIRED - set(pieces[1::2]):
            raise ValueError(f"the theme's page has no place for: {', '.join(sorted(missing))}")
        return cls(pieces)

    def fill(self, **parts: str) -> str:
        """The page of one record. `parts` are finished HTML, by the name of their mark."""
        return "".join(parts[piece] if index % 2 else piece for index, piece in enumerate(self.pieces))
