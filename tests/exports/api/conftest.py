"""Editions of both publications, what they publish for programs, and an independent reader of its schemas."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource

from dossier.exports import of_record, of_site
from dossier.exports.edition import Edition
from dossier.exports.view import API
from support.editions import SITE

Read = Callable[[str], Any]
Faults = Callable[[Any], list[str]]


def read_all(made: Edition) -> Read:
    """Reads a file for programs by its path; each once."""
    files = {file.path: file for file in of_site(made) if file.path.startswith(API)}
    files |= {file.path: file for entry in made.dossier.entries for file in of_record(made, entry)}
    return cache(lambda path: json.loads(files[path].content()))


@pytest.fixture(scope="session")
def read(real_edition: Edition) -> Read:
    """Reads a file of the real publication by its path."""
    return read_all(real_edition)


@pytest.fixture(scope="session")
def faults(real_edition: Edition) -> Faults:
    """What an independent reader finds wrong with a file, by the schema that the file names."""
    schemas = {f"{SITE}{file.path}": json.loads(file.content()) for file in _schemas(real_edition)}
    registry: Registry[Any] = Registry().with_resources(
        [(schema["$id"], Resource.from_contents(schema)) for schema in schemas.values()]
    )
    readers = {
        name: jsonschema.Draft202012Validator(schema, registry=registry, format_checker=jsonschema.FormatChecker())
        for name, schema in schemas.items()
    }
    return lambda made: [f"{error.json_path}: {error.message}" for error in readers[made["$schema"]].iter_errors(made)]


def _schemas(made: Edition) -> Iterator[Any]:
    return (file for file in of_site(made) if file.path.endswith(".schema.json"))
