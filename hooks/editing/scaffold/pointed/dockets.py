"""Finds the lawsuit that a docket number names."""

from __future__ import annotations

import re

from dossier.problems import shown
from dossier.reading.entry import RecordFile
from dossier.records.normal import folded

from ...workspace import CannotEdit, Workspace

_NUMBER = re.compile(r"(?:(?:case|docket)? ?(?:nos?\.? ?)?)(?:\d+:)?(\d\d)-(?:([a-z]{2})-)?0*(\d{2,6})(?:-[a-z]{2,4})*")


def is_docket(words: str) -> bool:
    """Whether some words are a docket number, as `1:25-cv-00457` or `No. 25-5181`."""
    return _NUMBER.fullmatch(folded(words)) is not None


def find_case(workspace: Workspace, words: str) -> RecordFile:
    """The case with a docket number, whatever office of the court and zeros stand in it. Raises `CannotEdit`."""
    wanted = _parts(words)
    for file in workspace.files.values():
        if file.kind.name == "case" and _parts(str(file.document.value.get("docket", ""))) == wanted:
            return file
    number = shown(words)
    raise CannotEdit(
        f"“{number}” is the docket number of a lawsuit, and no case here has it. To begin the case: "
        f"./dossier new case docket={number}. For a filing that was read, give its address."
    )


def _parts(words: str) -> tuple[str, ...]:
    found = _NUMBER.fullmatch(folded(words))
    return tuple(part or "" for part in found.groups()) if found else ()
