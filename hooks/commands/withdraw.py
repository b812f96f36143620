"""The command `withdraw`: withdraws a record, and takes out what refers to it."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from editing.completion.folder import keep_fresh
from editing.withdraw import withdraw
from editing.workspace import CannotEdit, Workspace

from . import usage
from .project import DATA, ROOT, shown
from .rename import tell


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    parser.add_argument("record", metavar="RECORD", help="the record: people/its-id, person:its-id or its file")
    parser.add_argument("--why", required=True, metavar="SENTENCE", help="why, in a sentence that its page will show")


def run(arguments: argparse.Namespace) -> int:
    """Withdraw; 0 when it is done, 1 when references are left to be replaced by hand, 2 when nothing was written."""
    try:
        workspace = Workspace(arguments.data, shown(arguments.data))
        written, left = withdraw(workspace, arguments.record, arguments.why, datetime.now(UTC).date())
    except CannotEdit as reason:
        print(f"./dossier withdraw: {reason}", file=sys.stderr)
        return usage.WRONG_USE
    keep_fresh(ROOT, arguments.data, workspace.titles())
    tell(written)
    for path, field in left:
        print(f"{path}: `{field}` cannot be left out; name another record there", file=sys.stderr)
    if not left:
        print("Its page now shows only why. Run ./dossier check, and commit these files together.")
    return usage.FAILED if left else 0
