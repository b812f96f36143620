"""Where the project's own files are, and how paths are shown."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
DOCS = ROOT / "docs"
SITE = ROOT / "site"
CACHE = Path(os.environ.get("DOSSIER_CACHE") or ROOT / ".cache" / "dossier")
"""Where commands keep what they computed of files that have not changed."""


def shown(path: Path) -> str:
    """A path as a person at the terminal would write it, with `/`."""
    absolute = Path(os.path.realpath(path))  # which, unlike `resolve`, knows a way out of circles of links
    here = Path.cwd()
    return absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else absolute.as_posix()
