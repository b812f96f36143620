"""The search as readers use it: what they type finds what they mean, first; by keyboard, narrowed, and without a script."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
import yaml
from playwright.sync_api import Page, Route, expect

from dossier.language.labels import Labels
from dossier.records.normal import unaccented
from support.axe import violations
from support.languages import in_every_language
from support.pages import Pages
from support.visits import Reader

QUERIES = Path(__file__).with_name("queries.yaml")
SPANISH = Path(__file__).with_name("queries-es.yaml")
TRIED = 120
"""How many queries there are at the least; of them 110 find their page among the first three results, and 90 first."""

FIRST = {
    "divulgacion": "definitions/disclosure/",
    "disclosing": "definitions/disclosure/",
    "cardenas": "people/vanessa-cardenas/",
    '"final order of removal"': "definitions/final-order-of-removal/",
    "“final order of removal”": "definitions/final-order-of-removal/",
    "8 U.S.C. 1253(a)(1)": "authorities/usc-8-1253-a-1/",
    "25-cv-677": "cases/centro-v-bessent/",
    "1:25cv00677": "cases/centro-v-bessent/",
    "47\u00a0289": "figures/addresses-disclosed-august-7-2025/",
    "6103 (i)(2)": "authorities/usc-26-6103-i-2/",
}
"""Ways of writing that have to find their page first."""
ALIKE = (
    ("co-operation", "cooperation"),
    ("non-disclosure", "nondisclosure"),
    ("e-mail", "email"),
    ("I.R.C.", "I.R.C"),
    ("D.C.", "DC"),
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
    ("undocumented", "undocumented"),
)
OTHERS = (
    ("Mugumya", "mugnoz"),
    ("March", "marchetti"),
    ("penalty", "Peña"),
    ("UndocuBlack", "undocumented"),
    ("47,289", "47288"),
    ("1:25-cv-00677 25-cv-677", "25-cv-678"),
    ("confidential", "confidentialty"),
    ("Kotelly", "Kotely"),
)
"""What is on a page that the engine found, and what was typed: to be shown, or to be left out."""
BROAD = {"en": "stay", "es": "direcciones"}
"""A word, in each language, that is on pages of several kinds."""
NOBODY = (
    "munoz",
    "zzzz",
    "Muñoz Marín",
    "marchetti",
    "25-cv-678",
    "Peñaloza",
    "Linda Muñoz",
    "green card",
    "whistleblower",
)
"""Names and things that are not here."""

WITH_ONE_PAGE = """async ([file, pairs]) => {
  const { Engine } = await import(file);
  return Promise.all(pairs.map(async ([text, typed]) => {
    const page = { id: "a", score: 1, data: async () => ({ content: text, meta: {} }) };
    const pagefind = { search: async () => ({ results: [page] }) };
    const engine = new Engine(pagefind, {}, async () => [], { small: [], written: {}, instead: [], weights: {}, facets: {} });
    engine.pages.set("a", page);
    return (await engine.search(typed)).ranked.length === 1;
  }));
}"""
WITHOUT_LISTS = """async ([file, leads, typed]) => {
  const { Engine } = await import(file);
  const { index, settings } = document.querySelector(".finder").dataset;
  const real = fetch;
  window.fetch = async (asked, ...more) => {
    if (!/words.en.txt|leads.en.json/.test(asked)) return real(asked, ...more);
    return leads && asked.endsWith("json") ? new Response(leads) : new Response("<p>muganya</p>", { status: 404 });
  };
  const engine = await Engine.load(new URL(index, location.href).href, JSON.parse(settings));
  const { ranked, meant } = await engine.search(typed);
  return [(await Promise.all(ranked.slice(0, 3).map(({ id }) => engine.data(id)))).length, meant];
}"""
"""How many of the first pages are shown and what is suggested, where the lists beside the index are gone or old."""
WRITTEN = """async ([file, typed]) => {
  const { Engine } = await import(file);
  return new Engine({}, {}, async () => [], { small: [], written: {}, instead: [] }).variants(typed).written;
}"""
RANKS = """async ([file, queries]) => {
  const { Engine } = await import(file);
  const { index, settings } = document.querySelector(".finder").dataset;
  const base = new URL(index, location.href).href;
  const engine = await Engine.load(base, JSON.parse(settings));
  const root = new URL("../", base).pathname;
  const answers = [];
  for (const query of queries) {
    const first = await engine.search(query);
    const found = first.meant ? await engine.search(first.meant) : first;
    const pages = await Promise.all(found.ranked.slice(0, 10).map(({ id }) => engine.data(id)));
    answers.push({ meant: first.meant ?? null, found: pages.map((page) => page.url.replace(root, "")) });
  }
  return answers;
}"""
"""What the page's own engine answers, the first ten; where it asks whether another word was meant, that is sought."""


