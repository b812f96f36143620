"""The picture in the README can be made; with the variable PICTURE set, it is."""

from __future__ import annotations

import os

from playwright.sync_api import Browser, ViewportSize

from support.pages import Pages
from support.picture import MOST_BYTES, PAGE, PICTURE, sum_in, sum_of_what_is_shown, with_sum

SIZE: ViewportSize = {"width": 880, "height": 600}


def test_the_picture_is_small_and_carries_the_sum_of_what_it_shows(
    browser: Browser, address: str, real_site: Pages
) -> None:
    page = browser.new_page(viewport=SIZE, color_scheme="light")
    page.goto(f"{address}{PAGE}")
    assert page.locator("h1").is_visible()
    shown = sum_of_what_is_shown(real_site.folder)
    picture = with_sum(page.screenshot(), shown)
    page.close()
    assert len(picture) <= MOST_BYTES
    assert sum_in(picture) == shown
    if os.environ.get("PICTURE"):
        PICTURE.write_bytes(picture)
