"""The packages that a lock file names, of which a build is made."""

from __future__ import annotations

import re
from pathlib import Path

from dossier.exports.edition import Package

LOCK = "requirements.lock"
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)


def read_packages(lock: Path) -> tuple[Package, ...]:
    """The packages of a lock file in its order, each version once; none where there is no such file."""
    if not lock.is_file():
        return ()
    pins: list[tuple[str, str]] = _PIN.findall(lock.read_text(encoding="utf-8"))
    return tuple(Package(name, version) for name, version in dict.fromkeys(pins))
