"""The command `due`: lists the records that should be compared with their sources again."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from dossier.check import check_data
from dossier.derived.relations import Relations
from dossier.derived.review import Due, Reviews
from dossier.problems import report

from . import usage
from .project import DATA, shown

MOST = 100
"""Records that are listed in Markdown; an issue has its limits, and nobody reads more."""
_MARKS = re.compile(r"([\\`*_\[\]<>#|~])")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    parser.add_argument("--on", type=_day, metavar="DATE", help="what is due on a day, as 2026-11-27 (today)")
    parser.add_argument("--format", choices=("text", "markdown"), default="text", help="how it is printed (text)")


def run(arguments: argparse.Namespace) -> int:
    """List; 0 whatever is due, 1 when something is wrong with the records."""
    dossier, problems = check_data(arguments.data, shown(arguments.data))
    if problems:
        print(report(problems), file=sys.stderr)
        return usage.FAILED
    day = arguments.on or datetime.now(UTC).date()
    due = Reviews(Relations(dossier)).due(day)
    lines = (
        _markdown(due, day, os.environ.get("REPOSITORY_URL", "")) if arguments.format == "markdown" else _text(due, day)
    )
    print("\n".join(lines))
    return 0


def _text(due: tuple[Due, ...], day: date) -> Iterator[str]:
    yield _heading(due, day)
    for one in due:
        yield f"{one.entry.document.path}: since {one.since} ({one.period.what}; links to it: {one.links})"


def _markdown(due: tuple[Due, ...], day: date, repository: str) -> Iterator[str]:
    yield _heading(due, day)
    yield ""
    yield from (_item(one, repository) for one in due[:MOST])
    if len(due) > MOST:
        yield f"- and {len(due) - MOST} more; run `./dossier due`"


def _heading(due: tuple[Due, ...], day: date) -> str:
    if not due:
        return f"No record is due for review on {day}."
    return (
        f"Due for review on {day}: {len(due)}. Those first to which most records lead, as nobody counts what is read."
    )


def _item(one: Due, repository: str) -> str:
    title, path = _MARKS.sub(r"\\\1", one.entry.record.title), f"data/{one.entry.kind.plural}/{one.entry.id}.yaml"
    link = f"[{title}]({repository.rstrip('/')}/blob/main/{path})" if repository else f"{title} (`{path}`)"
    return f"- {link}: since {one.since} ({one.period.what}; links to it: {one.links})"


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day, as 2026-11-27") from None
