"""What the tests share: the miniature publication, and a folder of records to break."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support import SAMPLE, Records


@pytest.fixture
def records(tmp_path: Path) -> Records:
    """A copy of the miniature publication that a test may break."""
    shutil.copytree(SAMPLE, tmp_path / "data")
    return Records(tmp_path / "data")
