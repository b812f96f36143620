"""Tools: the builders that are compared, each with its command, its input and its output."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from .hugo import ONE_FILE
from .measure import Measurement, measure

_SUMMARY = re.compile(r'(?m)(^ *summary: >-\n +|"summary": ")(?:Changed\. )*')


@dataclass(frozen=True, slots=True)
class Tool:
    """One builder: what it runs, where it puts the site, and a file that has a record that can be changed."""

    name: str
    command: tuple[str, ...]
    site: Path
    record: Path
    cache: Path
    """Where it keeps what it may use again."""
    rebuilds: bool = False
    """Whether it is also measured how long it takes after a change."""
    is_own: bool = False
    """Whether it is this project, so that a failure is one of the benchmark."""

    @property
    def pages(self) -> int:
        """How many pages the site has."""
        return sum(1 for _ in self.site.rglob("index.html"))

    @property
    def environment(self) -> dict[str, str]:
        """The variables with which it runs."""
        return {**os.environ, "DOSSIER_CACHE": str(self.cache), "NO_MKDOCS_2_WARNING": "1"}

    def clean(self) -> None:
        """Remove what earlier runs left."""
        for folder in (self.site, self.cache):
            shutil.rmtree(folder, ignore_errors=True)

    def measure(self, limit: float, *, clean: bool) -> Measurement:
        """Build once, within so many seconds: as if for the first time, or over what is there."""
        if clean:
            self.clean()
        return measure(self.command, limit, self.environment)

    def change_record(self) -> None:
        """Add a word to the summary of the record."""
        text = self.record.read_text(encoding="utf-8")
        changed, count = _SUMMARY.subn(lambda match: f"{match[0]}Changed. ", text, count=1)
        assert count == 1
        self.record.write_text(changed, encoding="utf-8")


DOSSIER, PAGES_ONLY, LANGUAGES = "dossier", "dossier, pages only", "dossier, all languages"
HUGO, HUGO_ONE, HUGO_PAGES_ONLY = "hugo", "hugo, one file", "hugo, pages only"


def command(folder: Path, *options: str) -> tuple[str, ...]:
    """The words after `./dossier` that build the records in `data/` of a folder."""
    return ("build", "--data", str(folder / "data"), "--site", str(folder / "site"), "--no-search", *options)


def dossiers(folder: Path) -> list[Tool]:
    """This project: with all its formats in one language, as others have one; with pages only; and in all languages."""
    options = {DOSSIER: ("--one-language",), PAGES_ONLY: ("--one-language", "--no-exports"), LANGUAGES: ()}
    record, start = _first(folder / "data" / "statements"), (sys.executable, "-P", "-m", "commands")
    return [
        Tool(name, (*start, *command(folder, *given)), folder / "site", record, folder / "cache", name == DOSSIER, True)
        for name, given in options.items()
    ]


def hugos(folder: Path) -> list[Tool]:
    """Hugo, on the site in `hugo/` of a folder: with pages, JSON and Markdown, from a file each and from one; pages only."""
    source, site, cache = folder / "hugo", folder / "hugo-site", folder / "hugo-cache"
    places = ("--source", str(source), "--destination", str(site), "--cacheDir", str(cache))
    each, together = _first(source / "content" / "statements"), source / ONE_FILE
    return [
        Tool(name, ("hugo", "--quiet", "--config", settings, *places), site, record, cache, name != HUGO_PAGES_ONLY)
        for name, settings, record in (
            (HUGO, "config.yaml,formats.yaml", each),
            (HUGO_ONE, "config.yaml,formats.yaml,one.yaml", together),
            (HUGO_PAGES_ONLY, "config.yaml", each),
        )
    ]


def others(folder: Path) -> list[Tool]:
    """What else is installed, on the pages of the Hugo site or on plain Markdown, pages only."""
    found = list[Tool]()
    if node := shutil.which("eleventy"):
        source, site = folder / "eleventy", folder / "eleventy-site"
        words = (node, f"--input={source / 'content'}", f"--output={site}", f"--config={source / 'eleventy.config.js'}")
        found.append(
            Tool("eleventy", (*words, "--quiet"), site, _first(source / "content" / "statements"), source / "x")
        )
    source, site = folder / "material", folder / "material-site"
    plain = (sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(source / "mkdocs.yml"), "-d", str(site))
    found.append(Tool("material", plain, site, _first(source / "docs" / "statements"), source / "x"))
    return found


def versions() -> dict[str, str]:
    """The builders that are installed, with their versions."""
    found = {"Python": platform.python_version()}
    for name, words in {"Hugo": ("hugo", "version"), "Eleventy": ("eleventy", "--version")}.items():
        if shutil.which(words[0]):
            said = subprocess.run(words, capture_output=True, text=True, check=True).stdout
            match = re.search(r"\d+\.\d+\.\d+", said)
            found[name] = match[0] if match else "of unknown version"
    return found | {"Material for MkDocs": version("mkdocs-material")}


def _first(folder: Path) -> Path:
    return min(file for file in folder.iterdir() if not file.name.startswith("_") and file.suffix in (".yaml", ".md"))
