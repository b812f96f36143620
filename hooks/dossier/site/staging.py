"""Builds beside the old site and swaps the new one in whole, so that readers never see half a site."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import re
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

MARKER = ".dossier-site"
"""A file in every site built here: only folders that have it, or are empty, are ever replaced."""

WORKPLACE = ".dossier-build"
"""A file in the folder in which a site is built: only folders that have it are ever removed."""

_NEW, _OLD = "new", "old"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_WORDS = {
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.EROFS: "the disk is read-only",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.EFBIG: "a file would be larger than this system allows",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ENOTDIR: "a part of its path is a file or a broken link, not a folder",
    errno.EEXIST: "a part of its path is a file or a broken link, not a folder",
    errno.ELOOP: "its path has a circle of links",
}


class SiteRefused(Exception):
    """The site cannot be put where it should be; nothing was changed."""


class SiteNotWritten(Exception):
    """The system refused to write the new site; the old one is as it was."""


@contextmanager
def staged(site: Path) -> Iterator[Path]:
    """A new folder beside `site`; when the block ends well it takes the place of `site`.

    Whatever happens before that, `site` stays as it was. The rights of everything new are those of the site's folder, or
    as the system gives them to new folders. Raises `SiteRefused` before anything is written when `site` holds other files
    or cannot be written, and `SiteNotWritten` for what the system refuses later.
    """
    site = Path(os.path.abspath(site))  # noqa: PTH100 - `resolve` would follow the link that the site may be
    workplace = _workplace(site)
    try:
        with _alone(workplace), _rights_of(site):
            (workplace / WORKPLACE).touch()
            new = workplace / _NEW
            new.mkdir()
            yield new
            (new / MARKER).touch()
            _swap(new, site)
    except OSError as error:
        if error.filename is None or Path(os.fsdecode(error.filename)).is_relative_to(workplace):
            raise SiteNotWritten(f"the site could not be written to {site}: {_reason(error)}") from error
        raise
    finally:
        shutil.rmtree(workplace, ignore_errors=True)


def _workplace(site: Path) -> Path:
    """A new folder beside the site, where what killed builds left is removed first."""
    try:
        _refuse_strangers(site)
        site.parent.mkdir(parents=True, exist_ok=True)
        _sweep(site)
        return Path(tempfile.mkdtemp(prefix=f".{site.name}.", dir=site.parent))
    except OSError as error:
        raise SiteRefused(f"the site cannot be put at {site}: {_reason(error)}") from error


def _reason(error: OSError) -> str:
    return _WORDS.get(error.errno or 0, error.strerror or str(error))


def _refuse_strangers(site: Path) -> None:
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise SiteRefused(f"{site} is not a folder")
    if site.is_dir() and any(site.iterdir()) and not (site / MARKER).is_file():
        raise SiteRefused(f"{site} contains files that were not built here; they would be lost")


@contextmanager
def _rights_of(site: Path) -> Iterator[None]:
    """Give new files and folders the rights of the site's folder, where there is one."""
    with ExitStack() as after:
        if site.is_dir():
            rights = stat.S_IMODE(site.stat().st_mode) | stat.S_IRWXU
            after.callback(os.umask, os.umask(0o777 & ~rights))
        yield


@contextmanager
def _alone(folder: Path, *, needed: bool = False) -> Iterator[None]:
    """Hold the lock of a folder, which ends with this process and counts in every container on the machine.

    Raises `OSError` if it is `needed` and another process holds it, or the file system has no locks.
    """
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        with suppress(*([] if needed else [OSError])):
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(descriptor)


def _sweep(site: Path) -> None:
    """Remove what builds left behind that were killed; put back a site that was being exchanged."""
    form = re.compile(rf"\.{re.escape(site.name)}\.[a-z0-9_]{{8}}")
    for remnant in site.parent.iterdir():
        if form.fullmatch(remnant.name) and not remnant.is_symlink() and (remnant / WORKPLACE).is_file():
            with suppress(OSError), _alone(remnant, needed=True):
                if not site.exists() and (remnant / _OLD).is_dir():
                    (remnant / _OLD).rename(site)
                shutil.rmtree(remnant, ignore_errors=True)


def _swap(new: Path, site: Path) -> None:
    """Put `new` in the place of `site` in one step; what was there ends up beside `new`, to be removed."""
    try:
        new.rename(site)  # where nothing is, or an empty folder
    except OSError as error:
        if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
            raise
        if not _exchange(new, site):
            _swap_in_two_steps(new, site)


def _exchange(folder: Path, site: Path) -> bool:
    """Exchange two folders in one step of the kernel, where it can."""
    paths = (os.fsencode(folder), os.fsencode(site))
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin":
        return bool(library.renamex_np(*paths, _RENAME_EXCHANGE) == 0)
    if not hasattr(library, "renameat2"):
        return False
    return bool(library.renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0)


def _swap_in_two_steps(new: Path, site: Path) -> None:
    """Where the file system cannot exchange: a kill between the steps is mended by the next build (`_sweep`)."""
    old = new.with_name(_OLD)
    site.rename(old)
    try:
        new.rename(site)
    except BaseException:
        old.rename(site)
        raise
