"""No page for readers is longer than fifteen screens of a phone, as it is first opened."""

from __future__ import annotations

from playwright.sync_api import expect

from support.languages import in_every_language
from support.pages import Pages
from support.visits import HEIGHTS, Reader

MOST = 15
"""Screens of 390 × 844 pixels."""
SMALL = 30_000
"""Bytes of a page that cannot fill as much, set as densely as pages are."""


def test_no_page_for_readers_needs_more_than_fifteen_screens_of_a_phone(reader: Reader, real_site: Pages) -> None:
    page = reader.visit(width=390, java_script_enabled=False)
    screens = {}
    for address in real_site.addresses:
        if len(real_site.text(address)) > SMALL and not address.removeprefix("es/").startswith("contribute/"):
            page.goto(reader.base + address, wait_until="domcontentloaded")
            screens[address] = page.evaluate("document.documentElement.scrollHeight") / HEIGHTS[390]
    longer = {address: round(found, 1) for address, found in screens.items() if found > MOST}
    assert longer == {}


@in_every_language
def test_a_place_within_what_is_folded_opens_it(reader: Reader) -> None:
    for address in ("agreement/", "agreement/statements-and-holdings/"):
        page = reader.visit(address, width=390, java_script_enabled=False)
        place = page.locator(".provision > div").nth(7)
        page.goto(f"{reader.base}{address}#{place.get_attribute('id')}")
        assert page.locator("details.provision[open]").count() == 1
        assert place.is_visible()


@in_every_language
def test_a_place_in_a_folded_list_opens_it(reader: Reader) -> None:
    for address in ("statements/", "statements/by/speaker/", "sources/"):
        page = reader.visit(address, width=390, java_script_enabled=False)
        group = page.locator(".fold-group:not([open])").last
        (anchor,) = group.evaluate("group => [group.querySelector(':scope > div').id]")
        page.goto(f"{reader.base}{address}#{anchor}")
        assert page.locator(f"#{anchor}").is_visible()
        expect(page.locator(".fold-group:has(:target) > summary")).to_be_in_viewport()


@in_every_language
def test_on_paper_everything_is_open(reader: Reader) -> None:
    page = reader.visit("agreement/", java_script_enabled=False)
    page.emulate_media(media="print")
    assert page.locator(".provision .facts").last.is_visible()


@in_every_language
def test_the_way_back_up_comes_with_the_length(reader: Reader) -> None:
    page = reader.visit("agreement/", width=390)
    way = page.locator(".to-top")
    assert not way.is_visible()
    page.locator(".provision").nth(30).scroll_into_view_if_needed()
    way.click()
    expect(page.locator("h1")).to_be_in_viewport()
