"""The command `release`: everything that a release publishes, in one new folder."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path

from dossier.check import Project, check_project
from dossier.problems import report
from dossier.reading.releases import RELEASES_FILE
from dossier.site.edition import read_version
from dossier.site.staging import SiteRefused
from release.bundle import SITE, write_bundle
from release.listing import refusal

from . import usage
from .build import BuildFailed, build
from .project import DATA, ROOT, shown
from .proposal.published import NoGit, uncommitted

MADE_OF = ("data", "docs", "overrides", "hooks", "mkdocs.yml", "pyproject.toml", "requirements.lock")
"""What a release is made of, in the repository."""


class NotReleased(Exception):
    """This cannot be released as it is; the message says why, and what to do."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "folder", type=Path, metavar="DIR", help="a new folder for the site and all files of the release"
    )
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="the folder of the records (data)")
    parser.add_argument("--version", metavar="V", help="the version, such as 1.0.0 (that of pyproject.toml)")


def run(arguments: argparse.Namespace) -> int:
    """Make the release; 0 when all of it is there, 1 when the site cannot be built, 2 when it may not be released."""
    version = arguments.version or read_version(ROOT)
    try:
        _refuse(arguments.folder, arguments.data, version)
        files = release(arguments.folder, arguments.data, version)
    except BuildFailed as failure:
        print(failure, file=sys.stderr)
        return usage.FAILED
    except (NotReleased, SiteRefused) as refused:
        print(f"./dossier release: {refused}", file=sys.stderr)
        return usage.WRONG_USE
    print(f"{len(files)} files and the site of version {version} in {shown(arguments.folder)}/")
    return 0


def release(folder: Path, data: Path, version: str) -> tuple[Path, ...]:
    """Write the site and all files of a release into a folder. Raises `BuildFailed` or `SiteRefused`; nothing is left there then."""
    is_new = not folder.exists()
    try:
        edition, *_ = build(data, folder / SITE, offline=True, version=version)
        return write_bundle(folder, edition)
    except BaseException:
        _empty(folder, remove=is_new)
        raise


def _empty(folder: Path, *, remove: bool) -> None:
    """Take away what was written into a folder that was empty, or that was not there."""
    for found in folder.iterdir() if folder.is_dir() else ():
        shutil.rmtree(found) if found.is_dir() else found.unlink()
    if remove and folder.is_dir():
        folder.rmdir()


def _refuse(folder: Path, data: Path, version: str) -> None:
    """Raises `NotReleased`, or `BuildFailed` where something is wrong with the records."""
    if os.path.lexists(folder) and (not folder.is_dir() or any(folder.iterdir())):
        raise NotReleased(f"{shown(folder)} is not an empty folder; name a new one")
    project = Project(ROOT, data, shown(data), "" if Path.cwd() == ROOT else f"{shown(ROOT)}/", environment=os.environ)
    checked = check_project(project)
    if checked.problems or not checked.publication:
        raise BuildFailed(report(checked.problems), checked.problems)
    dossier, status = checked.dossier, checked.publication.status
    if reason := refusal(version, dossier.releases, status, f"{shown(data)}/{RELEASES_FILE}"):
        raise NotReleased(reason)
    _refuse_uncommitted()


def _refuse_uncommitted() -> None:
    """A release is of a commit, so that anybody can build it. Where there is no git, nobody can tell."""
    try:
        changed = uncommitted(ROOT, MADE_OF)
    except NoGit:
        return
    if changed:
        named = ", ".join(changed[:5]) + (f" and {len(changed) - 5} more" if len(changed) > 5 else "")
        raise NotReleased(
            f"a release is made from committed files, and these are not committed: {named}. Commit or remove them."
        )
