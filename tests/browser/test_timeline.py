"""The timeline in a browser: kind, topic and year combined in place, by keyboard, in the address, and without a script.

In each language.
"""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from support.axe import violations
from support.languages import in_every_language
from support.visits import SHIFT, Reader, tab_to

pytestmark = in_every_language
STATUS = ".counted [role=status]"


def shown(page: Page) -> list[set[str]]:
    """The views of each entry that can be seen."""
    rows = page.locator(".moments > li:visible")
    return [set(views.split()) for views in rows.evaluate_all("rows => rows.map(row => row.dataset.views)")]


def said(page: Page) -> list[int]:
    """How many entries are shown, and of how many, as the page says."""
    words = page.inner_text(STATUS).partition(", ")[0]
    return [int(number.replace(",", "")) for number in re.findall(r"[\d,]*\d", words)]


def everything(page: Page) -> int:
    """How many entries the page has, shown or not."""
    return page.locator(".moments > li").count()


def test_kind_topic_and_year_by_keyboard(reader: Reader) -> None:
    page = reader.visit("timeline/")
    assert said(page) == [everything(page)]
    for name, view in (("kind", "events"), ("topic", "oversight"), ("year", "2025")):
        tab_to(page, f"select[name={name}]")
        page.keyboard.type(page.locator(f"select[name={name}] option[value='{view}']").inner_text()[:5])
        expect(page.locator(f"select[name={name}]")).to_have_value(view)
    expect(page).to_have_url(reader.base + "timeline/?kind=events&topic=oversight&year=2025")
    found = shown(page)
    assert all({"events", "oversight", "2025"} <= views for views in found)
    assert said(page) == [len(found), everything(page)]
    assert 0 < len(found) < everything(page)
    tab_to(page, ".combine button", 4)
    page.keyboard.press("Enter")
    expect(page).to_have_url(reader.base + "timeline/")
    assert said(page) == [everything(page)]
    assert page.locator("details.fold[open]").count() == 0


def test_counts_and_bars_are_those_of_what_is_shown(reader: Reader) -> None:
    page = reader.visit("timeline/?kind=rulings")
    assert said(page) == [len(shown(page)), everything(page)]
    for month in page.locator(".month:visible").all():
        assert int(month.locator(".count").inner_text()) == month.locator(".moments > li:visible").count()
    bars = page.locator(".months a:not([hidden])").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    months = page.locator(".month:visible .moments[id*='-']").evaluate_all("all => all.map(one => `#${one.id}`)")
    assert [month for month in months if "undated" not in month] == bars


def test_a_bar_opens_its_month_and_the_order_is_a_link(reader: Reader) -> None:
    page = reader.visit("timeline/", width=390, java_script_enabled=False)
    place = str(page.locator(".months a").last.get_attribute("href"))
    page.locator(".months a").last.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"{place} > li").first).to_be_visible()
    page.click(".show a[href$='newest-first/']")
    expect(page).to_have_url(reader.base + "timeline/newest-first/")
    dates = page.locator(".key-dates .when time").evaluate_all("all => all.map(one => one.dateTime.slice(0, 10))")
    assert dates == sorted(dates, reverse=True)


def test_no_choice_is_cut(reader: Reader) -> None:
    page = reader.visit("timeline/", width=390)
    for control in page.locator("select").all():
        assert control.evaluate("one => one.clientWidth") >= 200


def test_empty_months_and_years_go_and_so_do_the_ways_to_them(reader: Reader) -> None:
    page = reader.visit("timeline/?kind=offices&year=2026", width=390)
    for month in page.locator("section.month:visible").all():
        assert month.locator(".moments > li:visible").count() > 0
    assert [year.inner_text() for year in page.locator("h2.moments-year:visible").all()] == ["2026"]
    listed = page.locator(".toc li:not([hidden]) a").evaluate_all("links => links.map(link => link.hash)")
    assert listed == ["#key-dates", "#whole", "#d2026"]


