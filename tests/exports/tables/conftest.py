"""All tables of the real records, and their files in a folder, where independent programs read them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dossier.exports.edition import Edition
from dossier.exports.tables.all import Tables
from dossier.exports.tables.files import files


@pytest.fixture(scope="session")
def tables(real_edition: Edition) -> Tables:
    return Tables(real_edition)


@pytest.fixture(scope="session")
def folder(real_edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of the real records, at their paths."""
    found = tmp_path_factory.mktemp("tables")
    for file in files(real_edition):
        path = found / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content())
    return found


@pytest.fixture(scope="session")
def package(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "api" / "v1" / "datapackage.json").read_bytes())
    return found
