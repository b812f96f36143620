"""Records full of what looks like code do nothing in a browser, at the root of a host and below it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from commands.build import build
from support import SAMPLE, Records
from support.faults import TERM
from support.hostile import HARMLESS, shown_words
from support.visits import Reader, served

STRANGE = """() => [...document.querySelectorAll("*")].flatMap((element) =>
  [...element.attributes].map((attribute) => attribute.name).filter((name) => name.startsWith("on") || name === "style")
    .map((name) => `${element.localName}[${name}]`))"""
TOGETHER = (
    "",
    "events/",
    "sources/",
    "timeline/",
    "changes/",
    "sources/cnn-2025-04-08-irs-dhs-agreement/",
    "agreements/mou/",
    "agreement/requests/",
)
"""Pages that print the titles of all of them, or the long word of the term."""
WIDER = "document.documentElement.scrollWidth - innerWidth"


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the miniature publication and all records of `harmless/`, with a long word in a term, in the folder `reference` of a host."""
    folder = tmp_path_factory.mktemp("hostile")
    shutil.copytree(SAMPLE, folder / "data")
    shutil.copytree(HARMLESS, folder / "data", dirs_exist_ok=True)
    Records(folder / "data").edit(TERM, "agreement: mou\n", f"agreement: mou\ncarries: {'word' * 40}\n")
    build(folder / "data", folder / "host" / "reference", search=False)
    return folder / "host" / "reference"


@pytest.fixture(params=["", "reference/"])
def hostile_reader(request: pytest.FixtureRequest, browser: Browser, hostile_site: Path) -> Iterator[Reader]:
    """Someone who reads that site at the root of a host, or below it."""
    below: str = request.param
    with served(hostile_site.parent if below else hostile_site) as base:
        reader = Reader(browser, base + below)
        yield reader
        reader.leave()


def test_nothing_happens(hostile_reader: Reader) -> None:
    """No message, no request elsewhere, no script; the words are printed as they were written, and nothing is too wide."""
    page = hostile_reader.visit(width=390)
    page.on("dialog", lambda dialog: hostile_reader.faults.append(f"{page.url}: {dialog.message}"))
    odd = {}
    for address, words in {**_records(), **dict.fromkeys(TOGETHER, "")}.items():
        hostile_reader.go(page, address)
        found = [*page.evaluate(STRANGE), *_strange_scripts(page, hostile_reader.base)]
        if words not in " ".join((page.locator("main").text_content() or "").split()):
            found.append(f"“{words}” is not there")
        if (wider := page.evaluate(WIDER)) > 0:
            found.append(f"{wider} pixels too wide")
        if found:
            odd[page.url] = found
    assert odd == {}
    assert hostile_reader.faults == []


def _records() -> dict[str, str]:
    """By address: words that the page shows."""
    return {f"{file.removesuffix('.yaml')}/": words for file, words in shown_words().items()}


def _strange_scripts(page: Page, base: str) -> list[str]:
    """The scripts of a page that are none of the site's assets, by their addresses; data for search engines is not run."""
    found: list[str] = page.locator("script:not([type='application/ld+json'])").evaluate_all(
        "all => all.map((one) => one.src || one.textContent)"
    )
    return [script for script in found if not script.startswith(f"{base}assets/")]


def test_all_are_visited() -> None:
    files = {file.relative_to(HARMLESS).as_posix() for file in HARMLESS.rglob("*.yaml")}
    assert files == set(shown_words())
