"""The command `translations`: begins translations of records, and says of some that they are still true."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from dossier.problems import did_you_mean
from dossier.problems import shown as cut
from dossier.records.languages.locales import other_languages
from editing.translations import draft, still_true
from editing.workspace import CannotEdit, Workspace

from . import usage
from .project import DATA, shown
from .rename import tell


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    parser.add_argument(
        "language", nargs="?", metavar="LANGUAGE", help="the language, as es; may be left out if it is the only one"
    )
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument(
        "--draft", nargs="+", metavar="RECORD", help="add to the translation of each record the texts that are missing"
    )
    told = (
        "say that the translations are still true, though the English changed: all of a record, or those of some fields"
    )
    choice.add_argument("--still-true", nargs="+", metavar=("RECORD", "FIELD"), help=told)


def run(arguments: argparse.Namespace) -> int:
    """Do what was asked; 0 when it is done, 2 when it cannot be, and nothing was written."""
    try:
        language = _language(arguments.language)
        workspace = Workspace(arguments.data, shown(arguments.data))
        today = datetime.now(UTC).date()
        done = list(_drafted(workspace, language, arguments.draft or [], today))
        if arguments.still_true:
            done.append(_confirmed(workspace, language, arguments.still_true, today))
        tell(workspace.save())
    except CannotEdit as reason:
        print(f"./dossier translations: {reason}", file=sys.stderr)
        return usage.WRONG_USE
    print("\n".join(done))
    return 0


def _language(named: str | None) -> str:
    """The language that is meant. Raises `CannotEdit`."""
    known = other_languages()
    if named is None and len(known) == 1:
        return known[0]
    if named not in known:
        hint = did_you_mean(named or "", known) or f"Languages here: {', '.join(known)}."
        said = f"“{cut(named)}” is not a language into which records are put." if named else "say which language."
        raise CannotEdit(f"{said} {hint}")
    return named


def _drafted(workspace: Workspace, language: str, records: list[str], today: date) -> Iterator[str]:
    for record in records:
        count = draft(workspace, language, record, today)
        yield f"{record}: texts to fill in: {count}" if count else f"{record}: no text is missing"


def _confirmed(workspace: Workspace, language: str, words: list[str], today: date) -> str:
    count = still_true(workspace, language, words[0], words[1:], today)
    return f"{words[0]}: translations that are still true: {count}"
