"""One language server for all tests, in a folder with the records of the sample and the settings of the project."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from commands.schema import SCHEMAS
from dossier.reading.folder import read_folder
from editing.completion.folder import FOLDER, prepare, titles_of
from support import ROOT, SAMPLE
from support.chromium import must_be_there
from support.language_server import ABSENT, LanguageServer, cache, find_server
from support.skipped import tell_skipped


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """The server; where there is none the tests are skipped, or fail if nobody would notice."""
    path = find_server(cache())
    if path is None and must_be_there():
        pytest.fail(ABSENT, pytrace=False)
    if path is None:
        pytest.skip(ABSENT)
    folder = tmp_path_factory.mktemp("editor")
    shutil.copytree(SAMPLE, folder / "data")
    prepare(SCHEMAS, folder / FOLDER, titles_of(read_folder(SAMPLE, "data").files))
    started = LanguageServer(path, folder, {"yaml": _settings(folder)})
    yield started
    started.close()


def _settings(folder: Path) -> dict[str, Any]:
    """The committed settings for YAML, as Visual Studio Code hands them to the server."""
    committed = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    schemas = {str(folder / file): files for file, files in committed["yaml.schemas"].items()}
    store = {"enable": committed["yaml.schemaStore.enable"]}
    return {"schemas": schemas, "schemaStore": store, "validate": True, "hover": True, "completion": True}


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which tests were not run for want of a language server, and how to get one."""
    tell_skipped(terminalreporter, "tests of what editors show", ABSENT)
