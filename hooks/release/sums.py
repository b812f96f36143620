"""The sums of files, as `sha256sum -c` checks them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


def sums(folder: Path, files: Iterable[Path]) -> str:
    """A line for each file, sorted by its path below the folder."""
    paths = sorted((file.relative_to(folder).as_posix(), file) for file in files)
    return "".join(f"{_sum(file)}  {path}\n" for path, file in paths)


def _sum(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
