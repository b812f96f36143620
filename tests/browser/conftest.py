"""A browser for the session, a reader for each test, and the pages that stand for all of their kind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from dossier.language.labels import Labels
from support.chromium import ABSENT, find_chromium, must_be_there, start
from support.languages import FIRST, labels_in, within
from support.pages import Pages
from support.skipped import tell_skipped
from support.visits import Reader, served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser; where there is none the tests are skipped, or fail if nobody would notice."""
    path = find_chromium()
    if path is None and must_be_there():
        pytest.fail(ABSENT, pytrace=False)
    if path is None:
        pytest.skip(ABSENT)
    with sync_playwright() as playwright:
        browser = start(playwright, path)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(browser: Browser, real_site: Pages) -> Iterator[str]:
    """The address of the real site; asked for after the browser, so that nothing is built in vain."""
    with served(real_site.folder, real_site.base) as base:
        yield base


@pytest.fixture
def language() -> str:
    """The language that a reader reads; `in_every_language` puts each in its place."""
    return FIRST


@pytest.fixture
def labels(language: str) -> Labels:
    """The words of that language."""
    return labels_in(language)


@pytest.fixture
def reader(browser: Browser, address: str, language: str) -> Iterator[Reader]:
    """A reader of the real site in a language, whose browser must not have complained about anything."""
    reader = Reader(browser, address, within(language))
    yield reader
    reader.leave()
    assert reader.faults == []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which tests were not run for want of a browser, and how to get one."""
    tell_skipped(terminalreporter, "browser tests", ABSENT)
