"""Every component of the pages is shown on the page about them, by its own template."""

from __future__ import annotations

import pytest

from support.pages import Pages

ADDRESS = "contribute/components/"
SHOWN = {
    "badge": ".example > p .badge",
    "answers": ".example .answers",
    "order-card": ".example .order .order-effect",
    "quotation-evidence": ".example .quotation blockquote",
    "clause": ".example .provision",
    "timeline-entry": ".example .moments li",
    "facet": ".example .show a[aria-current]",
    "notices": ".example .notice.warn",
    "colors": "svg.swatch rect",
}


@pytest.mark.parametrize("anchor", SHOWN)
def test_a_component_is_explained_and_shown(real_site: Pages, anchor: str) -> None:
    assert real_site.all(ADDRESS, f"h2#{anchor}")
    assert real_site.all(ADDRESS, SHOWN[anchor])


def test_no_place_for_an_example_is_left(real_site: Pages) -> None:
    assert "<!--" not in real_site.text(ADDRESS)
