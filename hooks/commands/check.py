"""The command `check`: reads all records, applies every rule and tells what is wrong, without building."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dossier.docs_links import check_docs
from dossier.examine import examine
from dossier.problem import Problem, report

from .project import DATA, DOCS, shown


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="tell only what is wrong in these")


def run(arguments: argparse.Namespace) -> int:
    """Check; 0 when nothing is wrong, 1 otherwise."""
    missing = [path for path in arguments.paths if not path.exists()]
    if missing:
        print(f"dossier check: there is no {', '.join(map(str, missing))}", file=sys.stderr)
        return 2
    dossier, problems = examine(arguments.data, shown(arguments.data))
    if arguments.data.resolve() == DATA:
        problems = tuple(sorted({*problems, *check_docs(DOCS, shown(DOCS), dossier)}))
    wanted = [problem for problem in problems if _within(problem, arguments.paths)]
    if wanted:
        print(report(wanted), file=sys.stderr)
        return 1
    print(f"{len(dossier.entries)} records, nothing wrong.")
    return 0


def _within(problem: Problem, paths: list[Path]) -> bool:
    place = Path(problem.path).resolve()
    return not paths or any(place.is_relative_to(path.resolve()) for path in paths)
