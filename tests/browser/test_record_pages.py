"""On a phone, sources and related records take little of a record's page, and links to what is folded open it."""

from __future__ import annotations

from statistics import median

from support.languages import in_every_language
from support.pages import Pages
from support.specimens import KIND_PARTS
from support.visits import Reader

MOST = 0.12
"""The share of a page's height that sources and related records take, as a median of all kinds."""
SHARE = """() => {
  const blocks = [...document.querySelectorAll("section.block:has(> #sources), details.related")];
  const height = blocks.reduce((sum, block) => sum + block.getBoundingClientRect().height, 0);
  return height / document.documentElement.scrollHeight;
}"""
IS_OPEN = "document.querySelector('{}').open"


def _some_of(site: Pages, kind: str, count: int = 3) -> list[str]:
    """Records of a kind at equal distances in the order of their addresses; former addresses are left out."""
    found = [one for one in site.lasting if one.startswith(f"{kind}/") and 'class="record of-' in site.text(one)]
    return found[:: max(1, len(found) // count)][:count]


@in_every_language
def test_sources_and_related_records_take_little_room(reader: Reader, real_site: Pages) -> None:
    visited = [address for kind in KIND_PARTS for address in _some_of(real_site, kind)]
    page = reader.visit(visited[0], width=390)
    shares = []
    for address in visited:
        reader.go(page, address)
        shares.append(float(page.evaluate(SHARE)))
    assert median(shares) <= MOST, dict(zip(visited, shares, strict=True))


@in_every_language
def test_a_link_to_what_is_folded_opens_it(reader: Reader, real_site: Pages) -> None:
    address = next(one for one in real_site.lasting if 'id="cited-by"' in real_site.text(one))
    page = reader.visit(address, width=390)
    assert not page.evaluate(IS_OPEN.format(".related"))
    reader.go(page, f"{address}#cited-by")
    assert page.evaluate(IS_OPEN.format(".related"))
    page = reader.visit(
        next(one for one in real_site.lasting if 'href="#evidence-1"' in real_site.text(one)), width=390
    )
    page.locator("a[href='#evidence-1']").first.click()
    assert page.evaluate(IS_OPEN.format("#evidence"))
