"""The command `new`: begins a record with what is known, and marks what is left to fill in."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from dossier.problems import did_you_mean
from dossier.reading.entry import RecordFile
from dossier.reading.marks import MARK
from dossier.reading.strict_yaml import read_file
from dossier.records.kinds import BY_NAME, BY_PLURAL, Kind
from editing.completion.folder import keep_fresh
from editing.scaffold.accepted import begin_accepted
from editing.scaffold.given import given
from editing.scaffold.issue import read_issue
from editing.scaffold.making import Making
from editing.scaffold.pointed.addresses import begin_source, is_address
from editing.scaffold.pointed.dockets import find_case, is_docket
from editing.scaffold.pointed.draft import Draft
from editing.workspace import CannotEdit, Workspace

from . import usage
from .beginning.asking import ask
from .project import DATA, ROOT, shown

_FIELD = re.compile(r"[a-z_.]+ *=", re.IGNORECASE)
_ADDRESS = "url="


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    parser.add_argument("--id", default="", help="its id; one is proposed if it is not given")
    parser.add_argument(
        "--make",
        action="store_true",
        help="also begin the people, sources and other records that it names, if they are missing",
    )
    parser.add_argument("--no-ask", action="store_true", help="ask nothing; mark what is not given")
    parser.add_argument(
        "--from-issue", type=Path, metavar="FILE", help="begin what an issue asks for, whose text is in FILE"
    )
    parser.add_argument("kind", nargs="?", default="", metavar="KIND", help=f"{', '.join(BY_NAME)}")
    told = (
        "what is known: date=2026-11-20, case='CEDC v. Bessent', speaker.person='…'; for a list, repeat the field; "
        "of a source or an authority also its address, or a citation such as '26 U.S.C. § 6103(i)(2)'"
    )
    parser.add_argument("said", nargs="*", metavar="FIELD=VALUE", help=told)


def run(arguments: argparse.Namespace) -> int:
    """Begin a record; 0 when its file is there, 2 when it cannot be begun, and nothing was written."""
    if arguments.from_issue:
        return _from_issue(arguments)
    kind = BY_NAME.get(arguments.kind) or BY_PLURAL.get(arguments.kind)
    if not kind:
        hint = did_you_mean(arguments.kind, BY_NAME) or f"Kinds: {', '.join(BY_NAME)}."
        print(f"./dossier new: there is no kind “{arguments.kind}”. {hint}", file=sys.stderr)
        return usage.WRONG_USE
    try:
        workspace = Workspace(arguments.data, shown(arguments.data))
        making = Making(workspace, datetime.now(UTC).date(), make=arguments.make)
        pointed, fields = _parted(kind, arguments.said)
        begun = _pointed_at(workspace, pointed, making.today) if pointed else Draft(kind, "", {})
        if isinstance(begun, RecordFile):
            print(f"{begun.document.path} is about it already; nothing was written.")
            return 0
        values = begun.values | given(workspace, begun.kind, fields, making.missing)
        if sys.stdin.isatty() and not arguments.no_ask:
            ask(making, begun.kind, values)
        path = making.begin(begun.kind, values, arguments.id or begun.id)
        written = workspace.save()
        keep_fresh(ROOT, arguments.data, workspace.titles())
    except CannotEdit as reason:
        print(f"./dossier new: {reason}", file=sys.stderr)
        return usage.WRONG_USE
    return _told(path, written, arguments.data)


def _parted(kind: Kind, said: Sequence[str]) -> tuple[str, list[str]]:
    """What a law or a source is begun of, its citation or its address, and the fields that were said."""
    bare = [one for one in said if kind.name in usage.BEGUN_OF_LAW and not _FIELD.match(one)]
    address = [one for one in said if kind.name == "source" and not bare and one.startswith(_ADDRESS)]
    words = " ".join(bare) or "".join(address[:1])
    return words, [one for one in said if one not in (*bare, *address[:1])]


def _pointed_at(workspace: Workspace, words: str, today: date) -> Draft | RecordFile:
    """What is begun of a citation or an address, or the record that there is. Raises `CannotEdit`."""
    if is_address(words) or words.startswith(_ADDRESS):
        return begin_source(workspace, words.removeprefix(_ADDRESS), today)
    if is_docket(words):
        return find_case(workspace, words)
    # Here only: the package that reads citations is in the environment of this command where it has one to read.
    from editing.scaffold.pointed.laws import begin_law

    return begin_law(workspace, words)


def _from_issue(arguments: argparse.Namespace) -> int:
    """Begin the records that an issue asks for, which names their kind."""
    try:
        issue = read_issue(arguments.from_issue)
        workspace = Workspace(arguments.data, shown(arguments.data))
        path = begin_accepted(workspace, issue, datetime.now(UTC).date())
        written = workspace.save()
        keep_fresh(ROOT, arguments.data, workspace.titles())
    except CannotEdit as reason:
        print(f"./dossier new: {reason}", file=sys.stderr)
        return usage.WRONG_USE
    return _told(path, written, arguments.data)


def _told(path: Path, written: Sequence[Path], data: Path) -> int:
    """Say what was written, and what is left to be done."""
    texts = {file: file.read_text(encoding="utf-8") for file in written}
    for file in sorted(written, key=lambda file: file != path):
        print(f"wrote {shown(file)}")
        print("\n".join(_left(file)))
        if not (_kind_of(file).stands_alone or any(file.stem in text for one, text in texts.items() if one != file)):
            print("  No record refers to it yet: write its id in one that should.")
    where = "" if data == DATA else f" --data {shown(data)}"
    print(f"Fill in the places that begin with {MARK} and then run ./dossier check{where}")
    return 0 if path in written else usage.FAILED


def _kind_of(file: Path) -> Kind:
    return BY_PLURAL[file.parent.name]


def _left(file: Path) -> Iterator[str]:
    document = read_file(file, shown(file))
    for location, text in document.all_texts():
        if text.startswith(MARK):
            line, _ = document.mark(location)
            yield f"  line {line}: {'.'.join(map(str, location))} – {text.removeprefix(MARK).strip()}"
