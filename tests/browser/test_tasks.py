"""What readers come for, in each language, within the taps and the screens of a phone that it may take."""

from __future__ import annotations

import csv
import io
import re
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

from dossier.derived.relations import Relations
from dossier.language.labels import Labels
from dossier.pages.publication import Publication
from dossier.records.models import Action, Agreement, Case, Person, Source, Term
from dossier.records.vocabulary import ActionKind
from support.languages import in_every_language
from support.visits import HEIGHTS, Reader

pytestmark = in_every_language
PHONE = 390
ADDRESSES = {"en": "can ICE use my address", "es": "¿puede ICE usar mi dirección?"}
WRONG = {"en": "how many wrong", "es": "cuántas direcciones equivocadas"}
LAW = {"en": "26 USC 6103", "es": "sección 6103"}
"""What readers type, in each language."""


def screens(place: Locator) -> float:
    """How many screens of a phone a reader passes from the top of the page until the whole of a place is seen."""
    place.wait_for()
    bottom: float = place.evaluate("one => one.getBoundingClientRect().bottom + scrollY")
    return bottom / HEIGHTS[PHONE]


def tap(page: Page, place: Locator, within: float) -> None:
    """Follow a link that is found within so many screens."""
    assert screens(place) <= within, place
    place.click()
    page.wait_for_load_state()


def seek(page: Page, words: str) -> None:
    """Go from the home page to what the search finds for words."""
    page.goto(f"{page.url}search/#{urlencode({'q': words})}")


@pytest.fixture
def home(reader: Reader) -> Page:
    """The home page on a phone."""
    return reader.visit(width=PHONE)


def test_whether_an_address_can_be_used_is_said_on_the_first_screen(home: Page) -> None:
    assert screens(home.locator(".answers-sentence").last) <= 1
    assert screens(home.locator(".answers-help a")) <= 1


def test_whether_an_address_can_be_used_is_found_by_asking(home: Page, language: str, labels: Labels) -> None:
    seek(home, ADDRESSES[language])
    tap(home, home.locator(".finder-found a").first, within=1)
    expect(home.locator("h2").first).to_have_text(labels.status.today)
    assert screens(home.locator(".answers-sentence").first) <= 1


def test_the_newest_decision_of_the_court_of_appeals_is_one_tap_away(home: Page, real: Publication) -> None:
    decided = [
        entry
        for entry in real.dossier.listed(Action)
        if entry.record.kind is ActionKind.APPELLATE_DECISION and not entry.record.unverified
    ]
    link = home.locator(f"main a[href$='actions/{decided[-1].id}/']").first
    title = link.inner_text()
    tap(home, link, within=2)
    expect(home.locator("h1")).to_have_text(title)
    assert screens(home.locator(".lede")) <= 1
    assert screens(home.locator(".record-head a.out").first) <= 1


def test_who_signed_is_said_on_the_home_page(home: Page, real: Publication) -> None:
    agreement = next(iter(real.dossier.of(Agreement))).record
    for signatory in agreement.signatories:
        assert screens(home.locator(f".facts a[href$='people/{signatory.person}/']")) <= 3.5


def test_how_many_addresses_were_wrong_is_found_by_asking(home: Page, language: str) -> None:
    seek(home, WRONG[language])
    first = home.locator(".finder-found a").first
    tap(home, first, within=1)
    value = home.locator(".figure-value, .record-head .facts dd").first
    expect(home.locator(".record-head")).to_contain_text(re.compile(r"\d\d,\d\d\d"))
    assert screens(value) <= 1


def test_a_term_is_cited_after_three_taps(home: Page, labels: Labels) -> None:
    tap(home, home.locator(".ways a[href$='agreement/']"), within=3)
    first = home.locator("details.provision").first
    first.locator("> summary").click()
    tap(home, first.locator("> div > p:last-child a[href*='terms/']"), within=3)
    home.locator(".cite > summary").click()
    expect(home.locator("#cite")).to_contain_text(labels.site.name)


def test_what_has_changed_since_a_month_is_two_taps_away(home: Page, language: str) -> None:
    tap(home, home.locator("main a[href$='changes/']").first, within=4)
    tap(home, home.locator("main a[href*='2025-08/']").first, within=3)
    expect(home.locator("h1")).to_contain_text({"en": "August", "es": "agosto"}[language])


