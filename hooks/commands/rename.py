"""The command `rename`: gives a record another id, and everything that refers to it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from dossier.reading.published import LEDGER, published_in, read_published
from editing.completion.folder import keep_fresh
from editing.rename import rename
from editing.workspace import CannotEdit, Workspace

from . import usage
from .project import DATA, DOCS, ROOT, shown
from .proposal.published import NoGit, committed_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    parser.add_argument("record", metavar="RECORD", help="the record: people/its-id, person:its-id or its file")
    parser.add_argument("id", metavar="NEW-ID", help="its new id: lowercase letters, digits and single hyphens")


def run(arguments: argparse.Namespace) -> int:
    """Rename; 0 when it is done, 2 when it cannot be, and nothing was written."""
    try:
        workspace = Workspace(arguments.data, shown(arguments.data))
        done = rename(workspace, arguments.record, arguments.id, _others(arguments.data), _published(arguments.data))
    except CannotEdit as reason:
        print(f"./dossier rename: {reason}", file=sys.stderr)
        return usage.WRONG_USE
    keep_fresh(ROOT, arguments.data, workspace.titles())
    tell(done.written)
    told = "The old address leads on to the new one." if done.leads_on else "Its old address was never published."
    print(f"{told} Commit these files together.")
    print("What the record says is as before. If a name changed, correct it there too, and add an entry to `changes`.")
    return 0


def tell(written: Iterable[Path]) -> None:
    """Name the files that were written."""
    for path in written:
        print(f"wrote {shown(path)}")


def _published(data: Path) -> frozenset[tuple[str, str]] | None:
    """The records in the ledger as it was last committed, or as it is where there is no git; None where there is no ledger."""
    with suppress(NoGit):
        return published_in(committed_text(data, LEDGER))
    return read_published(data) if (data / LEDGER).is_file() else None


def _others(data: Path) -> list[Path]:
    """The files besides the records that may link to one, where the records are the project's own."""
    if data.resolve() != DATA.resolve():
        return []
    return [*sorted(DOCS.rglob("*.md")), *sorted((ROOT / "overrides" / "labels").glob("*.yaml"))]
