"""Ways through the real site as readers take them: to the order, by keyboard, on a phone, without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from dossier.language.labels import Labels
from support.languages import in_every_language
from support.pages import Pages
from support.specimens import richest
from support.visits import FOCUSED, HEIGHTS, Reader, tab_to


@in_every_language
def test_the_answers_take_one_screen_of_a_phone_and_all_behind_them_two(reader: Reader, labels: Labels) -> None:
    """Sentences and the day up to which they are known; then who is bound, and the reports. All without JavaScript."""
    since, bound = labels.status.since.partition(" ")[0], f"{labels.fields.bound}:"
    page = reader.visit(width=390, java_script_enabled=False)
    expect(page.locator(".answers-known")).to_be_in_viewport(ratio=1)
    expect(page.locator(".answers-help a")).to_be_in_viewport(ratio=1)
    for subject in page.locator(".answers.brief > ul > li").all():
        expect(subject).to_be_in_viewport(ratio=1)
        expect(subject.locator(".answers-sentence")).to_be_visible()
        expect(subject.locator(".answers-state")).to_contain_text(since)
    page.set_viewport_size({"width": 390, "height": 2 * HEIGHTS[390]})
    for beside in page.locator(".answers-orders, .answers-beside").all():
        expect(beside.locator("a").first).to_be_in_viewport(ratio=1)
    expect(page.locator(".answers-orders")).to_contain_text(bound)
    page.locator(".answers .answers-subject a").last.click()
    whole = page.locator(".answers > ul > li").last
    expect(whole).to_be_in_viewport(ratio=1)
    for words in (since, labels.status.by.partition(" ")[0], bound):
        expect(whole).to_contain_text(words)


@in_every_language
def test_from_the_answer_to_the_order_and_its_case(reader: Reader) -> None:
    page = reader.visit(width=390)
    page.click(".answers footer a[href$='status/']")
    expect(page).to_have_url(reader.base + "status/")
    order = page.locator(".answers a[href*='actions/']").first
    title = order.inner_text()
    order.click()
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator("#effects")).to_be_visible()
    here = page.url.removeprefix(reader.base)
    case = page.locator(".record-head a[href*='cases/'], .facts a[href*='cases/']").first
    title = case.inner_text()
    case.click()
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator(f"main a[href$='{here}']").first).to_be_attached()


@in_every_language
def test_the_menu_of_a_phone_by_keyboard(reader: Reader) -> None:
    page = reader.visit(width=390)
    menu = page.locator("#menu")
    expect(menu).to_be_hidden()
    tab_to(page, ".menu-button", 7)
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED.format("#menu a"))
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    assert page.evaluate(FOCUSED.format(".menu-button"))
    page.keyboard.press("Enter")
    tab_to(page, '#menu ul ul a[href$="cases/"]')
    page.keyboard.press("Enter")
    expect(page).to_have_url(reader.base + "cases/")
    expect(menu).to_be_hidden()


@in_every_language
def test_the_skip_link_leads_past_the_menu(reader: Reader) -> None:
    page = reader.visit("terms/")
    skip = page.locator(".skip")
    expect(skip).not_to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED.format("main *"))


@in_every_language
def test_the_sheet_on_this_page(reader: Reader, real_site: Pages) -> None:
    page = reader.visit(richest(real_site, "actions"), width=390)
    sheet, place = page.locator(".toc"), page.locator("#sources")
    expect(sheet).not_to_be_in_viewport()
    page.click(".to-toc")
    expect(sheet).to_be_in_viewport(ratio=1)
    page.click(".toc-close")
    expect(sheet).not_to_be_in_viewport()
    page.click(".to-toc")
    expect(sheet.locator("a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(sheet).not_to_be_in_viewport()
    expect(page.locator(".to-toc")).to_be_focused()
    page.click(".to-toc")
    sheet.locator("a[href='#sources']").click()
    expect(sheet).not_to_be_in_viewport(ratio=1)
    expect(sheet).not_to_have_css("position", "fixed")
    expect(place).to_be_in_viewport()


@in_every_language
def test_nothing_is_missing_without_a_script(reader: Reader, real_site: Pages) -> None:
    with_script, without = reader.visit(), reader.visit(java_script_enabled=False)
    for address in ("", "status/", richest(real_site, "terms")):
        shown = []
        for page in (with_script, without):
            reader.go(page, address)
            page.locator(".answers-age").evaluate_all("all => all.forEach(age => age.remove())")
            shown.append(page.inner_text("main").splitlines())
        assert len(shown[1]) > 20
        assert set(shown[0]) - set(shown[1]) == set(), address


def test_tabs_of_a_guide_need_no_script(reader: Reader) -> None:
    page = reader.visit("contribute/environment/", java_script_enabled=False)
    shown = page.locator(".tabbed-content:visible")
    expect(shown).to_contain_text("apt-get")
    page.locator(".tabbed-set label", has_text="macOS").click()
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("brew")
    page.keyboard.press("ArrowLeft")
    expect(shown).to_contain_text("dnf")


@pytest.mark.parametrize(
    "place", ["timeline/?kind=events&year=2025#d2025", "search/#q=talwani&kind=person", "cases/#standing"]
)
def test_the_other_language_has_the_same_page_place_and_choice(reader: Reader, place: str) -> None:
    page = reader.visit(place)
    for within in ("es/", ""):
        page.locator("a.language").click()
        expect(page).to_have_url(f"{reader.base}{within}{place}")


def test_the_other_language_needs_no_script(reader: Reader) -> None:
    page = reader.visit("help/", java_script_enabled=False)
    for address in ("es/help/", "help/"):
        page.locator("a.language").click()
        expect(page).to_have_url(reader.base + address)


@in_every_language
def test_the_menu_needs_no_script(reader: Reader) -> None:
    page = reader.visit(width=390, java_script_enabled=False)
    expect(page.locator(".scheme")).to_be_hidden()
    page.click(".menu-button")
    page.click("#menu ul ul a[href$='terms/']")
    expect(page).to_have_url(reader.base + "terms/")


def test_the_scheme_stays_and_nothing_else_is_stored(reader: Reader) -> None:
    page = reader.visit(color_scheme="light")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    for _ in range(2):  # automatic, light, dark
        page.click(".scheme")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark != light
    page.reload()
    reader.go(page, "terms/")
    expect(page.locator("body")).to_have_css("background-color", dark)
    kept = page.context.storage_state()
    stored = [item for origin in kept["origins"] for item in origin["localStorage"]]
    assert stored == [{"name": "scheme", "value": "dark"}]
    assert kept["cookies"] == []
    assert page.evaluate("sessionStorage.length") == 0
    page.click(".scheme")
    expect(page.locator("body")).to_have_css("background-color", light)
    assert page.evaluate("localStorage.length") == 0
