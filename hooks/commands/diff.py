"""The command `diff`: what the records say that a version in git did not, in words; changes of the status come first."""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dossier.check import check_data
from dossier.collection.dossier import Dossier
from dossier.derived.comparison.comparison import compare

from . import usage
from .project import DATA, shown
from .proposal.pages import outdated_pages
from .proposal.published import NoGit, UnknownVersion, all_records
from .proposal.words import Line, Words

MOST_LINES = 60
_ESCAPED = r"\\\1"
_MARKS = re.compile(r"([\\`*_\[\]<>#|~])")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    parser.add_argument("--markdown", action="store_true", help="print it as Markdown")
    parser.add_argument(
        "base", metavar="VERSION", help="a version in git, such as main; compared from where this one branched off"
    )


def run(arguments: argparse.Namespace) -> int:
    """Compare; 0 whatever differs, 2 when git knows no such version."""
    try:
        texts = all_records(arguments.data, arguments.base)
    except (UnknownVersion, NoGit) as reason:
        print(f"./dossier diff: {reason}", file=sys.stderr)
        return usage.WRONG_USE
    with tempfile.TemporaryDirectory() as folder:
        before = _written(texts, Path(folder))
        after, problems = check_data(arguments.data, shown(arguments.data))
        found = compare(before, after)
    lines = [*Words(after).lines(found)]
    notes = [*_faults(len(found.refused), len(problems)), *outdated_pages(arguments.data, arguments.base)]
    print("\n".join(_printed(_short(lines, notes), arguments.markdown)))
    return 0


def _written(texts: dict[str, str], folder: Path) -> Dossier:
    """The records of a version, read by the rules of today; those that cannot be read are left out."""
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return check_data(folder, "data")[0]


def _faults(refused: int, problems: int) -> Iterator[Line]:
    if refused:
        yield (
            0,
            f"{_count(refused, 'earlier record')} of courts cannot be read by the current rules: changes of the status may be wrong.",
        )
    if problems:
        yield 0, f"{_count(problems, 'problem')} in the records as they are: run ./dossier check."


def _short(lines: Sequence[Line], notes: Sequence[Line]) -> list[Line]:
    room = MOST_LINES - len(notes)
    kept = [*lines] if len(lines) <= room else [*lines[: room - 1], (0, f"… and {len(lines) - room + 1} lines more.")]
    return [*kept, *notes]


def _printed(lines: Iterable[Line], markdown: bool) -> Iterator[str]:
    for indent, words in lines:
        words = f"- {_MARKS.sub(_ESCAPED, words)}" if markdown else words
        yield f"{'  ' * indent}{words}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
