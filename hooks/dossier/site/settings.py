"""The settings of the site in mkdocs.yml, as far as the core needs them, with the place of each page of the menu."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dossier.collection.moves import Moves
from dossier.problems import Problem, ProblemsFound
from dossier.reading.document import Document
from dossier.reading.places import Mark
from dossier.reading.text_file import read_text
from dossier.records.limits import LARGEST_FILE
from dossier.records.walk import Location

from .settings_file import ENVIRONMENT, fault_of_variable, read_settings_file, value_at

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


def read_settings(file: Path, named: str, environment: Mapping[str, str]) -> Settings:
    """Read mkdocs.yml. `environment` has the variables from which it takes addresses, as far as they are set.

    Raises `ProblemsFound` when the file cannot be read, or when anything in it is unknown or not as it has to be.
    """
    found, document = read_settings_file(read_text(file, named, most=LARGEST_FILE), named)
    problems = [*document.problems, *_wrong_addresses(document, environment)]
    if not found:
        raise ProblemsFound(problems)
    listed = [*_menu(document, ("nav",), None)]
    if problems := [*problems, *(item for item in listed if isinstance(item, Problem))]:
        raise ProblemsFound(problems)
    return Settings(
        named,
        found.theme.language,
        tuple(_extensions(found.markdown_extensions)),
        tuple(item for item in listed if isinstance(item, MenuItem)),
        tuple(found.not_in_nav.split()),
        found.extra.moved,
    )


def _wrong_addresses(document: Document, environment: Mapping[str, str]) -> Iterator[Problem]:
    """Variables of the environment that are set, and hold no address."""
    for location, name in ENVIRONMENT.items():
        if (value := environment.get(name)) and (fault := fault_of_variable(name, value)):
            yield document.problem(location, f"in the environment variable {name}, {fault[0]}", fault[1])


def _extensions(listed: Iterable[Any]) -> Iterator[tuple[str, str]]:
    named = [next(iter(one.items())) if isinstance(one, dict) else (one, {}) for one in listed]
    yield from ((name, "{}") for name in MKDOCS_OWN if name not in dict(named))
    yield from ((name, json.dumps(options or {})) for name, options in named)


def _menu(document: Document, location: Location, group: str | None) -> Iterator[MenuItem | Problem]:
    """The pages of the menu, and what is no page."""
    match value_at(document.value, location):
        case str(source):
            yield MenuItem(source, group, document.mark(location))
        case list(items):
            for index in range(len(items)):
                yield from _menu(document, (*location, index), group)
        case dict(groups):
            for name in groups:
                yield from _menu(document, (*location, name), name)
        case _:
            hint = "Name a file of docs/, as about.md."
            yield document.problem(location, "this is not a page of the menu", hint)
