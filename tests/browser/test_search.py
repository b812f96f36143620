"""The search as readers use it: what they type finds what they mean, first; by keyboard, narrowed, and without a script."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from support.axe import violations
from support.pages import Pages
from support.visits import Reader

FIRST = {
    "divulgacion": "definitions/disclosure/",
    "disclosing": "definitions/disclosure/",
    "cardenas": "people/vanessa-cardenas/",
    '"final order of removal"': "definitions/final-order-of-removal/",
    "“final order of removal”": "definitions/final-order-of-removal/",
    "6103(i)(2)": "authorities/usc-26-6103-i-2/",
    "8 U.S.C. 1253(a)(1)": "authorities/usc-8-1253-a-1/",
    "25-5181": "cases/centro-v-bessent-cadc/",
    "1:25-cv-00677": "cases/centro-v-bessent/",
    "25-cv-677": "cases/centro-v-bessent/",
    "1:25cv00677": "cases/centro-v-bessent/",
    "noem": "people/kristi-noem/",
    "ITIN": "definitions/itin/",
    "47289": "figures/addresses-disclosed-august-7-2025/",
    "47\u00a0289": "figures/addresses-disclosed-august-7-2025/",
    "is it blocked": "status/",
    "status": "status/",
}

ALIKE = (
    ("co-operation", "cooperation"),
    ("non-disclosure", "nondisclosure"),
    ("e-mail", "email"),
    ("I.R.C.", "IRC"),
    ("email", "e-mail"),
    ("47,289", "47289"),
    ("47,289", "47\u202f289"),
    ("47,289", "４７,289"),
    ("1:25-cv-00677 25-cv-677", "25-cv-677"),
    ("1:25-cv-00677", "1:25cv00677"),
    ("IRS–ICE", "IRS-ICE"),
    ("shares", "sharing"),
    ("copy", "copies"),
    ("Vanessa Cárdenas", "cardenas"),
    ("data sharing", "data-sharing"),
)
OTHERS = (
    ("Mugumya", "mugnoz"),
    ("March", "marchetti"),
    ("47,289", "47288"),
    ("1:25-cv-00677 25-cv-677", "25-cv-678"),
)
"""What is on the first page that the engine found, and what was typed: to be shown, or to be left out."""
WITH_ONE_PAGE = """async ([module, pairs]) => {
  const { refine } = await import(module);
  return Promise.all(pairs.map(async ([content, typed]) => {
    const result = { id: "a", data: async () => ({ content, meta: {} }) };
    const engine = { search: async () => ({ results: [result], unfilteredResultCount: 1 }) };
    refine(engine);
    return (await engine.search(typed)).results.length === 1;
  }));
}"""


def seek(page: Page, words: str) -> None:
    """Type words into the search and wait for what is found."""
    page.fill(".finder input", words)
    expect(page.locator("pagefind-summary")).to_contain_text(words)


@pytest.mark.parametrize(("words", "target"), FIRST.items())
def test_what_is_meant_comes_first(reader: Reader, words: str, target: str) -> None:
    page = reader.visit("search/", width=390)
    seek(page, words)
    expect(page.locator(".finder-found a").first).to_have_attribute("href", urlsplit(reader.base).path + target)


@pytest.mark.parametrize("words", ["munoz", "zzzz", "Muñoz Marín", "marchetti", "25-cv-678"])
def test_a_name_that_is_not_here_finds_nobody_else(reader: Reader, words: str) -> None:
    page = reader.visit("search/")
    seek(page, words)
    expect(page.locator("pagefind-summary")).to_contain_text("No results")
    expect(page.locator(".finder-found")).to_have_count(0)


def test_what_the_engine_found_is_shown_however_it_is_joined_and_no_other_word(
    reader: Reader, real_site: Pages
) -> None:
    (module,) = real_site.folder.glob("assets/js/search-engine.*.js")
    page = reader.visit("search/")
    pairs = [[written, typed] for written, typed in (*ALIKE, *OTHERS)]
    shown = page.evaluate(WITH_ONE_PAGE, [f"/assets/js/{module.name}", pairs])
    assert [pair for pair, found in zip((*ALIKE, *OTHERS), shown, strict=True) if found != (pair in ALIKE)] == []


def test_a_question_is_answered_without_its_small_words(reader: Reader) -> None:
    page = reader.visit("search/")
    seek(page, "can ICE get my address")
    expect(page.locator(".finder-found a").first).to_be_visible()


def test_a_phrase_is_found_as_it_stands(reader: Reader) -> None:
    page = reader.visit("search/")
    seek(page, '"order of final removal"')
    expect(page.locator("pagefind-summary")).to_contain_text("No results")


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_by_keyboard_from_the_masthead_to_a_record_and_back(reader: Reader, width: int) -> None:
    page = reader.visit("terms/", width=width)
    page.locator(".seek-field").focus()
    page.keyboard.type("25-5181")
    page.keyboard.press("Enter")
    expect(page).to_have_url(reader.base + "search/#q=25-5181")
    expect(page.locator(".finder-found").first).to_be_visible()
    page.locator(".finder input").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".finder-found a").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(reader.base + "cases/centro-v-bessent-cadc/")
    page.go_back()
    expect(page.locator(".finder input")).to_have_value("25-5181")
    expect(page.locator(".finder-found a").first).to_be_visible()


def test_no_host_sees_what_is_typed_and_the_results_have_an_address(reader: Reader) -> None:
    page = reader.visit("search/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    seek(page, "talwani")
    expect(page).to_have_url(reader.base + "search/#q=talwani")
    other = reader.visit("search/#q=talwani")
    expect(other.locator(".finder-found a").first).to_have_text("Indira Talwani")
    assert asked
    assert not [url for url in asked if "talwani" in url.partition("#")[0]]


def test_without_a_script_the_box_leads_to_the_lists(reader: Reader) -> None:
    page = reader.visit("terms/", width=390, java_script_enabled=False)
    page.fill(".seek-field", "talwani")
    page.keyboard.press("Enter")
    page.click("main a[href$='people/']")
    expect(page).to_have_url(reader.base + "people/")


def test_facets_narrow_what_is_found(reader: Reader) -> None:
    page = reader.visit("search/")
    seek(page, "stay")
    page.click(".finder-narrow > summary")
    facets = page.locator(".finder-narrow summary .pf-filter-group-name, .finder-narrow .pf-filter-group-title")
    for name in ("Court", "Kind", "Position", "Year"):
        expect(facets.filter(has_text=name).first).to_be_visible()
    facets.filter(has_text="Kind").first.click()
    page.get_by_label("Legal questions").check()
    expect(page.locator(".finder-found .meta").first).to_contain_text("Legal questions")
    about = page.locator(".finder-found .meta").all_inner_texts()
    assert {words.split(" · ")[0] for words in about} == {"Legal questions"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_among_results(reader: Reader, scheme: str) -> None:
    page = reader.visit("search/", width=390, color_scheme=scheme, bypass_csp=True)
    seek(page, "6103(i)(2)")
    page.click(".finder-narrow > summary")
    expect(page.locator(".finder-found").first).to_be_visible()
    assert violations(page) == []


def test_nothing_of_the_index_is_loaded_before_a_reader_turns_to_it(reader: Reader) -> None:
    page = reader.visit("search/")
    page.wait_for_load_state("networkidle")
    asked = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    assert [name for name in asked if "pagefind" in name and not name.endswith(("-ui.js", "-ui.css"))] == []


def test_a_failure_is_told_once_and_goes(reader: Reader) -> None:
    page = reader.visit("search/")
    page.route("**/pagefind.js", lambda route: route.abort())
    page.locator(".finder input").press_sequentially("noem")
    notice = page.locator(".finder .notice")
    expect(notice).to_have_count(1)
    expect(notice).to_contain_text("The lists below lead to every record")
    expect(page.locator(".finder .pf-error:visible")).to_have_count(0)
    page.unroute("**/pagefind.js")
    assert reader.faults  # the browser and Pagefind complain of what was cut off, as they should
    reader.faults.clear()


def test_without_a_script_the_indexes_are_there_and_no_box(reader: Reader) -> None:
    page = reader.visit("search/", width=390, java_script_enabled=False)
    expect(page.locator(".finder")).to_be_hidden()
    page.click("main a[href$='people/']")
    expect(page).to_have_url(reader.base + "people/")
