"""The built sites that the tests look at: the miniature publication and the real one, each built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.build import build
from pages import Pages
from support import ROOT, SAMPLE


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The site of the miniature publication."""
    return _built(SAMPLE, tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The site of the real records."""
    return _built(ROOT / "data", tmp_path_factory.mktemp("real"))


def _built(data: Path, folder: Path) -> Pages:
    build(data, folder / "site")
    return Pages(folder / "site")
