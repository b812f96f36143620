"""The command `bench`: measures builds of synthetic records, with those of other builders beside them."""

from __future__ import annotations

import argparse
import sys
import tempfile
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from bench.comparison import Question, compare
from bench.edit import wait_for_edits
from bench.measure import CommandFailed
from bench.report import table
from bench.search.chromium import ABSENT, find_chromium
from bench.search.cost import HEAD, search_in
from bench.shares import FEWEST

from .project import DATA, shown

WRONG_USE = 2
EDITS = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    counts = [1000, 10_000]
    parser.add_argument(
        "--records", type=_records, nargs="+", default=counts, metavar="N", help="how many (1000 10000)"
    )
    parser.add_argument("--repeat", type=_repeat, default=5, metavar="K", help="how often each build is measured (5)")
    parser.add_argument("--limit", type=float, default=300, metavar="S", help="the seconds one build may take (300)")
    told = "compare with Eleventy and MkDocs with the Material theme, too"
    parser.add_argument("--all-builders", action="store_true", help=told)
    parser.add_argument("--markdown", action="store_true", help="write the report as Markdown, for the guide")
    told = "measure what a contributor waits for: from saving a record until the preview shows it"
    parser.add_argument("--edit", action="store_true", help=told)
    told = "measure what search costs: its index, and the first result on a slow line"
    parser.add_argument("--search", action="store_true", help=told)
    parser.add_argument("--folder", type=Path, metavar="DIR", help="a new folder to work in, which is kept")


def run(arguments: argparse.Namespace) -> int:
    """Measure and print the report; 1 when a build fails, 0 whatever the figures are."""
    if arguments.folder and arguments.folder.exists():
        print(f"dossier bench: {shown(arguments.folder)} already exists; name a new folder", file=sys.stderr)
        return WRONG_USE
    records, others = tuple(arguments.records), arguments.all_builders
    question = Question(records, arguments.repeat, arguments.limit, others, arguments.markdown)
    try:
        with _workplace(arguments.folder) as folder:
            if arguments.edit:
                _wait_for_edits(question, Path(folder))
                return 0
            if arguments.search:
                print(_search(question, Path(folder)))
                return 0
            print(compare(question, Path(folder)))
    except CommandFailed as failure:
        print(f"dossier bench: {failure}", file=sys.stderr)
        return 1
    return 0


def _wait_for_edits(question: Question, folder: Path) -> None:
    """Of the real records, then of synthetic ones."""
    given: tuple[int | Path, ...] = (DATA, *question.records)
    for number, records in enumerate(given):
        print(wait_for_edits(records, EDITS, question.limit, folder / f"{number}").line, flush=True)


def _search(question: Question, folder: Path) -> str:
    """In synthetic records only, as no one has the real ones for the theme's own search."""
    browser = find_chromium()
    if not browser:
        raise CommandFailed(ABSENT)
    rows = [
        found.row
        for records in question.records
        for found in search_in(records, question.limit, folder / str(records), browser)
    ]
    return table([HEAD, *rows], question.as_markdown)


def _workplace(folder: Path | None) -> AbstractContextManager[Path | str]:
    return nullcontext(folder) if folder else tempfile.TemporaryDirectory(prefix="dossier-bench-")


def _records(text: str) -> int:
    return _at_least(FEWEST, text)


def _repeat(text: str) -> int:
    return _at_least(1, text)


def _at_least(least: int, text: str) -> int:
    if not text.isdecimal() or int(text) < least:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number of at least {least}")
    return int(text)
