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
from dossier.records.described import FieldShape, shapes_of
from dossier.records.kinds import BY_NAME, BY_PLURAL, Kind
from editing.completion.folder import keep_fresh
from editing.scaffold.accepted import begin_accepted
from editing.scaffold.blank import blank
from editing.scaffold.given import given, put, shape_of
from editing.scaffold.issue import read_issue
from editing.scaffold.names import found, near, propose
from editing.scaffold.pointed.addresses import begin_source, is_address
from editing.scaffold.pointed.dockets import find_case, is_docket
from editing.scaffold.pointed.draft import Draft
from editing.workspace import CannotEdit, Values, Workspace

from . import usage
from .project import DATA, ROOT, shown

_ASKED = {
    "action": ("title", "case", "date", "kind"),
    "statement": ("title", "speaker.person", "date", "venue", "position"),
    "source": ("title", "publisher", "date", "kind", "url"),
    "event": ("title", "date"),
    "case": ("title", "court", "docket", "filed"),
    "figure": ("title", "date", "unit"),
    "authority": ("title", "citation", "kind"),
    "term": ("title", "kind"),
}
"""What is asked of a kind where a person is there to answer; of the others, the title."""
_OF_ALL = ("title",)
_FIELD = re.compile(r"[a-z_.]+ *=", re.IGNORECASE)


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
        making = _Making(workspace, datetime.now(UTC).date(), make=arguments.make)
        bare = [one for one in arguments.said if kind.name in usage.BEGUN_OF_LAW and not _FIELD.match(one)]
        begun = _pointed_at(workspace, " ".join(bare), making.today) if bare else Draft(kind, "", {})
        if isinstance(begun, RecordFile):
            print(f"{begun.document.path} is about it already; nothing was written.")
            return 0
        fields = [one for one in arguments.said if one not in bare]
        values = begun.values | given(workspace, begun.kind, fields, making.missing)
        if sys.stdin.isatty() and not arguments.no_ask:
            making.ask(begun.kind, values)
        path = making.begin(begun.kind, values, arguments.id or begun.id)
        written = workspace.save()
        keep_fresh(ROOT, arguments.data, workspace.titles())
    except CannotEdit as reason:
        print(f"./dossier new: {reason}", file=sys.stderr)
        return usage.WRONG_USE
    return _told(path, written)


def _pointed_at(workspace: Workspace, words: str, today: date) -> Draft | RecordFile:
    """What is begun of a citation or an address, or the record that there is. Raises `CannotEdit`."""
    if is_address(words):
        return begin_source(workspace, words, today)
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
    return _told(path, written)


def _told(path: Path, written: Sequence[Path]) -> int:
    """Say what was written, and what is left to be filled in."""
    for file in written:
        print(f"wrote {shown(file)}")
        print("\n".join(_left(file)))
    print(f"Fill in what is marked {MARK} and then run ./dossier check {' '.join(map(shown, written))}")
    return 0 if path in written else usage.FAILED


def _left(file: Path) -> Iterator[str]:
    document = read_file(file, shown(file))
    for location, text in document.all_texts():
        if text.startswith(MARK):
            line, _ = document.mark(location)
            yield f"  line {line}: {'.'.join(map(str, location))} – {text.removeprefix(MARK).strip()}"


class _Making:
    """Begins records in a folder, and those that they name."""

    def __init__(self, workspace: Workspace, today: date, *, make: bool) -> None:
        self.workspace, self.today, self.make = workspace, today, make

    def begin(self, kind: Kind, values: Values, id_: str = "") -> Path:
        """Begin a record. Raises `CannotEdit` where its id is taken."""
        chosen = id_ or propose(self.workspace, kind, values)
        self.workspace.take(chosen)
        return self.workspace.add(kind, chosen, blank(kind, values, self.today))

    def missing(self, kind: Kind, words: str) -> str | None:
        """Begin the record that some words were to name, if that is wanted; its id."""
        if not self.make or (near(self.workspace, kind.name, words)[:1] and words.islower()):
            return None
        values: Values = {"title": words}
        id_ = propose(self.workspace, kind, values)
        self.begin(kind, values, id_)
        return id_

    def ask(self, kind: Kind, values: Values) -> None:
        """Ask for what the kind needs most; an empty answer leaves a mark."""
        for name in _ASKED.get(kind.name, _OF_ALL):
            if not _is_given(values, name):
                self._ask(kind, values, name)

    def _ask(self, kind: Kind, values: Values, name: str) -> None:
        shapes = shapes_of(kind.model)
        shape = shape_of(shapes, name)
        print(f"\n{name}: {shape.explanation}")
        if shape.words:
            print(f"  one of {', '.join(shape.words)}")
        while answer := input("  > ").strip():
            try:
                put(values, shapes, name, self._chosen(shape, answer), self.workspace, self.missing)
            except CannotEdit as reason:
                print(f"  {reason}")
            else:
                return

    def _chosen(self, shape: FieldShape, answer: str) -> str:
        """The answer; where it names no record, the one of those offered that is chosen."""
        if not shape.kind or found(self.workspace, shape.kind, answer):
            return answer
        offered = near(self.workspace, shape.kind, answer)
        for number, file in enumerate(offered, 1):
            print(f"  {number}. {file.document.value.get('title', file.id)} ({file.id})")
        if offered:
            choice = input(f"  1–{len(offered)}, or Enter for none of them > ").strip()
            if choice.isdigit() and 1 <= int(choice) <= len(offered):
                return offered[int(choice) - 1].id
        self.make = input(f"  Begin a new {shape.kind} “{answer}”? [y/N] > ").strip().lower() in ("y", "yes")
        return answer


def _is_given(values: Values, name: str) -> bool:
    first, _, rest = name.partition(".")
    inner = values.get(first)
    return _is_given(inner, rest) if rest and isinstance(inner, dict) else first in values and not rest
