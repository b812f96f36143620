"""What a term of art means appears where the word stands: on hover, on focus, on the first tap, and without a request."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from support.languages import in_every_language
from support.visits import Reader

pytestmark = in_every_language
PAGE = "agreements/mou/"


def parts(page: Page) -> tuple[Locator, Locator]:
    """The first term of art of a page, and the box that tells what it means."""
    return page.locator("a.definition").first, page.locator(".meaning")


def target(link: Locator) -> str:
    """The whole address to which a link leads; it is that of a definition."""
    address = str(link.evaluate("link => link.href"))
    assert "/definitions/" in address
    return address


def test_on_hover_and_it_stays_while_it_is_read(reader: Reader) -> None:
    page = reader.visit(PAGE)
    word, box = parts(page)
    expect(box).to_be_hidden()
    word.hover()
    expect(box).to_be_visible()
    expect(box).to_contain_text(page.locator(f"#{word.get_attribute('aria-describedby')}").text_content() or "?")
    box.hover()
    page.wait_for_timeout(400)
    expect(box).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    word.hover()
    page.mouse.move(0, 0)
    expect(box).to_be_hidden()


def test_on_focus_by_keyboard(reader: Reader) -> None:
    page = reader.visit(PAGE)
    word, box = parts(page)
    page.keyboard.press("Tab")
    word.focus()
    expect(box).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    meant = target(word)
    page.keyboard.press("Enter")
    expect(page).to_have_url(meant)


@pytest.mark.parametrize("width", [320, 390])
def test_on_the_first_tap_and_within_the_screen(reader: Reader, width: int) -> None:
    page = reader.visit(PAGE, width=width, has_touch=True, is_mobile=True)
    word, box = parts(page)
    word.tap()
    expect(box).to_be_visible()
    expect(page).to_have_url(reader.base + PAGE)
    expect(box).to_be_in_viewport(ratio=1)
    page.touchscreen.tap(2, 2)
    expect(box).to_be_hidden()
    word.tap()
    meant = target(word)
    box.locator("a").tap()
    expect(page).to_have_url(meant)


def test_it_goes_when_the_screen_is_turned_and_is_not_printed(reader: Reader) -> None:
    page = reader.visit(PAGE)
    word, box = parts(page)
    word.hover()
    expect(box).to_be_visible()
    page.emulate_media(media="print")
    expect(box).to_be_hidden()
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 500, "height": 800})
    expect(box).to_be_hidden()


def test_nothing_is_asked_for_and_without_a_script_the_word_is_a_link(reader: Reader) -> None:
    page = reader.visit(PAGE)
    page.wait_for_load_state("networkidle")
    asked = page.evaluate("performance.getEntriesByType('resource').length")
    word, box = parts(page)
    word.hover()
    expect(box).to_be_visible()
    assert page.evaluate("performance.getEntriesByType('resource').length") == asked
    plain = reader.visit(PAGE, java_script_enabled=False)
    meant = target(plain.locator("a.definition").first)
    plain.locator("a.definition").first.click()
    expect(plain).to_have_url(meant)
