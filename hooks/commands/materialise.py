"""The command `materialise`: writes every page as a file, from which other builders of the family of MkDocs make the site."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dossier.site.materialised.settings import PAGES
from dossier.site.staging import SiteNotWritten, SiteRefused, staged

from . import usage
from .build import BuildFailed, log_quietly, refuse_sources, render
from .project import DATA, shown


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="a new folder, or one that this command wrote")
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")


def run(arguments: argparse.Namespace) -> int:
    """Write the folder; 0 when it is there, 1 when something is wrong with the records."""
    try:
        materialise(arguments.data, arguments.folder)
    except (BuildFailed, SiteNotWritten) as failure:
        print(failure, file=sys.stderr)
        return usage.FAILED
    except SiteRefused as refusal:
        print(f"./dossier materialise: {refusal}; name another folder", file=sys.stderr)
        return usage.WRONG_USE
    pages = sum(1 for _ in (arguments.folder / PAGES).rglob("*.md"))
    print(f"{pages} pages in {shown(arguments.folder)}/")
    return 0


def materialise(data: Path, folder: Path) -> None:
    """Write the pages of a data folder as files, with theme and settings. Raises `BuildFailed`, `SiteNotWritten` or `SiteRefused`."""
    log_quietly()
    refuse_sources(folder, data)
    with staged(folder) as new:
        render(data, new, materialises=True)
