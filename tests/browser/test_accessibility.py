"""axe finds nothing on any kind of page: light and dark, phone and desk."""

from __future__ import annotations

from typing import Literal

import pytest

from support.axe import violations
from support.pages import Pages
from support.specimens import KIND_PARTS, OTHERS, specimens
from support.visits import HEIGHTS, Reader, keep

CONDITIONS: tuple[tuple[int, Literal["light", "dark"]], ...] = ((390, "light"), (1440, "light"), (1440, "dark"))
"""The narrow page has the same colors as the wide one, which shows more at once."""


COLOR_RULES = ["color-contrast", "link-in-text-block"]
"""What can differ between light and dark; in dark only these are asked again."""


SHARES = 6
"""Into how many tests the other pages are divided, so that several processors can share them."""


@pytest.mark.parametrize("share", range(SHARES))
def test_axe_finds_nothing_on_other_pages(reader: Reader, real_site: Pages, share: int) -> None:
    _look(reader, specimens(real_site, OTHERS)[share::SHARES])


@pytest.mark.parametrize("part", KIND_PARTS)
def test_axe_finds_nothing_on_records(reader: Reader, real_site: Pages, part: str) -> None:
    _look(reader, specimens(real_site, part))


def _look(reader: Reader, addresses: list[str]) -> None:
    # The policy forbids foreign scripts, and axe is one: only here it is set aside.
    page = reader.visit("404.html", bypass_csp=True)
    found = []
    for address in addresses:
        reader.go(page, address)
        for width, scheme in CONDITIONS:
            page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
            page.emulate_media(color_scheme=scheme)
            found += [
                f"{address} {width} {scheme}: {violation}"
                for violation in violations(page, COLOR_RULES if scheme == "dark" else None)
            ]
            keep(page, f"{address.strip('/').replace('/', '.') or 'home'}-{width}-{scheme}")
    assert found == []


def test_axe_would_find_something(reader: Reader) -> None:
    page = reader.visit("404.html", bypass_csp=True)
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=data:,>')")
    page.evaluate("document.querySelector('main').style.color = 'gray'")
    assert {line.partition(":")[0] for line in violations(page)} == {"image-alt", "color-contrast"}
