"""Tools: the two builders that are compared, each with its command, its input and its output."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from .measure import Measurement, measure

_SUMMARY = re.compile(r"(?m)^( *summary: >-\n +)(?:Changed\. )*")


@dataclass(frozen=True, slots=True)
class Tool:
    """One builder: what it runs, where it puts the site, and a record file that can be changed."""

    name: str
    command: tuple[str, ...]
    site: Path
    record: Path
    cache: Path
    """Where it keeps what it may use again."""

    @property
    def pages(self) -> int:
        """How many pages the site has."""
        return sum(1 for _ in self.site.rglob("index.html"))

    def measure(self, limit: float, *, clean: bool) -> Measurement:
        """Build once, within so many seconds: as if for the first time, or over what is there."""
        for folder in (self.site, self.cache) if clean else ():
            shutil.rmtree(folder, ignore_errors=True)
        return measure(self.command, limit, {**os.environ, "DOSSIER_CACHE": str(self.cache)})

    def change_record(self) -> None:
        """Add a word to the summary of the record."""
        text = self.record.read_text(encoding="utf-8")
        changed, count = _SUMMARY.subn(lambda match: f"{match[0]}Changed. ", text)
        assert count == 1
        self.record.write_text(changed, encoding="utf-8")


def dossier(folder: Path) -> Tool:
    """This project, on the records in `data/` of a folder."""
    data, site, cache = folder / "data", folder / "site", folder / "cache"
    command = (sys.executable, "-P", "-m", "commands", "build", "--data", str(data), "--site", str(site), "--no-search")
    return Tool("dossier", command, site, _first(data / "statements"), cache)


def hugo(folder: Path) -> Tool:
    """Hugo, on the site in `hugo/` of a folder."""
    source, site, cache = folder / "hugo", folder / "hugo-site", folder / "hugo-cache"
    places = ("--source", str(source), "--destination", str(site), "--cacheDir", str(cache))
    return Tool("hugo", ("hugo", "--quiet", *places), site, _first(source / "content" / "statements"), cache)


def hugo_version() -> str | None:
    """The version of Hugo on this machine, if it is installed."""
    if not shutil.which("hugo"):
        return None
    said = subprocess.run(["hugo", "version"], capture_output=True, text=True, check=True).stdout
    match = re.search(r"v(\d+\.\d+\.\d+)", said)
    return match[1] if match else "of unknown version"


def _first(folder: Path) -> Path:
    return min(file for file in folder.iterdir() if not file.name.startswith("_"))