def seek(page: Page, words: str) -> None:
    """Type words into the search and wait for what is found."""
    page.fill(".finder-field", words)
    page.keyboard.press("Enter")
    expect(page.locator(".finder-count")).to_contain_text("result", ignore_case=True)
    expect(page).to_have_url(re.compile("#q="))


def engine(site: Pages) -> str:
    """The address of the engine's module."""
    (module,) = site.folder.glob("assets/js/search-engine.*.js")
    return f"{site.base}assets/js/{module.name}"


def answered(page: Page, site: Pages, queries: list[str]) -> list[dict[str, Any]]:
    """The suggestion for each query, and the addresses of the first ten pages that are found."""
    answers: list[dict[str, Any]] = page.evaluate(RANKS, [engine(site), queries])
    return answers


def wanted() -> dict[str, list[str]]:
    """The pages that each query of readers must find."""
    groups = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    every = {query: pages for group in groups.values() for query, pages in group.items()}
    return {query: [pages] if isinstance(pages, str) else pages for query, pages in every.items()}


def now_at(site: Pages, address: str) -> str:
    """The address of a page today: where a former one leads on to."""
    forward = [str(one.attrs["content"]) for one in site.all(address, "meta[http-equiv=refresh]")]
    return urlsplit(urljoin(f"/{address}", forward[0].partition("url=")[2])).path[1:] if forward else address


def test_what_readers_type_finds_what_they_mean(reader: Reader, real_site: Pages) -> None:
    pages = {query: [now_at(real_site, page) for page in listed] for query, listed in wanted().items()}
    answers = answered(reader.visit("search/"), real_site, list(pages))
    ranks = {query: rank(answer["found"], pages[query]) for query, answer in zip(pages, answers, strict=True)}
    print("\n".join(f"{place or '–':>3} {query}" for query, place in ranks.items() if place != 1))
    assert len(ranks) >= TRIED
    assert sum(1 <= place <= 3 for place in ranks.values()) >= len(ranks) * 110 / 120
    assert sum(place == 1 for place in ranks.values()) >= len(ranks) * 90 / 120


def test_in_spanish_it_comes_first_with_and_without_accents(reader: Reader, real_site: Pages) -> None:
    listed: dict[str, list[str]] = yaml.safe_load(SPANISH.read_text(encoding="utf-8"))
    queries = {typed: pages for query, pages in listed.items() for typed in (query, unaccented(query))}
    answers = answered(reader.visit("es/search/"), real_site, list(queries))
    first = {query: answer["found"][:1] for query, answer in zip(queries, answers, strict=True)}
    assert {
        query: found for query, found in first.items() if not {*found} & {f"es/{page}" for page in queries[query]}
    } == {}


def rank(found: list[str], listed: list[str]) -> int:
    """The place of the first page that is wanted, from 1; 0 where none is among those found."""
    return next((place for place, page in enumerate(found, 1) if page in listed), 0)


def test_however_it_is_written_it_comes_first(reader: Reader, real_site: Pages) -> None:
    answers = answered(reader.visit("search/"), real_site, list(FIRST))
    found = {query: answer["found"][:1] for query, answer in zip(FIRST, answers, strict=True)}
    assert found == {query: [page] for query, page in FIRST.items()}


