"""The settings of the site in mkdocs.yml, as far as the core needs them, with the place of each page of the menu."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dossier.collection.moves import Moves
from dossier.problems import Problem, ProblemsFound
from dossier.reading.document import Mark
from dossier.reading.text_file import read_text, syntax_fault

MKDOCS_OWN = ("toc", "tables", "fenced_code")
"""The extensions of Markdown that MkDocs adds to every site."""

Extensions = tuple[tuple[str, str], ...]
"""Each extension of Markdown and its options as JSON."""


_GROUP, _LIST, _TEXT = (
    (yaml.MappingNode, "a group of settings"),
    (yaml.SequenceNode, "a list"),
    (yaml.ScalarNode, "text"),
)
_SHAPES: dict[tuple[str, ...], tuple[type[yaml.Node], str]] = {
    (): _GROUP,
    ("theme",): _GROUP,
    ("theme", "language"): _TEXT,
    ("extra",): _GROUP,
    ("extra", "moved"): _GROUP,
    ("markdown_extensions",): _LIST,
    ("nav",): _LIST,
    ("not_in_nav",): _TEXT,
}
_PART = re.compile(r"/(?:[^\s/#]+/)*")


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
    """Read mkdocs.yml. What is missing there is empty; MkDocs itself checks the rest on every build.

    Raises `ProblemsFound` when the file cannot be read, or when what the core needs has another shape.
    """
    text = read_text(file, named)
    try:
        root, values = yaml.compose(text, Loader=yaml.CSafeLoader), yaml.load(text, Loader=_Loader) or {}
    except yaml.MarkedYAMLError as error:
        place, message, hint = syntax_fault(error)
        raise ProblemsFound([Problem(named, *place, message, hint)]) from None
    if faults := [*_faults(root, named)]:
        raise ProblemsFound(faults)
    menu = _at(root, ("nav",))
    return Settings(
        named,
        values.get("theme", {}).get("language", "en"),
        tuple(_extensions(values.get("markdown_extensions", []))),
        tuple(_menu(menu, None)) if menu else (),
        tuple(values.get("not_in_nav", "").split()),
        values.get("extra", {}).get("moved", {}),
    )


def _at(root: Any, way: tuple[str, ...]) -> Any:
    """The node at the end of a way of keys, if there is one."""
    for name in way:
        pairs = root.value if isinstance(root, yaml.MappingNode) else ()
        root = next((value for key, value in pairs if key.value == name), None)
    return root


def _faults(root: Any, named: str) -> Iterator[Problem]:
    """Settings of another shape than the core reads, and moved parts that are no addresses."""
    for way, (shape, words) in _SHAPES.items():
        node = _at(root, way)
        if node and not isinstance(node, shape):
            message = f"{'.'.join(way) or 'the file'} must be {words}"
            yield Problem(named, *_mark(node), message, "Look at its indentation, and at the signs - and : in it.")
    moved = _at(root, ("extra", "moved"))
    for node in sum(moved.value, ()) if isinstance(moved, yaml.MappingNode) else ():
        if not (isinstance(node, yaml.ScalarNode) and _PART.fullmatch(node.value)):
            hint = "Write it as /since/, with / at both ends."
            yield Problem(named, *_mark(node), "this is not a part of the site", hint)


def _mark(node: Any) -> Mark:
    return node.start_mark.line + 1, node.start_mark.column + 1


class _Loader(yaml.SafeLoader):
    """Reads `!ENV` as nothing: what it stands for is for MkDocs alone."""


_Loader.add_constructor("!ENV", lambda loader, node: None)


def _extensions(listed: list[Any]) -> Iterator[tuple[str, str]]:
    named = [next(iter(one.items())) if isinstance(one, dict) else (one, {}) for one in listed]
    yield from ((name, "{}") for name in MKDOCS_OWN if name not in dict(named))
    yield from ((name, json.dumps(options or {})) for name, options in named)


def _menu(node: Any, group: str | None) -> Iterator[MenuItem]:
    if isinstance(node, yaml.ScalarNode):
        yield MenuItem(node.value, group, _mark(node))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _menu(item, group)
    else:
        for key, value in node.value:
            yield from _menu(value, key.value)
