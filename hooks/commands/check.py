"""The command `check`: reads all records, applies every rule and tells what is wrong, without building."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dossier.check import check_data
from dossier.collection.dossier import Dossier
from dossier.problems import Problem, report
from dossier.site.docs_links import check_docs

from .project import DATA, DOCS, shown


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="report only the problems in these")


def run(arguments: argparse.Namespace) -> int:
    """Check; 0 when nothing is wrong with what was named, 1 otherwise, 2 when a path holds no records."""
    for path in arguments.paths:
        if not path.exists() or not any(path.resolve().is_relative_to(folder) for folder in _folders(arguments.data)):
            print(f"dossier check: {path} is not in {shown(arguments.data)}/ or {shown(DOCS)}/", file=sys.stderr)
            return 2
    dossier, problems = _examine(arguments.data)
    wanted = [problem for problem in problems if _within(problem, arguments.paths)]
    if wanted:
        print(report(wanted), file=sys.stderr)
        return 1
    print(_good_news(arguments.paths, len(dossier.entries), len(problems)))
    return 0


def _folders(data: Path) -> tuple[Path, Path]:
    return data.resolve(), DOCS


def _examine(data: Path) -> tuple[Dossier, tuple[Problem, ...]]:
    """The problems of the records and, for the project's own, of the links to them in the hand-written pages."""
    dossier, problems = check_data(data, shown(data))
    if data.resolve() == DATA:
        problems = tuple(sorted({*problems, *check_docs(DOCS, shown(DOCS), dossier)}))
    return dossier, problems


def _good_news(paths: list[Path], records: int, elsewhere: int) -> str:
    if not paths:
        return f"{records} records, nothing wrong."
    others = f" Problems in other files: {elsewhere}; run ./dossier check to see them." if elsewhere else ""
    return f"{', '.join(map(str, paths))}: nothing wrong.{others}"


def _within(problem: Problem, paths: list[Path]) -> bool:
    place = Path(problem.path).resolve()
    return not paths or any(place.is_relative_to(path.resolve()) for path in paths)