def test_a_name_that_is_not_here_finds_nobody_else(reader: Reader, real_site: Pages) -> None:
    page = reader.visit("search/")
    answers = page.evaluate(RANKS.replace("first.meant ?", "false ?"), [engine(real_site), list(NOBODY)])
    assert {query: answer["found"] for query, answer in zip(NOBODY, answers, strict=True) if answer["found"]} == {}


def test_both_sides_words_find_the_same_first(reader: Reader, real_site: Pages) -> None:
    words = ["undocumented", "illegal aliens", "illegal immigrants", "unauthorized immigrants"]
    answers = answered(reader.visit("search/"), real_site, words)
    assert len({tuple(answer["found"][:2]) for answer in answers}) == 1


@in_every_language
def test_a_misspelled_word_is_asked_about_and_never_answered_as_another(reader: Reader, labels: Labels) -> None:
    page = reader.visit("search/", width=390)
    seek(page, "Kolar Kotely")
    expect(page.locator(".finder-count")).to_have_text(labels.search.none.format(words="Kolar Kotely"))
    expect(page.locator(".finder-found")).to_have_count(0)
    page.click(".finder-meant a")
    expect(page.locator(".finder-found a").first).to_have_text("Colleen Kollar-Kotelly")
    expect(page.locator(".finder-field")).to_have_value("Kollar Kotelly")


def test_each_page_is_judged_by_itself(reader: Reader, real_site: Pages) -> None:
    page = reader.visit("search/")
    shown = page.evaluate(WITH_ONE_PAGE, [engine(real_site), [list(pair) for pair in (*ALIKE, *OTHERS)]])
    assert [pair for pair, found in zip((*ALIKE, *OTHERS), shown, strict=True) if found != (pair in ALIKE)] == []


def test_a_phrase_is_found_as_it_stands(reader: Reader) -> None:
    page = reader.visit("search/")
    seek(page, '"order of final removal"')
    expect(page.locator(".finder-count")).to_contain_text("No results")


@in_every_language
def test_a_result_says_what_it_is_and_what_became_of_it(reader: Reader, labels: Labels) -> None:
    page = reader.visit("search/")
    seek(page, "25-5181")
    first = page.locator(".finder-found").first
    expect(first.locator(".meta")).to_contain_text(f"{labels.kinds['case'].many} · ")
    expect(first.locator(".meta")).to_contain_text("25-5181")
    expect(first.locator(".sum")).not_to_be_empty()


@in_every_language
@pytest.mark.parametrize("width", [320, 390, 1440])
def test_by_keyboard_from_the_masthead_to_a_record_and_back(reader: Reader, width: int) -> None:
    page = reader.visit("terms/", width=width)
    page.locator(".seek-field").focus()
    page.keyboard.type("25-5181")
    page.keyboard.press("Enter")
    expect(page).to_have_url(reader.base + "search/#q=25-5181")
    expect(page.locator(".finder-field")).to_be_focused()
    expect(page.locator(".finder-found").first).to_be_visible()
    page.locator(".finder-found a").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(reader.base + "cases/centro-v-bessent-cadc/")
    page.go_back()
    expect(page.locator(".finder-field")).to_have_value("25-5181")
    expect(page.locator(".finder-found a").first).to_be_visible()


@in_every_language
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


@in_every_language
def test_without_a_script_the_box_leads_to_the_lists(reader: Reader) -> None:
    page = reader.visit("terms/", width=390, java_script_enabled=False)
    page.fill(".seek-field", "talwani")
    page.keyboard.press("Enter")
    page.click("main a[href$='people/']")
    expect(page).to_have_url(reader.base + "people/")


