"""The copies that are read without a network. They are made of the finished site, by `hooks/release/`; here is where they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from .file import File
from .packages import NAME

PART: Final = "offline"
"""The part of the list of downloads in which they are."""
ZIP: Final = f"data/{PART}/{NAME}.zip"
ZIM: Final = f"data/{PART}/{NAME}.zim"


def copies(site: Path) -> Iterator[File]:
    """The copies of the site in a folder."""
    yield File(ZIP, (site / ZIP).read_bytes, "zip")
    yield File(ZIM, (site / ZIM).read_bytes, "zim")
