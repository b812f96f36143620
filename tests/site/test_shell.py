"""A page spliced into a shell is the page that the theme would have rendered whole."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from markupsafe import Markup

from dossier.collection.places import Places
from dossier.pages.publication import Page, Publication, Report
from dossier.site.shell import Shell, mark
from dossier.site.writing import splice
from support import Records

MARKED = "<title>@@dossier:title@@</title>@@dossier:description@@@@dossier:forward@@<main>@@dossier:body@@</main>@@dossier:toc@@"


def test_parts_take_the_place_of_marks() -> None:
    page = Shell.cut(MARKED).fill(title="T", description="D", forward="", body="<h1>@@ B</h1>", toc="")
    assert page == "<title>T</title>D<main><h1>@@ B</h1></main>"


@pytest.mark.parametrize("missing", ["title", "description", "body", "toc"])
def test_a_theme_without_a_mark_is_refused(missing: str) -> None:
    with pytest.raises(ValueError, match=missing):
        Shell.cut(MARKED.replace(mark(missing), ""))


SHELL = Shell.cut(f"{MARKED}<head>@@dossier:address@@ @@dossier:forward@@ @@dossier:form@@ @@dossier:mail@@")


@pytest.mark.parametrize(
    ("changes", "site", "head"),
    [
        ({}, "", 'terms/new/ <meta http-equiv="refresh" content="0; url=../new/">  '),
        (
            {},
            "https://example.org/a/",
            'https://example.org/a/terms/new/ <meta http-equiv="refresh" content="0; url=../new/">  ',
        ),
        ({"forward": None}, "https://example.org", "https://example.org/terms/old/   "),
        ({"forward": None, "report": Report("f?a&b", "m")}, "", "terms/old/  f?a&amp;b m"),
    ],
)
def test_a_former_address_leads_on_and_names_the_new_one_whole(
    changes: dict[str, Any], site: str, head: str, sample: Publication
) -> None:
    page = replace(Page(sample.dossier.entries[0], "terms/old/", "T", "D", "", "", "terms/new/"), **changes)
    assert splice(page, SHELL, Places(site)).partition("<head>")[2] == head


def test_no_line_is_spent_between_blocks_and_none_is_lost_between_words(sample: Publication) -> None:
    body = Markup("<p>a</p>\n\n<ul>\n<li>b</li>\n<li><a>c</a>\n<a>d</a></li>\n</ul>")
    page = Page(sample.dossier.entries[0], "terms/x/", "T", "D", body, "")
    assert "<main><p>a</p><ul>\n<li>b</li><li><a>c</a>\n<a>d</a></li></ul></main>" in splice(page, SHELL, Places())


def test_search_engines_are_not_led_to_former_addresses_and_withdrawn_records(records: Records) -> None:
    records.edit("terms/request-removal-order-date.yaml", "reviewed:", "former_ids:\n  - old-name\nreviewed:")
    records.edit(
        "disagreements/pages-of-the-memorandum.yaml",
        "    kind: added\n",
        "    kind: added\n  - date: 2026-11-22\n    kind: withdrawn\n    note: It was recorded twice.\n",
    )
    records.edit(
        "terms/request-removal-order-date.yaml",
        "note: See also [the disagreement on pages](disagreement:pages-of-the-memorandum).\n",
        "",
    )
    publication = records.published()
    pages = {page.address for page in publication.pages_of(publication.dossier.entries)}
    assert pages - set(publication.addresses()) == {"terms/old-name/", "disagreements/pages-of-the-memorandum/"}
