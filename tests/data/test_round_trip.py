"""Every record can be written back: the same words, dates and numbers, and the same record when they are read again."""

from __future__ import annotations

import json
import warnings
from pathlib import Path

import pytest

from dossier.reading.entry import Entry, RecordFile
from dossier.reading.folder import read_folder
from dossier.records.kinds import KINDS, Kind
from dossier.records.normal import normalized


def plain(value: object) -> object:
    """A value without what typesetting changes; a year is a number in YAML and text in JSON."""
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return normalized(f"{value}")


@pytest.fixture(scope="module")
def files(data: Path) -> tuple[RecordFile, ...]:
    return read_folder(data, "data").files


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_records_of_a_kind(files: tuple[RecordFile, ...], kind: Kind) -> None:
    entries = [file for file in files if isinstance(file, Entry) and file.kind is kind]
    assert entries
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for entry in entries:
            dumped = json.loads(json.dumps(entry.record.model_dump(mode="json", exclude_unset=True)))
            assert kind.model.model_validate(dumped) == entry.record, entry.id
            assert kind.model.model_validate(entry.record.model_dump(mode="json")) == entry.record, entry.id
            assert plain(dumped) == plain(entry.document.value), entry.id