def test_a_section_shows_its_link(home: Page, reader: Reader, real: Publication) -> None:
    term = next(entry for entry in real.dossier.of(Term) if entry.record.quotations)
    reader.go(home, f"terms/{term.id}/")
    link = home.locator("h2 a.anchor").first
    link.click()
    expect(home).to_have_url(re.compile(r"#[a-z]"))
    sign = link.evaluate("one => getComputedStyle(one, '::after').content")
    assert sign not in ("none", "normal", '""')


def test_the_status_is_one_sheet_of_paper(home: Page) -> None:
    tap(home, home.locator(".ways a[href$='status/sheet/']"), within=3)
    printed = home.pdf(format="Letter")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def test_the_official_text_of_a_law_is_two_taps_from_the_search(home: Page, language: str) -> None:
    seek(home, LAW[language])
    tap(home, home.locator(".finder-found a").first, within=1)
    expect(home.locator("h1")).to_contain_text("6103")
    assert screens(home.locator(".record-head a.out").first) <= 2


def test_all_that_a_person_said_is_two_taps_away(home: Page, reader: Reader, real: Publication) -> None:
    relations = Relations(real.dossier)
    person = max(real.dossier.of(Person), key=lambda entry: len(relations.of(entry).said))
    seek(home, person.record.title)
    tap(home, home.locator(f".finder-found a[href$='people/{person.id}/']"), within=1)
    said = home.locator("main a[href*='statements/']")
    assert screens(said.first) <= 3
    assert said.count() >= len(relations.of(person).said)


def test_a_source_leads_to_the_archive(reader: Reader, real: Publication) -> None:
    source = next(entry for entry in real.dossier.of(Source) if entry.record.archive_search)
    page = reader.visit(f"sources/{source.id}/", width=PHONE)
    assert screens(page.locator("a[href*='web.archive.org']")) <= 2


def test_a_case_is_followed_two_taps_from_the_search(home: Page, real: Publication, labels: Labels) -> None:
    case = real.dossier.listed(Case)[0]
    seek(home, case.record.title)
    tap(home, home.locator(f".finder-found a[href$='cases/{case.id}/']"), within=2)
    feed = home.locator(f"main a[href$='feeds/cases/{case.id}.atom']")
    assert screens(feed) <= 3
    expect(feed.locator("xpath=..")).to_contain_text(labels.feeds.case.follow)
    assert home.request.get(str(feed.evaluate("one => one.href"))).text().startswith("<?xml")
    tap(home, home.locator("main a[href$='follow/#how']"), within=3)
    expect(home.locator("h1")).to_have_text(labels.navigation["follow"])


def test_a_browser_that_offers_the_search_finds_several_words(home: Page, language: str) -> None:
    """As it puts them into `opensearch.xml`: with spaces and signs escaped."""
    home.goto(f"{home.url}search/#q={quote(WRONG[language])}")
    expect(home.locator(".finder-found a").first).to_be_visible()
    expect(home.locator(".finder-field").first).to_have_value(WRONG[language])


def test_all_rulings_are_a_spreadsheet_after_two_taps(home: Page, real: Publication) -> None:
    tap(home, home.locator(".ways a[href$='data/']"), within=3)
    file = home.locator("a[href$='api/v1/actions.csv']")
    assert screens(file) <= 2.5
    sheet = home.request.get(str(file.evaluate("one => one.href"))).text()
    rows = list(csv.DictReader(io.StringIO(sheet.removeprefix("\ufeff"))))
    assert {row["id"] for row in rows} >= {entry.id for entry in real.dossier.listed(Action)}


def test_everything_is_taken_along_after_two_taps(home: Page, real: Publication) -> None:
    tap(home, home.locator(".ways a[href$='data/']"), within=3)
    file = home.locator("a[href$='api/v1/records.json']")
    assert screens(file) <= 2
    expect(file.locator("xpath=..")).to_contain_text("MB")
    found = home.request.get(str(file.evaluate("one => one.href"))).json()
    assert len(found["records"]) + len(found["withdrawn"]) == len(real.dossier.entries)
    assert screens(home.locator("a[href$='.sqlite']")) <= 4
