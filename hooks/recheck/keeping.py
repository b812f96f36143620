"""Writes the health of sources into its file, as the strict reader reads it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path

from dossier.reading.source_health import Seen


class HealthFile:
    """What is known of the health of sources, and the file it is kept in. Each entry is written out once."""

    def __init__(self, file: Path, seen: Iterable[Seen] = ()) -> None:
        """`seen` is what is known already."""
        self._file = file
        self._entries: dict[str, str] = {}
        for one in seen:
            self.add(one)

    def add(self, seen: Seen) -> None:
        """Put what was found in the place of what was known of a source."""
        self._entries[seen.source] = "".join(_lines(seen))

    def write(self) -> None:
        """Put a whole file in the place of the old one, at once, so that an interruption leaves one of the two."""
        beside = self._file.with_name(f"{self._file.name}.tmp")
        with beside.open("w", encoding="utf-8", newline="\n") as opened:
            opened.write("sources:\n" + "".join(self._entries[id_] for id_ in sorted(self._entries)))
            opened.flush()
            os.fsync(opened.fileno())
        beside.replace(self._file)


def _lines(seen: Seen) -> Iterator[str]:
    mark = "  - "
    for name in type(seen).model_fields:
        value = getattr(seen, name)
        if isinstance(value, tuple) and value:
            yield f"{mark}{name}:\n"
            yield from (f"      - {_written(item)}\n" for item in value)
        elif value is not None and value != ():
            yield f"{mark}{name}: {_written(value)}\n"
        mark = "    "


def _written(value: str | int | date) -> str:
    """A value on one line; text in quotation marks, so that nothing in it means anything to YAML."""
    if isinstance(value, str) and not isinstance(value, StrEnum):
        return "'{}'".format(" ".join(value.split()).replace("'", "''"))
    return str(value)
