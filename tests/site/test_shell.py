"""A page spliced into a shell is the page that the theme would have rendered whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.pages.publication import Page
from dossier.records.kinds import BY_NAME
from dossier.site.shell import Shell, mark
from dossier.site.writing import splice
from support import Records

MARKED = "<title>@@dossier:title@@</title>@@dossier:description@@@@dossier:canonical@@<main>@@dossier:body@@</main>@@dossier:toc@@@@dossier:address@@"


def test_parts_take_the_place_of_marks() -> None:
    page = Shell.cut(MARKED).fill(title="T", description="D", canonical="", body="<h1>@@ B</h1>", toc="", address="")
    assert page == "<title>T</title>D<main><h1>@@ B</h1></main>"


@pytest.mark.parametrize("missing", ["title", "description", "body", "toc", "address"])
def test_a_theme_without_a_mark_is_refused(missing: str) -> None:
    with pytest.raises(ValueError, match=missing):
        Shell.cut(MARKED.replace(mark(missing), ""))


FORMER = Page(BY_NAME["term"], "terms/old/", "T", "D", "", "", "terms/new/")


@pytest.mark.parametrize(
    ("page", "site_url", "head"),
    [
        (FORMER, "", '<meta http-equiv="refresh" content="0; url=../new/">'),
        (
            FORMER,
            "https://example.org/a/",
            (
                '<link rel="canonical" href="https://example.org/a/terms/new/">'
                '<meta http-equiv="refresh" content="0; url=../new/">'
            ),
        ),
        (
            replace(FORMER, forward=None),
            "https://example.org",
            '<link rel="canonical" href="https://example.org/terms/old/">',
        ),
        (replace(FORMER, forward=None), "", ""),
    ],
)
def test_a_former_address_leads_on_and_names_the_new_one_whole(page: Page, site_url: str, head: str) -> None:
    shell = Shell.cut(
        "@@dossier:canonical@@<main>@@dossier:title@@@@dossier:description@@@@dossier:body@@@@dossier:toc@@@@dossier:address@@"
    )
    assert splice(page, shell, site_url).partition("<main>")[0] == head


def test_search_engines_are_not_led_to_former_addresses_and_withdrawn_records(records: Records) -> None:
    records.edit("terms/request-removal-order-date.yaml", "reviewed:", "former_ids:\n  - old-name\nreviewed:")
    records.edit(
        "disagreements/pages-of-the-memorandum.yaml",
        "    kind: added\n",
        "    kind: added\n  - date: 2026-11-22\n    kind: withdrawn\n    note: No.\n",
    )
    records.edit(
        "terms/request-removal-order-date.yaml",
        "note: See also [the disagreement on pages](disagreement:pages-of-the-memorandum).\n",
        "",
    )
    publication = records.published()
    pages = {page.address for page in publication.pages_of(publication.dossier.entries)}
    assert pages - set(publication.addresses()) == {"terms/old-name/", "disagreements/pages-of-the-memorandum/"}
