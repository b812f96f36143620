"""The rules of the file `_headers`: which headers a host sends with which file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

FILE: Final = "_headers"

_WILD = re.compile(r"\*|:[a-z]+")


@dataclass(frozen=True, slots=True)
class Rule:
    """Headers for the addresses that fit a pattern: `*` is anything, `:name` anything within one part of an address."""

    pattern: str
    headers: Mapping[str, str]

    def fits(self, address: str) -> bool:
        """Whether an address such as `/terms/x/` fits."""
        literal = map(re.escape, _WILD.split(self.pattern))
        wild = [".*" if found == "*" else "[^/]+" for found in _WILD.findall(self.pattern)]
        parts = (one for pair in zip(literal, [*wild, ""], strict=True) for one in pair)
        return re.fullmatch("".join(parts), address) is not None

    def written(self) -> str:
        """The rule as the file has it."""
        return "".join(
            f"{line}\n" for line in [self.pattern, *(f"  {name}: {self.headers[name]}" for name in self.headers)]
        )


def read_rules(text: str) -> Iterator[Rule]:
    """The rules of a file that was written here."""
    for pattern, lines in re.findall(r"^(/\S*)\n((?:  .*\n)+)", text, re.MULTILINE):
        yield Rule(pattern, dict(line.strip().split(": ", 1) for line in lines.splitlines()))


def sent(rules: Iterable[Rule], address: str) -> dict[str, str]:
    """What a host sends with the file at an address: the headers of all rules that fit, those of one name joined."""
    found: dict[str, str] = {}
    for rule in rules:
        if rule.fits(address):
            for name, value in rule.headers.items():
                found[name] = f"{found[name]}, {value}" if name in found else value
    return found
