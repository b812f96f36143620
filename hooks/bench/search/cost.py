"""What search costs: the time and the size of the index, and what a browser on a slow line loads until the first result."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import quote_plus

from bench.measure import CommandFailed, Measurement, measure
from bench.peers import write_material_site
from bench.synthetic import write_data
from bench.tools import command

from .chromium import start
from .slow_host import slow_host

HEAD = (
    "records",
    "search",
    "index, wall s",
    "index, processor s",
    "index, KiB",
    "loaded, KiB",
    "requests",
    "first result s",
)
_KIBIBYTE = 1024
_PATIENCE = 120
"""Seconds in which there must be a result."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a search is in a site: the page on which words are sought, how results are found on it, and its index."""

    name: str
    address: str
    result: str
    index: str
    """The pattern of the files of the index."""


OURS = Place("dossier", "search/#q={}", ".finder-list > *", "pagefind/**/*")
MATERIAL = Place("material", "?q={}", ".md-search-result__item", "search/search_index.json")
WORDS = "person 0003"
"""What is sought; it is in the title of a record, and its words are on many pages."""


@dataclass(frozen=True, slots=True)
class _Site:
    """A site, and what builds it without and with an index."""

    place: Place
    folder: Path
    without: tuple[str, ...]
    whole: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Searched:
    """What the search of one site cost: to make its index, and until the first result was seen."""

    records: int
    name: str
    wall: float
    processor: float
    """The seconds that the index took, by the clock and of all processors together."""
    size: int
    loaded: int
    requests: int
    first: float

    @property
    def row(self) -> tuple[str, ...]:
        """The figures as a row below `HEAD`."""
        times = (f"{self.wall:.2f}", f"{self.processor:.2f}")
        sizes = (f"{self.size / _KIBIBYTE:,.0f}", f"{self.loaded / _KIBIBYTE:,.0f}")
        return f"{self.records:,}", self.name, *times, *sizes, f"{self.requests}", f"{self.first:.2f}"


def search_in(records: int, limit: float, folder: Path, browser: str) -> Iterator[Searched]:
    """Build so many synthetic records in an empty folder, and search them, here and with the theme's own search.

    `browser` is the path of a Chromium. What an index costs is the difference between builds with and without it. Raises
    `CommandFailed`.
    """
    # Apart: the peak memory of a process counts from that of the process which started it.
    with ProcessPoolExecutor(1, get_context("spawn")) as apart:
        apart.submit(_write, records, folder).result()
    for one in _sites(folder):
        before, after = (_built(words, one.folder, folder, limit) for words in (one.without, one.whole))
        size = sum(file.stat().st_size for file in one.folder.glob(one.place.index) if file.is_file())
        loaded, requests, first = _first_result(one.place, one.folder, browser)
        times = after.wall - before.wall, after.processor - before.processor
        yield Searched(records, one.place.name, *times, size, loaded, requests, first)


def _sites(folder: Path) -> tuple[_Site, _Site]:
    """This project, with the words of its command; and MkDocs with the theme's own search."""
    own, words = (sys.executable, "-P", "-m", "commands"), command(folder, "--one-language")
    site, source = folder / "material-site", folder / "material"
    mkdocs = (sys.executable, "-m", "mkdocs", "build", "--quiet", "-d", str(site), "-f")
    return (
        _Site(OURS, folder / "site", (*own, *words), (*own, *(word for word in words if word != "--no-search"))),
        _Site(MATERIAL, site, (*mkdocs, str(source / "mkdocs.yml")), (*mkdocs, str(source / "search.yml"))),
    )


def _write(records: int, folder: Path) -> None:
    write_data(records, folder / "data")
    write_material_site(folder / "data", folder / "material")


def _built(words: tuple[str, ...], site: Path, folder: Path, limit: float) -> Measurement:
    cache = folder / "cache"
    for left in (site, cache):
        shutil.rmtree(left, ignore_errors=True)
    return measure(words, limit, {**os.environ, "DOSSIER_CACHE": str(cache), "NO_MKDOCS_2_WARNING": "1"})


def _first_result(place: Place, site: Path, browser: str) -> tuple[int, int, float]:
    """The bytes that a new reader of the page loads, in how many requests, and the seconds until a result is seen."""
    from playwright.sync_api import Error, sync_playwright  # nothing else in the benchmark needs it

    with slow_host(site) as (host, line), sync_playwright() as playwright:
        chromium = start(playwright, browser)
        try:
            page = chromium.new_page()
            began = time.perf_counter()
            page.goto(host + place.address.format(quote_plus(WORDS)), wait_until="commit", timeout=_PATIENCE * 1000)
            page.locator(place.result).first.wait_for(timeout=_PATIENCE * 1000)
            return line.sent, line.requests, time.perf_counter() - began
        except Error as failure:
            raise CommandFailed(f"the search of {place.name} gives no result: {failure}") from failure
        finally:
            chromium.close()
