"""The command `addresses`: writes every address and anchor of the site into the ledger."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from dossier.check import Project, check_project
from dossier.collection.moves import Published
from dossier.problems import ProblemsFound
from dossier.reading.published import LEDGER
from dossier.site.expected import as_addresses, of_languages
from dossier.site.ledger import merged, read_ledger, read_site, write_ledger

from . import usage
from .build import BuildFailed, render
from .project import DATA, ROOT, shown


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if an address is missing")


def run(arguments: argparse.Namespace) -> int:
    """Add what is new to the ledger; nothing is ever taken out of it."""
    ledger = arguments.data / LEDGER
    try:
        listed = _listed(ledger)
        with tempfile.TemporaryDirectory() as folder:
            render(arguments.data, Path(folder), ledger=False, exports=False, languages=())
            text = write_ledger(merged(listed, read_site(Path(folder)) | _files(arguments.data)))
    except (BuildFailed, ProblemsFound) as failure:
        print(failure, file=sys.stderr)
        return usage.FAILED
    fresh = ledger.is_file() and ledger.read_text(encoding="utf-8") == text
    if arguments.check and not fresh:
        print(f"{shown(ledger)} is not what ./dossier addresses would write: run it", file=sys.stderr)
        return usage.FAILED
    if not fresh:
        ledger.write_text(text, encoding="utf-8", newline="\n")
    print(f"{text.count(chr(10))} addresses in {shown(ledger)}")
    return 0


def _files(data: Path) -> dict[str, frozenset[str]]:
    """The lasting files besides the pages, with the fields on which programs rely, and the other languages."""
    checked = check_project(Project(ROOT, data, shown(data), keeps_addresses=False))
    return as_addresses(checked.files) | of_languages(one.language for one in checked.renditions[1:])


def _listed(ledger: Path) -> Published:
    """What is in the ledger, if there is one. Raises `ProblemsFound` when anything in it is no address."""
    if not os.path.lexists(ledger):
        return {}
    published, problems = read_ledger(ledger, shown(ledger))
    if problems:
        raise ProblemsFound(problems)
    return published
