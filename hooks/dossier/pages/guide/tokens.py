"""The tokens of the style sheet: the colors, sizes and distances that all rules share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(r":root[^{]*\{([^}]*)\}")
_TOKEN = re.compile(r"--([a-z0-9-]+):\s*([^;]+);")


@dataclass(frozen=True, slots=True)
class Token:
    """A name with its value; `dark` is the value in the dark scheme, where it differs."""

    name: str
    value: str
    dark: str | None

    @property
    def is_color(self) -> bool:
        """Whether it is a color."""
        return self.value.startswith("#")


def read_tokens(sheet: Path) -> tuple[Token, ...]:
    """The tokens of a style sheet whose first `:root` holds the values for light, and the second those for dark."""
    light, dark = (dict(_TOKEN.findall(block)) for block in _BLOCK.findall(sheet.read_text(encoding="utf-8"))[:2])
    return tuple(_tokens(light, dark))


def _tokens(light: dict[str, str], dark: dict[str, str]) -> Iterator[Token]:
    for name, value in light.items():
        yield Token(name, value, dark.get(name))
