"""Archives of files that are the same wherever and whenever they are made: sorted, with one date and the same rights."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from pathlib import Path

Files = Iterable[tuple[str, bytes]]
"""Path and content of each file, sorted by their paths."""

_FILE, _UNIX = 0o100644, 3


def write_zip(path: Path, folder: str, files: Files, day: date) -> None:
    """A zip archive in which all files are within one folder."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(f"{folder}/{name}", (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, _UNIX, _FILE << 16
            archive.writestr(entry, content)


def write_tar(path: Path, folder: str, files: Files, day: date) -> None:
    """A compressed tar archive in which all files are within one folder."""
    begun = int(datetime.combine(day, time(), UTC).timestamp())
    with (
        path.open("wb") as raw,
        gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for name, content in files:
            entry = tarfile.TarInfo(f"{folder}/{name}")
            entry.size, entry.mtime, entry.mode = len(content), begun, 0o644
            archive.addfile(entry, io.BytesIO(content))
