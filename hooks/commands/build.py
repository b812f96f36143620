"""The command `build`: checks the records and builds the site beside the old one, then swaps it in."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from dossier.problems import Problem
from dossier.site import search_index
from dossier.site.staging import NotOurs, staged

from .project import DATA, ROOT, SITE, shown

PROBLEMS, WRONG_USE = 1, 2


class BuildFailed(Exception):
    """The site could not be built; `problems` are those of the records, if that is why."""

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        self.problems = problems
        super().__init__(message)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    parser.add_argument("--site", type=Path, default=SITE, metavar="DIR", help="where the site is put (site)")
    parser.add_argument("--no-search", action="store_true", help="keep the search index as it is")


def run(arguments: argparse.Namespace) -> int:
    """Build; 0 when the site is there, 1 when something is wrong with the records."""
    try:
        build(arguments.data, arguments.site, search=not arguments.no_search)
    except BuildFailed as failure:
        print(failure, file=sys.stderr)
        return PROBLEMS
    except NotOurs as refusal:
        print(f"dossier build: {refusal}; name another folder with --site", file=sys.stderr)
        return WRONG_USE
    pages = sum("index.html" in files for _, _, files in os.walk(arguments.site))
    print(f"{pages} pages in {shown(arguments.site)}/")
    return 0


def build(data: Path, site: Path, *, search: bool = True) -> None:
    """Build the site of a data folder. Raises `BuildFailed` or `NotOurs`; the old site is whole then.

    Without `search` the index of the site that is there already is kept, however old.
    """
    _log_quietly()
    with staged(site) as folder:
        render(data, folder)
        if search:
            _index(folder)
        else:
            search_index.keep_index(site, folder)


def _index(folder: Path) -> None:
    try:
        search_index.index(folder)
    except search_index.IndexIncomplete as failure:
        raise BuildFailed(str(failure)) from failure


def render(data: Path, folder: Path, *, ledger: bool = True) -> None:
    """Let MkDocs and its hooks write the whole site into a folder; `ledger` keeps published addresses alive."""
    try:
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder))
        config.extra.update(data=str(data), data_named=shown(data), ledger=ledger)
        mkdocs_build(config)
    except ConfigurationError as error:
        raise BuildFailed(f"mkdocs.yml: {error}") from error
    except Abort as abort:
        cause = abort.__context__
        raise BuildFailed(str(cause or abort), getattr(cause, "problems", ())) from cause


def _log_quietly() -> None:
    """Warnings always; how far the work is only on a terminal."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    logger = logging.getLogger("mkdocs")
    logger.handlers = [handler for handler in logger.handlers if handler.name != "dossier"]
    handler = logging.StreamHandler()
    handler.name = "dossier"
    handler.addFilter(_is_shown)
    logger.addHandler(handler)
    logger.setLevel(logging.INFO if sys.stderr.isatty() else logging.WARNING)


def _is_shown(record: logging.LogRecord) -> bool:
    """What failed a build is told once, at its end, by `run`; MkDocs would say it as well."""
    told_later = record.name == "mkdocs.commands.build" and record.levelno >= logging.ERROR
    return record.name == "mkdocs.hooks.dossier" or (record.levelno >= logging.WARNING and not told_later)