@in_every_language
def test_facets_say_how_many_narrow_the_list_and_are_in_the_address(
    reader: Reader, language: str, labels: Labels
) -> None:
    page = reader.visit("search/")
    seek(page, BROAD[language])
    page.click(".finder-narrow > summary")
    facets = [labels.search.facets[name] for name in ("kind", "year", "position", "court")]
    expect(page.locator(".finder-group legend")).to_have_text(facets)
    questions = labels.kinds["question"].many
    choice = page.locator(".finder-choice", has_text=questions)
    count = choice.locator(".finder-number").inner_text()
    choice.locator("input").check()
    expect(page.locator(".finder-count")).to_have_text(re.compile(rf"^{count} result"))
    expect(page.locator(".finder-found .meta").first).to_be_visible()
    kinds = {words.split(" · ")[0] for words in page.locator(".finder-found .meta").all_inner_texts()}
    assert kinds == {questions}
    shared = reader.visit(page.url.removeprefix(reader.base))
    expect(shared.locator(".finder-count")).to_have_text(re.compile(rf"^{count} result"))


@in_every_language
def test_a_choice_keeps_the_focus_and_one_that_there_is_not_hides_nothing(reader: Reader, language: str) -> None:
    page = reader.visit(f"search/#q={BROAD[language]}&kind=nothing&court=%3Cb%3E")
    expect(page.locator(".finder-count")).to_have_text(re.compile("^[1-9][0-9]* result"))
    everything = page.locator(".finder-count").inner_text()
    page.click(".finder-narrow > summary")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".finder-count")).not_to_have_text(everything)
    expect(page.locator(".finder-choice input:checked")).to_be_focused()
    assert "nothing" not in page.url


@pytest.mark.parametrize("leads", ["", '{"en_gone":["who signed"]}'])
def test_without_the_lists_beside_the_index_pages_are_found(reader: Reader, real_site: Pages, leads: str) -> None:
    page = reader.visit("search/")
    assert page.evaluate(WITHOUT_LISTS, [engine(real_site), leads, "who signed"]) == [3, None]
    assert page.evaluate(WITHOUT_LISTS, [engine(real_site), leads, "muganyah"]) == [0, None]


def test_words_that_mean_something_to_scripts_are_words(reader: Reader, real_site: Pages) -> None:
    typed = "constructor __proto__ toString"
    written = reader.visit("search/").evaluate(WRITTEN, [engine(real_site), typed])
    assert written == typed


@in_every_language
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_among_results(reader: Reader, scheme: str) -> None:
    page = reader.visit("search/", width=390, color_scheme=scheme, bypass_csp=True)
    seek(page, "6103(i)(2)")
    expect(page.locator(".finder-found").first).to_be_visible()
    page.click(".finder-narrow > summary")
    assert violations(page) == []


@in_every_language
def test_nothing_of_the_index_is_loaded_before_a_reader_turns_to_it(reader: Reader) -> None:
    page = reader.visit("search/")
    page.wait_for_load_state("networkidle")
    asked = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    assert [name for name in asked if "pagefind" in name] == []


@in_every_language
def test_on_a_slow_line_readers_are_told_that_it_is_sought(reader: Reader, labels: Labels) -> None:
    page, held = reader.visit("search/"), list[Route]()
    page.route("**/pagefind.js", lambda route: held.append(route))
    page.locator(".finder-field").press_sequentially("noem")
    status = page.locator(".finder-count")
    expect(status).to_have_text(labels.search.busy)
    held[0].continue_()
    expect(status).not_to_have_text(labels.search.busy)
    expect(page.locator(".finder-list > li").first).to_contain_text("Noem")


@in_every_language
def test_a_failure_is_told_once_and_goes(reader: Reader, labels: Labels) -> None:
    page = reader.visit("search/")
    page.route("**/pagefind.js", lambda route: route.abort())
    page.locator(".finder-field").press_sequentially("noem")
    notice = page.locator(".finder .notice")
    expect(notice).to_have_count(1)
    expect(notice).to_contain_text(labels.search.failed)
    page.unroute("**/pagefind.js")
    assert reader.faults  # the browser complains of what was cut off, as it should
    reader.faults.clear()


@in_every_language
def test_without_a_script_the_indexes_are_there_and_no_box(reader: Reader) -> None:
    page = reader.visit("search/", width=390, java_script_enabled=False)
    expect(page.locator(".finder")).to_be_hidden()
    page.click("main a[href$='people/']")
    expect(page).to_have_url(reader.base + "people/")
