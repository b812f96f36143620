"""Reads a text file as UTF-8; what no one can read is a problem at its place."""

from __future__ import annotations

from pathlib import Path

import yaml

from dossier.problems import Problem, ProblemsFound

from .document import Mark


def read_text(file: Path, named: str) -> str:
    """The text of a file, which is called `named` in problems. Raises `ProblemsFound` when it is none."""
    if not file.is_file():
        raise ProblemsFound([Problem(named, 1, 1, "there is no such file", "Restore it; its place is fixed.")])
    raw = file.read_bytes()
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        place = place_of(error, raw)
        raise ProblemsFound([Problem(named, *place, "this is not UTF-8 text", "Save the file as UTF-8.")]) from None


def place_of(error: UnicodeDecodeError, raw: bytes) -> Mark:
    """Line and column of the first byte that cannot be read."""
    before = raw[: error.start].decode("utf-8", "replace")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def syntax_fault(error: yaml.MarkedYAMLError) -> tuple[Mark, str, str]:
    """Where YAML cannot be read, what the parser said, and the commonest ways to fix it."""
    mark = error.problem_mark or error.context_mark
    said = " ".join(part for part in (error.context, error.problem) if part)
    hint = (
        "Text that contains “: ” or “ #”, or begins with a character such as [ { * & ! | > ' \" % @ `, needs quotation marks. "
        "Otherwise, look at the indentation: the fields of one group begin in the same column."
    )
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return place, f"this is not valid YAML: {said}", hint
