"""What the tests share: the miniature publication, a folder of records to break, and the built sites."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support import ROOT, SAMPLE, Records
from support.pages import Pages


@pytest.fixture
def records(tmp_path: Path) -> Records:
    """A copy of the miniature publication that a test may break."""
    shutil.copytree(SAMPLE, tmp_path / "data")
    return Records(tmp_path / "data")


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The site of the miniature publication."""
    return _built(SAMPLE, tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The site of the real records."""
    return _built(ROOT / "data", tmp_path_factory.mktemp("real"))


def _built(data: Path, folder: Path) -> Pages:
    from commands.build import build  # here only: most tests need no MkDocs

    build(data, folder / "site")
    return Pages(folder / "site")
