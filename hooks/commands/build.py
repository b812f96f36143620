"""The command `build`: checks the records and builds the site beside the old one, then swaps it in."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from dossier.exports.edition import Edition
from dossier.exports.offline import PART
from dossier.problems import Problem, ProblemsFound
from dossier.site.settings import read_settings
from dossier.site.staging import SiteNotWritten, SiteRefused, staged
from dossier.site.workers import stop_all

from . import usage
from .project import DATA, DOCS, ROOT, SITE, shown
from .search import index as search_index

ICON = ROOT / "overrides" / "assets" / "favicon.svg"
"""The sign of the site."""


class BuildFailed(Exception):
    """The site could not be built; `problems` are those of what would be published, if that is why."""

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        self.problems = problems
        super().__init__(message)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    parser.add_argument("--site", type=Path, default=SITE, metavar="DIR", help="where the site is put (site)")
    parser.add_argument("--no-search", action="store_true", help="keep the search index as it is")
    parser.add_argument("--no-exports", action="store_true", help="make the pages only: no data, feeds or citations")
    parser.add_argument("--one-language", action="store_true", help="make no translations of the site")
    told = "also make the copies to be read without a network, for /data/"
    parser.add_argument(usage.OFFLINE, action="store_true", help=told)


def run(arguments: argparse.Namespace) -> int:
    """Build; 0 when the site is there, 1 when something is wrong with the records."""
    try:
        build(
            arguments.data,
            arguments.site,
            search=not arguments.no_search,
            exports=not arguments.no_exports,
            offline=arguments.offline,
            languages=() if arguments.one_language else None,
        )
    except BuildFailed as failure:
        print(failure, file=sys.stderr)
        return usage.FAILED
    except SiteRefused as refusal:
        print(f"./dossier build: {refusal}; name another folder with --site", file=sys.stderr)
        return usage.WRONG_USE
    pages = sum("index.html" in files for _, _, files in os.walk(arguments.site))
    print(f"{pages} pages in {shown(arguments.site)}/")
    return 0


def build(
    data: Path,
    site: Path,
    *,
    search: bool = True,
    exports: bool = True,
    offline: bool = False,
    version: str = "",
    languages: Collection[str] | None = None,
) -> tuple[Edition, ...]:
    """Build the site of a data folder. Raises `BuildFailed` or `SiteRefused`; the old site is whole then.

    Returns what was published, in each language, the first one first.

    Without `search` the index of the site that is there already is kept, however old; without `exports` there are only pages.
    With `offline` there are the copies that are read without a network. `version` is that of a release, where it is not the
    project's own. `languages` are those besides the first, all where none are named.
    """
    log_quietly()
    refuse_sources(site, data)
    try:
        with staged(site) as folder:
            later = (PART,) if offline else ()
            editions = render(data, folder, exports=exports, version=version, later=later, languages=languages)
            if search:
                search_index.index(folder)
            else:
                search_index.keep_index(site, folder)
            if offline:
                from release.copies import add_copies  # it needs packages that other builds do without

                add_copies(folder, editions, ICON.read_text(encoding="utf-8"))
        return editions
    except search_index.IndexIncomplete as failure:
        raise BuildFailed(str(failure)) from failure
    except SiteNotWritten as failure:
        message = f"{failure}. Nothing was changed. Make room, or name another folder with --site."
        raise BuildFailed(message) from failure


def refuse_sources(site: Path, data: Path) -> None:
    """Raises `SiteRefused` for a site within what it is made of, which the next build would read as a part of it."""
    for folder in (data, DOCS, ROOT / "overrides", ROOT / "hooks"):
        if Path(os.path.realpath(site)).is_relative_to(os.path.realpath(folder)):
            raise SiteRefused(f"{shown(site)} is in {shown(folder)}, from which the site is made")


def render(
    data: Path,
    folder: Path,
    *,
    ledger: bool = True,
    exports: bool = True,
    version: str = "",
    later: tuple[str, ...] = (),
    languages: Collection[str] | None = None,
    materialises: bool = False,
) -> tuple[Edition, ...]:
    """Let MkDocs and its hooks write the site into a folder; `ledger` keeps published addresses alive.

    Without `exports` there are only pages, and no files for machines. The parts `later` of the list of downloads are left to
    who makes what belongs there. `languages` are those besides the first, all where none are named. With
    `materialises` the folder has the pages as files for other builders, in the place of the site. Returns what was published,
    in each language.
    """
    _check_settings()  # before MkDocs runs what they name
    try:
        with _collected() as found:
            config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder))
            config.extra.update(data=str(data), data_named=shown(data), ledger=ledger, exports=exports)
            config.extra.update(version=version, later=later, languages=languages, materialises=materialises)
            mkdocs_build(config)
            editions: tuple[Edition, ...] = config.extra["editions"]
            return editions
    except ConfigurationError as error:
        raise BuildFailed(f"mkdocs.yml: {error}") from error
    except Abort as abort:
        cause = abort.__context__
        told = [*found.warnings, *([] if cause else found.errors), str(cause or abort)]
        raise BuildFailed("\n".join(told), getattr(cause, "problems", ())) from cause
    except Exception as error:
        for place in found.errors:  # which page it was
            error.add_note(place)
        raise
    finally:
        stop_all()


def _check_settings() -> None:
    """Raises `BuildFailed` when anything is wrong with mkdocs.yml, or with the addresses that it takes from outside."""
    try:
        read_settings(ROOT / "mkdocs.yml", shown(ROOT / "mkdocs.yml"), os.environ)
    except ProblemsFound as found:
        raise BuildFailed(str(found), found.problems) from None


@contextmanager
def _collected() -> Iterator[_Collector]:
    """What MkDocs says while it builds."""
    collector = _Collector(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(collector)
    try:
        yield collector
    finally:
        logger.removeHandler(collector)


class _Collector(logging.Handler):
    """Keeps messages, to be reported once, when a build has failed: warnings, each of which fails it, and errors."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.warnings: list[str] = []
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        (self.errors if record.levelno >= logging.ERROR else self.warnings).append(record.getMessage())


def log_quietly() -> None:
    """Print nothing of MkDocs, and only on a terminal how far the work is."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    logger = logging.getLogger("mkdocs")
    logger.handlers = [handler for handler in logger.handlers if handler.name != "dossier"]
    handler = logging.StreamHandler()
    handler.name = "dossier"
    handler.addFilter(logging.Filter("mkdocs.hooks.dossier"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO if sys.stderr.isatty() else logging.WARNING)
