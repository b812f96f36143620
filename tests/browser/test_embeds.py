"""A newsroom shows cards of each language on its own page, at another address; nothing else of this site can be shown there."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from dossier.derived.status.embeds import CARDS, Embed, embeds
from dossier.language.labels import Labels
from dossier.pages.publication import Publication
from support.axe import violations
from support.languages import in_every_language, within
from support.pages import Pages
from support.visits import Reader, served

pytestmark = in_every_language
WIDTHS = (280, 320, 390, 800)
REFUSED = ("", "status/", "embed/", "404.html", "terms/", "nowhere/", "api/v1/status.json")
"""What else someone may want to frame."""


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[str]:
    """The address of another site; a page is put into its folder."""
    with served(tmp_path) as base:
        yield base


@pytest.fixture
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture(scope="module")
def shown(real: Publication) -> list[Embed]:
    return [*embeds(real.status)]


def publish(folder: Path, body: str) -> None:
    page = f"<!doctype html><html lang=en><title>News</title><link rel=icon href=data:,><body><h1>News</h1>{body}</body></html>"
    (folder / "index.html").write_text(page, encoding="utf-8")


@pytest.fixture
def pasted(address: str, real_site: Pages, language: str) -> list[str]:
    """The HTML that the page on embedding gives in a language, for the site at an address."""
    found = re.findall(r"<pre><code>(.*?)</code></pre>", real_site.text(f"{within(language)}embed/"), re.DOTALL)
    here = f"{address}{within(language)}"
    return [re.sub(r'(?<==")https?://[^"]*?/(?=embed/|status/)', here, html.unescape(code)) for code in found]


def test_a_newsroom_embeds_cards_and_badges(
    visitor: BrowserContext, newsroom: str, tmp_path: Path, pasted: list[str], labels: Labels, shown: list[Embed]
) -> None:
    publish(tmp_path, "".join(pasted))
    page, said = visitor.new_page(), list[str]()
    page.on("console", lambda message: said.append(message.text))
    page.goto(newsroom)
    for number, embed in enumerate(shown):
        frame = page.frame_locator("iframe").nth(number)
        page.locator("iframe").nth(number).scroll_into_view_if_needed()
        expect(frame.get_by_text(labels.embeds.known.partition("{")[0].strip())).to_be_visible()
        expect(frame.locator("li")).to_have_count(1 if embed.subject else len(shown) - 1)
        expect(frame.locator(".card")).to_have_css("border-top-width", "4px")
    pictures = "[...document.images].map((one) => one.decode().then(() => one.naturalWidth > 100))"
    assert page.evaluate(f"Promise.all({pictures})") == [True] * len(shown)
    assert said == []


def test_a_link_in_a_card_opens_a_window_that_has_no_hold_of_the_page(
    visitor: BrowserContext, newsroom: str, tmp_path: Path, pasted: list[str], address: str, language: str
) -> None:
    publish(tmp_path, pasted[0])
    page = visitor.new_page()
    page.goto(newsroom)
    with visitor.expect_page() as opened:
        page.frame_locator("iframe").locator("h2 a").first.click()
    opened.value.wait_for_load_state()
    assert opened.value.url.startswith(f"{address}{within(language)}status/#")
    assert opened.value.evaluate("[window.opener, document.referrer]") == [None, ""]
    expect(opened.value.locator("h1")).to_be_visible()


@pytest.mark.parametrize("wanted", REFUSED)
def test_nothing_else_can_be_framed(
    visitor: BrowserContext, newsroom: str, tmp_path: Path, address: str, language: str, wanted: str
) -> None:
    publish(tmp_path, f'<iframe src="{address}{within(language)}{wanted}"></iframe>')
    page, said = visitor.new_page(), list[str]()
    page.on("console", lambda message: said.append(message.text))
    page.goto(newsroom)
    page.wait_for_load_state("networkidle")
    assert any("Refused to display" in text for text in said)
    assert _text_of_frame(page) == ""


def _text_of_frame(page: Page) -> str:
    (frame,) = (frame for frame in page.frames if frame.parent_frame)
    return "" if frame.url.startswith("chrome-error:") else frame.inner_text("body")


def test_axe_finds_nothing_on_cards_and_they_fit(reader: Reader, shown: list[Embed]) -> None:
    page = reader.visit(CARDS, bypass_csp=True)
    for embed in shown:
        reader.go(page, embed.card)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 200})
                assert page.evaluate("document.documentElement.scrollWidth") <= width, (embed.card, width)
            page.set_viewport_size({"width": 320, "height": 200})
            assert page.evaluate("document.documentElement.scrollHeight") <= embed.height, embed.card
            assert violations(page) == [], (embed.card, scheme)


def test_no_rule_for_cards_is_dead(reader: Reader) -> None:
    page = reader.visit(CARDS)
    rules = """() => {
      const walk = (list) => [...list].flatMap((rule) => [rule.selectorText ?? [], walk(rule.cssRules ?? [])].flat());
      return walk(document.styleSheets[0].cssRules).filter((one) => one.startsWith(".card"));
    }"""
    selectors = page.evaluate(rules)
    assert len(selectors) > 5
    assert [one for one in selectors if page.locator(one).count() == 0] == []
