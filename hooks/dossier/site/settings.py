"""The settings of the site in mkdocs.yml, as far as the core needs them, with the place of each page of the menu."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dossier.collection.moves import Moves
from dossier.reading.document import Mark

MKDOCS_OWN = ("toc", "tables", "fenced_code")
"""The extensions of Markdown that MkDocs adds to every site."""

Extensions = tuple[tuple[str, str], ...]
"""Each extension of Markdown and its options as JSON."""


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A page of the menu: the path of its file below docs/, the key of its group if it is in one, and its place."""

    source: str
    group: str | None
    mark: Mark


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a site. `path` is how the file is called in problems."""

    path: str
    language: str
    extensions: Extensions
    menu: tuple[MenuItem, ...]
    outside_menu: tuple[str, ...]
    """Patterns for the files of pages that need not be in the menu, as `/contribute/*`."""
    moves: Moves
    """Parts of the site that moved."""


def read_settings(file: Path, named: str) -> Settings:
    """Read mkdocs.yml. What is missing there is empty; MkDocs itself checks the rest on every build."""
    text = file.read_text(encoding="utf-8")
    root, values = yaml.compose(text, Loader=yaml.CSafeLoader), yaml.load(text, Loader=_Loader) or {}
    menu = next((value for key, value in root.value if key.value == "nav"), None) if root else None
    return Settings(
        named,
        values.get("theme", {}).get("language", "en"),
        tuple(_extensions(values.get("markdown_extensions", []))),
        tuple(_menu(menu, None)) if menu else (),
        tuple(values.get("not_in_nav", "").split()),
        values.get("extra", {}).get("moved", {}),
    )


class _Loader(yaml.SafeLoader):
    """Reads `!ENV` as nothing: what it stands for is for MkDocs alone."""


_Loader.add_constructor("!ENV", lambda loader, node: None)


def _extensions(listed: list[Any]) -> Iterator[tuple[str, str]]:
    named = [next(iter(one.items())) if isinstance(one, dict) else (one, {}) for one in listed]
    yield from ((name, "{}") for name in MKDOCS_OWN if name not in dict(named))
    yield from ((name, json.dumps(options or {})) for name, options in named)


def _menu(node: Any, group: str | None) -> Iterator[MenuItem]:
    if isinstance(node, yaml.ScalarNode):
        yield MenuItem(node.value, group, (node.start_mark.line + 1, node.start_mark.column + 1))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _menu(item, group)
    else:
        for key, value in node.value:
            yield from _menu(value, key.value)
