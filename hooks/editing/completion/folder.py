"""The folder from which editors complete ids: uncommitted, and filled by every command that has just read the records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from dossier.reading.entry import RecordFile

from .records import RECORDS, Title, records_schema

FOLDER = ".editor"
"""Its name, below the root of the project."""


def keep_fresh(root: Path, data: Path, titles: Iterable[Title]) -> None:
    """Let editors know the records that there are now, if they are the project's own and the folder can be written."""
    if data.resolve() == (root / "data").resolve():
        with suppress(OSError):
            prepare(data / "schema", root / FOLDER, titles)


def titles_of(files: Iterable[RecordFile]) -> Iterator[Title]:
    """Kind, id and title of each record, sound or not, whose file can be read."""
    for file in files:
        values = file.document.value
        if isinstance(values, dict):
            yield file.kind.name, file.id, str(values.get("title", ""))


def prepare(schemas: Path, folder: Path, titles: Iterable[Title]) -> None:
    """Fill the folder that editors read: the committed schemas, and the records that there are. Raises `OSError`."""
    wanted = {file.name: file.read_text(encoding="utf-8") for file in schemas.glob("*.schema.json")}
    wanted[RECORDS] = records_schema(titles)
    folder.mkdir(exist_ok=True)
    for name, text in wanted.items():
        file = folder / name
        with suppress(FileNotFoundError):
            if file.read_text(encoding="utf-8") == text:
                continue
        file.write_text(text, encoding="utf-8", newline="\n")
    for name in {file.name for file in folder.glob("*.schema.json")} - wanted.keys():
        (folder / name).unlink()
