"""Withdraws a record: its history says why, and nothing refers to it any more."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pydantic import ValidationError

from dossier.reading.entry import RecordFile
from dossier.reading.loaded_words import WORDS_FILE, Finder, read_words
from dossier.records.models.base import Change
from dossier.records.quoting import find_mark
from dossier.records.text import find_html
from dossier.records.vocabulary import ChangeKind
from dossier.records.walk import Location
from dossier.rules.neutrality import said_of as said_of_word
from dossier.rules.sentences import long_sentences, said_of

from .references import refers, take_out, without_links
from .translations import follow_links
from .workspace import CannotEdit, Values, Workspace

Left = tuple[str, str]
"""The path of a file, and the field in it that needs another record."""


def withdraw(workspace: Workspace, words: str, why: str, today: date) -> tuple[tuple[Path, ...], tuple[Left, ...]]:
    """Withdraw the record that some words name; the files that were written, and the references that must be replaced by hand.

    Raises `CannotEdit`.
    """
    file = workspace.find(words)
    change = {"date": today.isoformat(), "kind": ChangeKind.WITHDRAWN.value, "note": why}
    _refuse(file, change)
    _refuse_words(why, workspace.data)
    left: list[Left] = []
    for other in workspace.files.values():
        if other.key != file.key and (places := refers(other, *file.key)):
            needed = _without(workspace, other, file, places, today)
            left += [(other.document.path, ".".join(map(str, place))) for place in needed]
    follow_links(workspace, lambda text: without_links(text, *file.key))
    workspace.values(file)["changes"].append(change)
    return workspace.save(), tuple(left)


def _refuse(file: RecordFile, change: Values) -> None:
    """Raise `CannotEdit` where a record cannot be withdrawn, or the entry of its history does not say why."""
    changes = file.document.value.get("changes")
    if not isinstance(changes, list):
        raise CannotEdit(f"{file.document.path} has no `changes`; run ./dossier check, and correct it first")
    if any(isinstance(one, dict) and one.get("kind") == ChangeKind.WITHDRAWN for one in changes):
        raise CannotEdit(f"{file.document.path} is already withdrawn")
    if not change["note"].strip() or find_html(change["note"]):
        raise CannotEdit("say why in a plain sentence: --why 'It described the same filing as …'")
    try:
        Change.model_validate(change)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]["ctx"]["error"]
        raise CannotEdit(f"--why: {fault}. {fault.hint}") from None


def _refuse_words(why: str, data: Path) -> None:
    """Raise `CannotEdit` where the reason would break a rule on our own words."""
    loaded, _ = read_words(data / WORDS_FILE, WORDS_FILE)
    faults = [said_of(sentence, count) for sentence, count in long_sentences((why,))]
    faults += [said_of_word(found, word) for found, word in Finder(loaded).find(why)]
    if find_mark(why):
        faults.append(("a passage in quotation marks would have to be in the evidence", "Leave the marks out."))
    for message, hint in faults:
        raise CannotEdit(f"--why: {message}. {hint}")


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
