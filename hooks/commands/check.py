"""The command `check`: reports all that is wrong with what would be published, without building it."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from dossier.check import Checked, Project, check_project
from dossier.problems import Problem
from dossier.reading.published import LEDGER
from dossier.rules import changes

from .checking.findings import FORMATS, write
from .checking.named import NotChecked, find_named
from .project import DATA, ROOT, shown
from .proposal.published import NoGit, UnknownVersion, published_records
from .usage import FAILED, WRONG_USE


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    told = "also report records that differ from that version in git, and do not say so in their history"
    parser.add_argument("--base", metavar="VERSION", help=told)
    parser.add_argument("--format", choices=FORMATS, default="text", help="how problems are written (text)")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="report only the problems in these files, or records")


def run(arguments: argparse.Namespace) -> int:
    """Check; 0 when nothing is wrong with what was named, 1 otherwise, 2 when a path holds nothing that is checked."""
    try:
        paths = find_named(arguments.paths, arguments.data)
        checked = check_project(_project(arguments.data))
        untold = _untold(checked, arguments.data, arguments.base) if arguments.base else []
    except (NotChecked, UnknownVersion) as reason:
        print("\n".join(f"dossier check: {line}" for line in str(reason).splitlines()), file=sys.stderr)
        return WRONG_USE
    wanted = [problem for problem in (*checked.problems, *untold) if _within(problem, paths)]
    write(wanted, arguments.format)
    if wanted:
        return FAILED
    if arguments.format != "json":
        print(_good_news(paths, checked))
        if checked.new_addresses and not paths:
            print(_hint(checked.new_addresses, shown(arguments.data / LEDGER)))
    return 0


def _untold(checked: Checked, data: Path, base: str) -> list[Problem]:
    """Records that changed since a version, and do not say so. Raises `UnknownVersion`; without git there are none."""
    try:
        published = published_records(data, base)
    except NoGit as reason:
        print(f"dossier check: {reason}, so nothing was compared with “{base}”", file=sys.stderr)
        return []
    by_path = {f"{shown(data)}/{name}": text for name, text in published.items()}
    return list(changes.check(checked.dossier, by_path, datetime.now(UTC).date()))


def _project(data: Path) -> Project:
    """The project with a folder of records, and its folders as a person at the terminal would call them."""
    root = "" if Path.cwd() == ROOT else f"{shown(ROOT)}/"
    latest = datetime.now(UTC).date() + timedelta(days=1)  # where it is tomorrow already
    return Project(ROOT, data, shown(data), root, latest=latest, environment=os.environ)


def _good_news(paths: list[Path], checked: Checked) -> str:
    if paths:
        elsewhere = len(checked.problems)
        others = f" Problems in other files: {elsewhere}; run ./dossier check to see them." if elsewhere else ""
        return f"{', '.join(map(str, paths))}: nothing wrong.{others}"
    return f"{len(checked.dossier.entries)} records, nothing wrong."


def _hint(new: tuple[str, ...], ledger: str) -> str:
    """What to do about pages that the ledger does not have yet; that is no problem of the records."""
    named = ", ".join(new[:3]) + (f" and {len(new) - 3} more" if len(new) > 3 else "")
    return f"Not in {ledger} yet: {named}. Run ./dossier addresses, and commit that file with the records."


def _within(problem: Problem, paths: list[Path]) -> bool:
    """Whether a problem is in what was named, or in a folder around it, which is then not read."""
    place = Path(os.path.realpath(problem.path))
    named = [Path(os.path.realpath(path)) for path in paths]
    return not paths or any(place.is_relative_to(path) or path.is_relative_to(place) for path in named)
