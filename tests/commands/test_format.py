"""`./dossier format` writes records in their form, and nothing else."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from commands import format as command
from dossier.check import check_data
from support import Records

TERM = "terms/request-removal-order-date.yaml"


def run(records: Records, *paths: str | Path, check: bool = False) -> int:
    files = [records.folder / path for path in paths]
    return command.run(argparse.Namespace(data=records.folder, check=check, paths=files))


def test_all_records_are_written_once_and_stay_what_they_are(records: Records) -> None:
    before = check_data(records.folder, "data")
    assert run(records) == 0
    after = check_data(records.folder, "data")
    assert [entry.record for entry in after[0].entries] == [entry.record for entry in before[0].entries]
    assert [problem.message for problem in after[1]] == [problem.message for problem in before[1]]
    assert run(records, check=True) == 0


def test_one_file_is_written_and_no_other(records: Records, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(records) == 0
    for file in (TERM, "people/melanie-krause.yaml"):
        if (records.folder / file).is_file():
            text = (records.folder / file).read_text("utf-8")
            records.write(file, f"{text.split(chr(10), 1)[1]}{text.split(chr(10), 1)[0]}\n")
    assert run(records, TERM, check=True) == 1
    assert "is not in its form" in capsys.readouterr().err
    assert run(records, TERM) == 0
    assert (records.folder / TERM).read_text("utf-8").startswith("title: ")
    assert run(records, "terms", check=True) == 0


def test_a_file_that_cannot_be_read_is_reported_and_left(records: Records, capsys: pytest.CaptureFixture[str]) -> None:
    file = records.write(TERM, "title: A\ntitle: B\n# why\n")
    assert run(records, TERM) == 1
    assert file.read_bytes() == b"title: A\ntitle: B\n# why\n"
    assert "“title” appears a second time" in capsys.readouterr().err


@pytest.mark.parametrize("path", ["terms/none.yaml", "schema", "../sample.yaml", "loaded-words.yaml"])
def test_what_is_no_record_is_refused(records: Records, path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(records, path) == 2
    assert capsys.readouterr().err.startswith("./dossier format: ")
