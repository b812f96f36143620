"""The command `check`: reports all that is wrong with what would be published, without building it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from dossier.problems import Problem
from dossier.reading.folder import is_other_file
from dossier.reading.published import LEDGER
from dossier.rules import changes, check_data
from editing.completion.folder import keep_fresh, titles_of

from .checking.findings import FORMATS, Found, write
from .checking.named import NotChecked, find_named
from .checking.related import concerning
from .project import DATA, ROOT, shown
from .proposal.published import NoGit, UnknownVersion, published_records
from .usage import FAILED, WRONG_USE


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    told = "also report records that differ from that version in git, and do not say so in their history"
    parser.add_argument("--base", metavar="VERSION", help=told)
    parser.add_argument("--format", choices=FORMATS, default="text", help="how problems are written (text)")
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="report only the problems in these files, or records, and those that they cause",
    )


def run(arguments: argparse.Namespace) -> int:
    """Check; 0 when nothing is wrong with what was named, 1 otherwise, 2 when a path holds nothing that is checked."""
    try:
        paths = find_named(arguments.paths, arguments.data)
        checked = _some(paths, arguments.data) if _are_records(paths, arguments.data) else _all(arguments.data)
        untold = _untold(checked, arguments.data, arguments.base) if arguments.base else []
    except (NotChecked, UnknownVersion) as reason:
        print("\n".join(f"dossier check: {line}" for line in str(reason).splitlines()), file=sys.stderr)
        return WRONG_USE
    keep_fresh(ROOT, arguments.data, titles_of(checked.dossier.files))
    problems = [*checked.problems, *untold]
    wanted = concerning(problems, checked.dossier, _is_within(paths)) if paths else problems
    write(wanted, arguments.format)
    elsewhere = _elsewhere(len(problems) - len(wanted))
    if wanted:
        print(elsewhere, end="", file=sys.stderr)
        return FAILED
    if arguments.format != "json":
        print(f"{_good_news(paths, checked)}\n{elsewhere}", end="")
        if checked.new_addresses and not paths:
            print(_hint(checked.new_addresses, shown(arguments.data / LEDGER)))
    return 0


def _are_records(paths: list[Path], data: Path) -> bool:
    """Whether all that was named is in folders of records, whose problems do not depend on pages or addresses."""
    folder = Path(os.path.realpath(data))
    inner = [Path(os.path.realpath(path.parent)) / path.name for path in paths]
    return bool(paths) and all(folder in path.parents and not is_other_file(path.name) for path in inner)


def _some(paths: list[Path], data: Path) -> Found:
    """What is wrong with some files or folders of records and with those that lead to them, and nothing else for sure."""
    return Found(*check_data(data, shown(data), _is_within(paths)), only=True)


def _all(data: Path) -> Found:
    from .checking.whole import check_whole  # here only: to import what makes pages takes as long as to read records

    return check_whole(data)


def _untold(checked: Found, data: Path, base: str) -> list[Problem]:
    """Records that changed since a version, and do not say so. Raises `UnknownVersion`; without git there are none."""
    try:
        published = published_records(data, base)
    except NoGit as reason:
        print(f"dossier check: {reason}, so nothing was compared with “{base}”", file=sys.stderr)
        return []
    by_path = {f"{shown(data)}/{name}": text for name, text in published.items()}
    return list(changes.check(checked.dossier, by_path, datetime.now(UTC).date()))


def _good_news(paths: list[Path], checked: Found) -> str:
    if not paths:
        return f"{len(checked.dossier.entries)} records, nothing wrong."
    named = ", ".join(map(str, paths))
    if checked.only:
        return f"{named}: nothing wrong. Not all else was checked; run ./dossier check before you propose the change."
    return f"{named}: nothing wrong."


def _elsewhere(count: int) -> str:
    """A line on the problems that have nothing to do with what was named."""
    return f"Problems in other files: {count}; run ./dossier check to see them.\n" if count else ""


def _hint(new: tuple[str, ...], ledger: str) -> str:
    """What to do about pages that the ledger does not have yet; that is no problem of the records."""
    named = ", ".join(new[:3]) + (f" and {len(new) - 3} more" if len(new) > 3 else "")
    return f"Not in {ledger} yet: {named}. Run ./dossier addresses, and commit that file with the records."


def _is_within(paths: list[Path]) -> Callable[[str], bool]:
    """Whether a path is of what was named, or of a folder around it, which is then not read."""
    named = [f"{os.path.realpath(path)}/" if path.is_dir() else _place(str(path)) for path in paths]

    def is_within(path: str) -> bool:
        place = _place(path)
        return any(place.startswith(path) or path.startswith(place) for path in named)

    return is_within


def _place(path: str) -> str:
    """Where a file is, whatever leads to its folder."""
    folder, name = os.path.split(os.path.abspath(path))  # noqa: PTH100  # paths of thousands of files, of which each takes long
    return f"{_real(folder)}/{name}/"


@cache
def _real(folder: str) -> str:
    return os.path.realpath(folder)
