"""axe finds nothing on any kind of page: light and dark, phone and desk, in each language."""

from __future__ import annotations

from typing import Literal

import pytest

from support.axe import violations
from support.languages import FIRST, in_every_language
from support.pages import Pages
from support.specimens import KIND_PARTS, OTHERS, specimens, spoken
from support.visits import HEIGHTS, Reader, keep

pytestmark = pytest.mark.long

Condition = tuple[int, Literal["light", "dark"]]
WIDE: tuple[Condition, ...] = ((1440, "light"), (1440, "dark"))
NARROW: tuple[Condition, ...] = ((390, "light"),)
"""Pages have the same colors in every width and language. The wide page shows more at once; the narrow one is looked at in
the languages that need more room.
"""


COLOR_RULES = ["color-contrast", "link-in-text-block"]
"""What can differ between light and dark; in dark only these are asked again."""


@in_every_language
def test_axe_finds_nothing_on_other_pages(reader: Reader, real_site: Pages, language: str) -> None:
    _look(reader, spoken(real_site, language, specimens(real_site, OTHERS)), WIDE if language == FIRST else NARROW)


@in_every_language
@pytest.mark.parametrize("part", KIND_PARTS)
def test_axe_finds_nothing_on_records(reader: Reader, real_site: Pages, language: str, part: str) -> None:
    _look(reader, specimens(real_site, part), WIDE if language == FIRST else NARROW)


def _look(reader: Reader, addresses: list[str], conditions: tuple[Condition, ...]) -> None:
    # The policy forbids foreign scripts, and axe is one: only here it is set aside.
    page = reader.visit(bypass_csp=True)
    found = []
    for address in addresses:
        reader.go(page, address)
        for width, scheme in conditions:
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
