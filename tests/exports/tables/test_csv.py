"""CSV as RFC 4180 has it, which no spreadsheet runs, and which gives every cell back."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from dossier.exports.tables.csv_file import csv_bytes
from dossier.exports.tables.table import Cell, Column, Table

HARMFUL = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A1", "'=1", "''-x")
HARMLESS = ("a", "'a'", "’=", "a=1", "“=”", " | ", "a|b", '"', "a,b", "two\nlines", "’", "5", "−5", "é")


def written(*cells: Cell) -> list[str]:
    columns = tuple(Column(f"c{place}", "") for place in range(len(cells)))
    content = csv_bytes(Table("t", "", columns, ("c0",), lambda: [cells])).decode()
    header, *rows = csv.reader(io.StringIO(content, newline=""))
    assert header == [column.name for column in columns]
    (row,) = rows
    return row


def read(cell: str) -> str:
    """A text as the description of the files says that it is read."""
    return cell[1:] if re.match(r"'+[=+\-@\t\r\n＝＋－＠]", cell) else cell


@pytest.mark.parametrize("text", HARMFUL)
def test_no_text_is_run(text: str) -> None:
    assert written(text) == [f"'{text}"]
    assert written((text, "b")) == [f"'{text} | b"]


@pytest.mark.parametrize("text", [*HARMFUL, *HARMLESS])
def test_every_text_comes_back(text: str) -> None:
    (cell,) = written(text)
    assert read(cell) == text


@pytest.mark.parametrize("text", HARMLESS)
def test_other_texts_are_as_they_are(text: str) -> None:
    assert written(text) == [text]


def test_numbers_stay_numbers() -> None:
    assert written(-5, 0.00001, 1.5, True, False, None) == ["-5", "0.00001", "1.5", "true", "false", ""]


@pytest.mark.parametrize("parts", [("a", "b"), ("a|b", "|", "c"), ("a |", "| b"), ("-1", "=2")])
def test_every_list_comes_back(parts: tuple[str, ...]) -> None:
    (cell,) = written(parts)
    assert tuple(part.replace("||", "|") for part in re.split(r" \|(?!\|) ", read(cell))) == parts


def test_lines_end_as_the_standard_has_it() -> None:
    table = Table("t", "", (Column("a", ""), Column("b", "")), ("a",), lambda: [("x\ny", 'say "hi", please')])
    assert csv_bytes(table) == b'a,b\r\n"x\ny","say ""hi"", please"\r\n'


def test_no_cell_of_the_real_records_is_run(folder: Path) -> None:
    for file in folder.rglob("*.csv"):
        content = file.read_bytes().decode()
        header, *rows = csv.reader(io.StringIO(content, newline=""))
        assert rows, file.name
        for row in rows:
            assert len(row) == len(header), file.name
            for cell in row:
                assert not cell.startswith(("=", "+", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
                assert not cell.startswith("-") or re.fullmatch(r"-[0-9.]+", cell)
