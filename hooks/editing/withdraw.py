"""Withdraws a record: its history says why, and nothing refers to it any more."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from dossier.reading.entry import RecordFile
from dossier.records.text import find_html
from dossier.records.vocabulary import ChangeKind
from dossier.records.walk import Location

from .references import refers, take_out, without_links
from .translations import follow_links
from .workspace import CannotEdit, Workspace

Left = tuple[str, str]
"""The path of a file, and the field in it that needs another record."""


def withdraw(workspace: Workspace, words: str, why: str, today: date) -> tuple[tuple[Path, ...], tuple[Left, ...]]:
    """Withdraw the record that some words name; the files that were written, and the references that must be replaced by hand.

    Raises `CannotEdit`.
    """
    file = workspace.find(words)
    _refuse(file, why)
    left: list[Left] = []
    for other in workspace.files.values():
        if other.key != file.key and (places := refers(other, *file.key)):
            needed = _without(workspace, other, file, places, today)
            left += [(other.document.path, ".".join(map(str, place))) for place in needed]
    follow_links(workspace, lambda text: without_links(text, *file.key))
    changes = workspace.values(file)["changes"]
    changes.append({"date": today.isoformat(), "kind": ChangeKind.WITHDRAWN.value, "note": why})
    return workspace.save(), tuple(left)


def _refuse(file: RecordFile, why: str) -> None:
    changes = file.document.value.get("changes")
    if not isinstance(changes, list):
        raise CannotEdit(f"{file.document.path} has no `changes`; run ./dossier check, and correct it first")
    if any(isinstance(change, dict) and change.get("kind") == ChangeKind.WITHDRAWN for change in changes):
        raise CannotEdit(f"{file.document.path} is already withdrawn")
    if not why.strip() or find_html(why):
        raise CannotEdit("say why in a plain sentence: --why 'It described the same filing as …'")


def _without(
    workspace: Workspace, other: RecordFile, file: RecordFile, places: list[Location], today: date
) -> list[Location]:
    """Take the references out of another record, whose history says so; those that must not be empty stay."""
    values = workspace.values(other)
    left = take_out(values, places, other.kind.model, *file.key)
    title = file.document.value.get("title", file.id)
    note = (
        f"Reference removed, as that record was withdrawn: {title}."  # a title in quotation marks would be a quotation
    )
    if isinstance(changes := values.get("changes"), list):
        changes.append({"date": today.isoformat(), "kind": ChangeKind.UPDATED.value, "note": note})
    return left
