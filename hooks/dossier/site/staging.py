"""Builds beside the old site and swaps the new one in whole, so that readers never see half a site."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MARKER = ".dossier-site"
"""A file in every site built here: only folders that have it, or are empty, are ever replaced."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class NotOurs(Exception):
    """The folder holds something that this project did not build; it is left alone."""


@contextmanager
def staged(site: Path) -> Iterator[Path]:
    """A new folder beside `site`; when the block ends well it takes the place of `site`.

    Whatever happens before that, `site` stays as it was. Raises `NotOurs` before anything is written when
    `site` holds other files.
    """
    site = site.absolute()
    _refuse_strangers(site)
    _sweep(site)
    site.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{site.name}.{os.getpid()}.", dir=site.parent))
    try:
        folder.chmod(0o755)
        yield folder
        (folder / MARKER).touch()
        _swap(folder, site)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _refuse_strangers(site: Path) -> None:
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise NotOurs(f"{site} is not a folder")
    if site.is_dir() and any(site.iterdir()) and not (site / MARKER).is_file():
        raise NotOurs(f"{site} contains files that were not built here; they would be lost")


def _sweep(site: Path) -> None:
    """Remove what builds left behind that were killed."""
    for remnant in site.parent.glob(f".{site.name}.*.*"):
        process = remnant.name.split(".")[-2]
        if process.isdigit() and remnant.is_dir() and not _alive(int(process)):
            if not site.exists() and (remnant / MARKER).is_file():
                remnant.rename(site)
            else:
                shutil.rmtree(remnant, ignore_errors=True)


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _swap(folder: Path, site: Path) -> None:
    """Put `folder` in the place of `site` in one step; what was there ends up in `folder`."""
    if not site.exists():
        folder.rename(site)
    elif not _exchange(folder, site):
        _swap_in_two_steps(folder, site)


def _exchange(folder: Path, site: Path) -> bool:
    """Exchange two folders in one step of the kernel, where it can."""
    paths = (os.fsencode(folder), os.fsencode(site))
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin":
        return bool(library.renamex_np(*paths, _RENAME_EXCHANGE) == 0)
    if not hasattr(library, "renameat2"):
        return False
    return bool(library.renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0)


def _swap_in_two_steps(folder: Path, site: Path) -> None:
    """Where the file system cannot exchange: a kill between the steps is mended by the next build (`_sweep`)."""
    old = folder.with_name(f"{folder.name}-old.{os.getpid()}.x")
    site.rename(old)
    folder.rename(site)
    shutil.rmtree(old, ignore_errors=True)
