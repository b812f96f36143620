"""What readers take along: the citation of a page, copied with one tap, and the link to a section."""

from __future__ import annotations

from playwright.sync_api import expect

from dossier.language.labels import Labels
from support.languages import in_every_language
from support.pages import Pages
from support.specimens import richest
from support.visits import Reader


@in_every_language
def test_a_citation_is_copied_and_said_to_be(reader: Reader, real_site: Pages, labels: Labels) -> None:
    page = reader.visit(richest(real_site, "actions"), permissions=["clipboard-read", "clipboard-write"])
    page.locator(".toc a[href='#cite']").click()  # its place is within the fold, which opens
    expect(page.locator("#cite")).to_be_in_viewport()
    assert page.locator(".copy").count() == page.locator(".cite-forms dd").count() > 1
    for form in page.locator(".cite-forms > div").all():
        form.get_by_role("button").click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == " ".join(str(form.locator("dd").text_content()).split())
        expect(form.get_by_role("status")).to_have_text(labels.cite.taken)


def test_without_a_script_the_citation_is_there_to_be_selected(reader: Reader, real_site: Pages) -> None:
    page = reader.visit(richest(real_site, "actions"), java_script_enabled=False)
    page.locator(".cite summary").click()
    expect(page.locator("#cite")).to_be_visible()
    assert page.locator(".copy").count() == 0


def test_a_heading_shows_that_it_is_a_link(reader: Reader, real_site: Pages) -> None:
    address = richest(real_site, "terms")
    page, touched = reader.visit(address), reader.visit(address, has_touch=True, is_mobile=True)
    sign = "link => Number(getComputedStyle(link, '::after').opacity)"
    link = page.locator("#sources > a.anchor")
    assert link.evaluate(sign) == 0
    link.hover()
    assert link.evaluate(sign) == 1
    assert touched.locator("#sources > a.anchor").evaluate(sign) > 0.5
