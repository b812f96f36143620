"""Labels that are used, labels that are used and are not there, and labels that nothing uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from dossier.language.labels import Labels

from .tree import Node, Path


@dataclass
class Uses:
    """What one reading of templates and code found."""

    tree: Node
    used: set[Path] = field(default_factory=set)
    faults: set[str] = field(default_factory=set)
    """Uses of labels that are not there, names that are computed where they are fixed, and placeholders left open."""

    def child(self, path: Path, name: str, where: str) -> Path | None:
        """The path of a label or group by its name; a label counts as used. None for what the labels compute."""
        node = self.tree.at(path)
        if name in node.children:
            return self._reached((*path, name))
        if not path and hasattr(Labels, name):
            return None
        self.faults.add(f"{where}: there is no label {'.'.join((*path, name))}")
        return None

    def children(self, path: Path, where: str, pattern: str = "") -> list[Path]:
        """Those below a path whose names are computed: all that fit the pattern."""
        node = self.tree.at(path)
        if not node.listed and pattern in ("", ".+"):
            self.faults.add(f"{where}: a name in {'.'.join(path) or 'labels'} is computed")
        return [self._reached((*path, name)) for name in node.children if re.fullmatch(pattern or ".*", name)]

    def all_below(self, path: Path) -> None:
        """Count every label below a path as used."""
        self.used |= set(self.tree.at(path).labels(path))

    @property
    def dead(self) -> list[str]:
        """The labels that nothing uses."""
        return sorted(".".join(path) for path in set(self.tree.labels()) - self.used)

    def filled(self, path: Path, given: Iterable[str], where: str, counted: bool = False) -> None:
        """Compare what a label is filled in with to its placeholders; `counted` is whether a count chooses its form."""
        node, given = self.tree.at(path), {*given, *(["count"] if counted else [])}
        if node.counted != counted and node.placeholders is not None:
            self.faults.add(
                f"{where}: {'.'.join(path)} has {'a form for each sort of numbers' if node.counted else 'no forms for numbers'}"
            )
        for name in node.placeholders or ():
            if name not in given:
                self.faults.add(f"{where}: {{{name}}} of {'.'.join(path)} is not filled in")

    def _reached(self, path: Path) -> Path:
        if self.tree.at(path).placeholders is not None:
            self.used.add(path)
        return path


def names_of(nodes: Iterable[Any]) -> Iterator[str]:
    """The names of keyword arguments."""
    for node in nodes:
        if name := getattr(node, "key", None) or getattr(node, "arg", None):
            yield name
