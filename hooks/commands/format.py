"""The command `format`: writes records in their one form, without changing what they say."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dossier.problems import Problem, report
from dossier.reading.canonical import canonical, canonical_translation
from dossier.reading.listing import is_left_behind
from dossier.reading.strict_yaml import read_file
from dossier.reading.translation.files import TRANSLATIONS
from dossier.records.kinds import BY_PLURAL

from . import usage
from .project import DATA, shown

_NAMED = 20
"""How many files are named at most."""


class NoRecord(Exception):
    """A path that was named holds no record."""


@dataclass(frozen=True, slots=True)
class Formed:
    """A file, its one form, and what keeps it from being written in it."""

    file: Path
    text: str
    problems: tuple[Problem, ...]

    @property
    def differs(self) -> bool:
        """Whether the file is written in another form."""
        return not self.problems and self.file.read_bytes() != self.text.encode()


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail if a file would be written differently"
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="only these files or folders of records")


def run(arguments: argparse.Namespace) -> int:
    """Format; 0 when all that was named is in its form, 1 when a file cannot be or (with --check) is not, 2 for no record."""
    try:
        files = [*dict.fromkeys(_files(arguments.paths or [arguments.data], arguments.data))]
    except NoRecord as wrong:
        print(f"./dossier format: {wrong}", file=sys.stderr)
        return usage.WRONG_USE
    formed = [_formed(file) for file in files]
    problems = [problem for one in formed for problem in one.problems]
    differing = [one for one in formed if one.differs]
    if problems:
        print(report(problems), file=sys.stderr)
    if arguments.check:
        _tell(differing)
    else:
        for one in differing:
            _write(one.file, one.text)
        print(f"{len(differing)} of {len(files)} records written in their form; what they say is the same.")
    return usage.FAILED if problems or (arguments.check and differing) else 0


def _tell(differing: Sequence[Formed]) -> None:
    for one in differing[:_NAMED]:
        print(f"{shown(one.file)} is not in its form", file=sys.stderr)
    if more := len(differing[_NAMED:]):
        print(f"… and {more} more", file=sys.stderr)
    if differing:
        print("Run ./dossier format; it does not change what records say.", file=sys.stderr)


def _files(paths: Iterable[Path], data: Path) -> Iterator[Path]:
    """The files of records at paths. Raises `NoRecord`."""
    for path in paths:
        if not os.path.lexists(path):
            raise NoRecord(f"there is no file or folder {path}")
        if os.path.realpath(path) == os.path.realpath(data):
            yield from _files((data / plural for plural in BY_PLURAL if (data / plural).is_dir()), data)
            yield from _files(sorted((data / TRANSLATIONS).glob("*/*/")), data)
        elif path.is_dir() and path.resolve().name in BY_PLURAL:
            yield from sorted(file for file in path.iterdir() if _is_record(file))
        elif _is_record(path) and path.resolve().parent.name in BY_PLURAL:
            yield path
        else:
            raise NoRecord(f"{path} is not a record; records are files such as {shown(data)}/terms/ai-use-notice.yaml")


def _is_record(file: Path) -> bool:
    return file.suffix == ".yaml" and file.is_file() and not file.is_symlink() and not is_left_behind(file.name)


def _formed(file: Path) -> Formed:
    document = read_file(file, shown(file))
    if document.problems or not isinstance(document.value, dict):
        return Formed(file, "", tuple(document.problems) or (_no_fields(file),))
    folder = file.resolve().parent
    written = canonical_translation if folder.parents[1].name == TRANSLATIONS else canonical
    return Formed(file, written(BY_PLURAL[folder.name], document.value), ())


def _no_fields(file: Path) -> Problem:
    return Problem(
        shown(file), 1, 1, "a record is a group of fields", "Write `title:` and the other fields of its kind."
    )


def _write(file: Path, text: str) -> None:
    """Put the text in the place of the file at once, so that a failure leaves the old one."""
    beside = file.with_name(f".{file.name}.new")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.chmod(file.stat().st_mode & 0o777)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