def test_the_ways_to_empty_months_go(reader: Reader) -> None:
    page = reader.visit("timeline/rulings/?year=2026", width=390)
    targets = page.locator(".jump a:visible").evaluate_all("links => links.map(link => link.hash)")
    months = page.locator("section > h3:visible").evaluate_all("all => all.map(one => `#${one.id}`)")
    assert targets == months


def test_nothing_found_is_said(reader: Reader) -> None:
    page = reader.visit("timeline/?kind=offices&topic=privacy")
    assert shown(page) == []
    assert said(page)[0] == 0
    expect(page.locator("h2.moments-year:visible")).to_have_count(0)


def test_the_choice_lasts_over_reload_and_return(reader: Reader) -> None:
    page = reader.visit("timeline/")
    page.select_option("select[name=topic]", "transparency")
    found = shown(page)
    page.reload()
    assert shown(page) == found
    page.locator(".moments > li:visible .name a").first.click()
    expect(page.locator(".combine")).to_have_count(0)
    page.go_back()
    expect(page).to_have_url(reader.base + "timeline/?topic=transparency")
    assert shown(page) == found
    page.locator("a[href='#d2026']").last.click()
    page.select_option("select[name=topic]", "courts")
    page.go_back()
    expect(page.locator("select[name=topic]")).to_have_value("transparency")
    assert shown(page) == found
    page.go_forward()
    expect(page.locator("select[name=topic]")).to_have_value("courts")


def test_an_unknown_choice_hides_nothing(reader: Reader) -> None:
    page = reader.visit("timeline/?kind=nonsense&other=1")
    assert said(page) == [everything(page)]
    expect(page.locator("select[name=kind]")).to_have_value("")


def test_addresses_that_call_a_topic_a_subject_still_work(reader: Reader) -> None:
    page = reader.visit("timeline/?subject=oversight&year=2025")
    expect(page.locator("select[name=topic]")).to_have_value("oversight")
    assert all({"oversight", "2025"} <= views for views in shown(page))


def test_a_view_does_not_ask_again_for_what_it_is(reader: Reader) -> None:
    for address, names in (
        ("rulings", ["topic", "year"]),
        ("legality", ["kind", "year"]),
        ("2025", ["kind", "topic"]),
    ):
        page = reader.visit(f"timeline/{address}/")
        assert page.locator("select").evaluate_all("all => all.map(one => one.name)") == names
        rows = page.locator(".moments > li").evaluate_all("rows => rows.map(row => row.dataset.views)")
        views = {view for found in rows for view in found.split()}
        offered = page.locator("option").evaluate_all("all => all.map(one => one.value)")
        assert set(offered) - {""} <= views


def test_without_a_script_the_links_do_the_work(reader: Reader) -> None:
    page = reader.visit("timeline/?kind=events", java_script_enabled=False)
    expect(page.locator(".combine")).to_be_hidden()
    assert page.locator(".moments > li[hidden]").count() == 0
    page.click(".show a[data-view=rulings]")
    expect(page).to_have_url(reader.base + "timeline/rulings/")
    page.click(".show summary")
    page.click(".show a[data-view=privacy]")
    expect(page).to_have_url(reader.base + "timeline/privacy/")


def test_nothing_moves_and_nothing_is_stored(reader: Reader) -> None:
    for width in (320, 390, 1440):
        page = reader.visit("timeline/rulings/", width=width)
        assert page.evaluate(SHIFT) <= 0.02
        expect(page.locator(".combine form")).to_be_visible()
        page.select_option("select[name=year]", "2026")
        assert page.context.storage_state() == {"cookies": [], "origins": []}


def test_axe_finds_nothing_on_a_filtered_page(reader: Reader) -> None:
    page = reader.visit("timeline/?kind=events&topic=oversight", bypass_csp=True)
    assert violations(page) == []
