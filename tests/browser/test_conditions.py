"""Each kind of page under the conditions it is read in: narrow, printed, without motion; and nothing goes wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from support.languages import in_every_language
from support.pages import Pages
from support.specimens import OTHERS, every_specimen, richest, specimens
from support.visits import SHIFT, Reader, served

WIDER = "document.documentElement.scrollWidth - innerWidth"
HARM = """<!doctype html><title>Harm</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src *"><p>Text</p>
<script>console.log("inline")</script><img alt="" src="http://other.example/x.png"><script src="harm.js"></script>"""


@in_every_language
def test_no_page_scrolls_sideways_on_a_small_phone(reader: Reader, real_site: Pages, language: str) -> None:
    page = reader.visit(width=320)
    wide = {}
    for address in every_specimen(real_site, language):
        reader.go(page, address)
        if (more := page.evaluate(WIDER)) > 0:
            wide[address] = more
    assert wide == {}


def test_nothing_moves_while_a_page_loads(reader: Reader, real_site: Pages) -> None:
    page = reader.visit(width=390)
    moved = {}
    for address in specimens(real_site, OTHERS):
        # A busy machine may paint a page of which it has read a part. What the page itself moves, it moves each time.
        for _ in range(2):
            reader.go(page, address)
            if (shift := page.evaluate(SHIFT)) <= 0.02:
                break
        else:
            moved[address] = shift
    assert moved == {}


@in_every_language
@pytest.mark.parametrize("part", ["", "status/"])
def test_the_answers_are_on_the_first_page_of_paper(reader: Reader, part: str) -> None:
    page = reader.visit(part)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 660, "height": 900})  # what Letter has between its margins
    expect(page.locator(".answers-sentence").first).to_be_in_viewport()
    for box in page.locator(".answers").all():
        expect(box).to_have_css("break-inside", "auto")


@in_every_language
@pytest.mark.parametrize("part", ["terms", "actions"])
def test_print_shows_sources_with_their_addresses_and_no_navigation(
    reader: Reader, real_site: Pages, part: str
) -> None:
    page = reader.visit(richest(real_site, part), color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    for left_out in page.locator("nav:not(.breadcrumb), button, .skip, .to-toc").all():
        expect(left_out).to_be_hidden()
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    links = page.locator(".sources a.out").all()
    assert links
    for link in links:
        expect(link).to_be_visible()
        address = link.evaluate("link => getComputedStyle(link, '::after').content")
        assert str(link.get_attribute("href")) in address


LINES = """links => links.map((link) => {
  const words = document.createRange();
  words.selectNodeContents(link.firstElementChild?.matches(":not(.hidden)") ? link.firstElementChild : link.firstChild);
  return [new Set([...link.getClientRects()].map((box) => Math.round(box.bottom / 8))).size,
    new Set([...words.getClientRects()].map((box) => Math.round(box.bottom / 8))).size];
})"""
"""The lines of each link, and those of its words."""


@in_every_language
def test_no_line_begins_with_the_sign_of_a_link_to_another_site(reader: Reader) -> None:
    for width in (320, 390):
        lines = reader.visit("agreements/mou/", width=width).locator(".sources a.out:visible").evaluate_all(LINES)
        assert lines
        assert [all_lines for all_lines, of_words in lines if all_lines != of_words] == []


PRINTED = """all => all.filter((one) => one.checkVisibility() && [...one.childNodes].some((child) => child.data?.trim()))
  .map((one) => parseFloat(getComputedStyle(one).fontSize) * 0.75)"""
"""The size of each piece of text that is printed, in points."""


@in_every_language
@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_the_status_sheet_is_one_sheet_and_its_date_the_largest_thing(reader: Reader, paper: str) -> None:
    page = reader.visit("status/sheet/")
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper))) == 1
    page.emulate_media(media="print")
    sizes = page.locator("main *").evaluate_all("all => all.map(one => parseFloat(getComputedStyle(one).fontSize))")
    largest = page.locator(".sheet .answers-known").evaluate("day => parseFloat(getComputedStyle(day).fontSize)")
    assert largest == max(sizes)
    assert sizes.count(largest) == 2  # the line and the date in it
    assert min(page.locator("main *").evaluate_all(PRINTED)) >= 9.5
    expect(page.locator(".footer-address")).to_have_count(0)  # no address is set, so none can be whole


def test_who_wants_no_motion_gets_none(reader: Reader) -> None:
    page = reader.visit("terms/", reduced_motion="no-preference")
    root = page.locator("html")
    expect(root).to_have_css("scroll-behavior", "smooth")
    page.emulate_media(reduced_motion="reduce")
    expect(root).to_have_css("scroll-behavior", "auto")
    moving = "[...document.querySelectorAll('*')].filter(one => getComputedStyle(one).{} !== '0s').length"
    for name in ("transitionDuration", "animationDuration"):
        assert page.evaluate(moving.format(name)) == 0


def test_faults_are_noticed(browser: Browser, tmp_path: Path) -> None:
    """The reader of the other tests would hear of all this."""
    (tmp_path / "index.html").write_text(HARM, encoding="utf-8")
    (tmp_path / "harm.js").write_text("console.error('said'); throw new Error('thrown')", encoding="utf-8")
    with served(tmp_path) as base:
        reader = Reader(browser, base)
        page: Page = reader.visit()
        page.wait_for_load_state("networkidle")
        reader.leave()
    heard = "\n".join(reader.faults)
    for fault in ("policy violation: script-src-elem inline", "asked for http://other.example/x.png", "said", "thrown"):
        assert fault in heard
