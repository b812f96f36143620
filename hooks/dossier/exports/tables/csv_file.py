"""A table as CSV (RFC 4180, UTF-8), safe to open in a spreadsheet.

A cell of text could be run as a formula where it begins with one of `= + - @`, their wide forms, a tab or a line break.
There an apostrophe is put before it, and before one that begins with apostrophes and then such a sign, so that taking
one away gives every text back. Numbers have columns of their own and stay numbers, those below zero too.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from decimal import Decimal

from .table import BETWEEN, Cell, Table

_RUNS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def csv_bytes(table: Table) -> bytes:
    """The file: names of columns, then the rows. An empty cell holds nothing; truth is `true` or `false`."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_written(cell) for cell in row] for row in table.rows)
    return file.getvalue().encode()


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return _harmless(cell)
    if isinstance(cell, tuple):
        return _harmless(in_list(cell))
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return f"{cell}" if isinstance(cell, int) else f"{Decimal(repr(cell)):f}"  # never 1e-05


def in_list(parts: Iterable[str]) -> str:
    """A list in one cell."""
    return BETWEEN.join(part.replace("|", "||") for part in parts)


def _harmless(text: str) -> str:
    return f"'{text}" if _RUNS.match(text) else text
