"""The tokens of the style sheet: the colors, sizes and distances that all rules share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_TOKEN = re.compile(r"--([a-z0-9-]+):\s*([^;]+);")
_COLOR = re.compile(r"light-dark\(([^,]+), ([^)]+)\)")


@dataclass(frozen=True, slots=True)
class Token:
    """A name with its value; a color has one for light and one for dark."""

    name: str
    value: str
    dark: str | None = None

    @property
    def is_color(self) -> bool:
        """Whether it is a color."""
        return self.dark is not None


def read_tokens(sheet: Path) -> tuple[Token, ...]:
    """The tokens of a style sheet, with the value that each is given first; later ones are for small screens."""
    values: dict[str, str] = {}
    for name, value in _TOKEN.findall(sheet.read_text(encoding="utf-8")):
        values.setdefault(name, value)
    return tuple(_token(name, value) for name, value in values.items())


def _token(name: str, value: str) -> Token:
    color = _COLOR.fullmatch(value)
    return Token(name, *color.groups()) if color else Token(name, value)
