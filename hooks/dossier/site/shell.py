"""Shells: the theme's page, rendered once per kind and language, into which each record is spliced."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"@@dossier:([a-z]+)@@")
REQUIRED = {"title", "description", "body", "toc"}
_OF_RECORDS = ("name", "date", "forward", "head", "toc", "body", "address")


def mark(name: str) -> str:
    """The text that the theme's templates print where a part of the record belongs."""
    return f"@@dossier:{name}@@"


PARTS = {name: mark(name) for name in _OF_RECORDS}
"""What the page of a record prints of it besides its title and description: in the shell, marks."""


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
