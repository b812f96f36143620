"""A reader without a network: the copy of the site is opened from the disk, by a browser without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from dossier.language.labels import Labels
from support.copies import copied
from support.languages import in_every_language, within
from support.pages import Pages
from support.visits import Reader


@pytest.fixture
def offline(browser: Browser, sample_site: Pages, tmp_path: Path) -> Iterator[Reader]:
    """A reader of a copy on the disk, whose browser must not have complained about anything."""
    copied(sample_site, tmp_path)
    reader = Reader(browser, f"{tmp_path.as_uri()}/")
    yield reader
    reader.leave()
    assert reader.faults == []


def test_the_way_from_the_home_page_to_the_sources_of_an_order(offline: Reader) -> None:
    page = offline.visit("index.html", java_script_enabled=False)
    expect(page.locator(".offline")).to_be_visible()
    page.locator(".menu > ul > li > a", has_text="The courts").click()
    page.locator(".section a", has_text="Cases").click()
    page.locator("main a[href*='actions/']:visible").first.click()
    expect(page.locator("h1")).to_be_visible()
    page.locator(".toc a[href='#sources']").click()
    expect(page.locator("#sources")).to_be_in_viewport()
    page.locator("main a[href*='sources/']:visible").last.click()
    expect(page.locator(".breadcrumb")).to_contain_text("Sources")
    page.locator(".site-name").click()
    expect(page.locator(".answers").first).to_be_visible()


@in_every_language
def test_help_is_found_on_a_phone(offline: Reader, language: str, labels: Labels) -> None:
    page = offline.visit(f"{within(language)}index.html", width=390, java_script_enabled=False)
    page.locator(".menu-button").click()
    page.locator(".menu a", has_text=labels.navigation["help"]).click()
    expect(page.locator("h1")).to_have_attribute("id", "help")
    styled = "getComputedStyle(document.body).marginTop"
    assert page.evaluate(styled) == "0px"
