"""Builds a site once for all processes that share the work of one run of the tests."""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
from pathlib import Path

import pytest

from support import keeping

BUILT = "BUILT_SITE"
"""The variable that names a site of the real records that is tested as it is, because it will be published."""


def built_once(data: Path, folders: pytest.TempPathFactory, name: str) -> Path:
    """The site of a data folder; the first process that asks builds it, the others wait."""
    from commands.build import build  # here only: most tests need no MkDocs

    folder = folders.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    site = folder / f"{name}-site"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.exists():
            with keeping():
                build(data, site)
    return site


CHANGING = re.compile(r"pagefind/(filter/.*\.pf_filter|pagefind\.\w+\.pf_meta|pagefind-entry\.json)")
"""What Pagefind writes in another order each time, for the same pages; docs/contribute/decisions.md names them."""


def digest(site: Path) -> dict[str, str]:
    """The digest of each file of a site that is the same in every build."""
    files = {file.relative_to(site).as_posix(): file for file in sorted(site.rglob("*")) if file.is_file()}
    same = {path: file for path, file in files.items() if not CHANGING.fullmatch(path)}
    return {path: hashlib.sha256(file.read_bytes()).hexdigest() for path, file in same.items()}
