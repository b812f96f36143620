"""A part of the site that moved leaves pages that lead on, with all their sections."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.collection.moves import led_on, moved_addresses
from dossier.site.ledger import lost
from support.project import SmallProject

MOVES = {"/old/": "/new/", "/old/part/": "/other/", "/page/": "/about/"}


@pytest.fixture
def project(tmp_path: Path) -> SmallProject:
    project = SmallProject.make(tmp_path)
    settings = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    lines = "".join(f"    {old}: {new}\n" for old, new in MOVES.items())
    project.write("mkdocs.yml", settings.replace("extra:\n", f"extra:\n  moved:\n{lines}"))
    project.write_page("new", "## A { #a }\n")
    project.write_page("new/x", "")
    project.write_page("other", "")
    return project


def test_the_longest_beginning_counts() -> None:
    published = dict.fromkeys(
        ["/old/", "/old/x/", "/old/part/", "/old/part/y/", "/about/", "/older/"], frozenset[str]()
    )
    assert moved_addresses(published, MOVES) == {
        "/old/": "/new/",
        "/old/x/": "/new/x/",
        "/old/part/": "/other/",
        "/old/part/y/": "/other/y/",
    }


def test_sections_are_looked_for_where_the_page_is_now() -> None:
    published = {"/old/": frozenset({"a"}), "/new/": frozenset({"b"})}
    assert led_on(published, MOVES) == {"/old/": frozenset(), "/new/": frozenset({"a", "b"})}


def test_a_new_address_or_section_that_is_not_there_is_a_problem(project: SmallProject) -> None:
    project.publish("/about/", "/old/ #a", "/old/part/z/", "/old/x/ #gone", "/page/ #about")
    messages = [problem for problem in project.problems() if "addresses.txt" in problem]
    assert messages == [
        "data/addresses.txt:3:1: the published address /old/part/z/ would lead on to /other/z/, where no page is",
        "data/addresses.txt:4:1: the published anchor /old/x/#gone would be lost",
    ]


def test_an_address_may_not_lead_to_another_that_leads_on() -> None:
    moves = {"/a/": "/b/", "/b/": "/a/", "/c/": "/c/", "/d/": "/a/"}
    published = {f"/{name}/x/": frozenset[str]() for name in "abcd"}
    found = [problem.message for problem in lost(published, published, "addresses.txt", moves)]
    assert found == [
        f"the published address /{old}/x/ would lead on to /{new}/x/, where no page is"
        for old, new in ("ab", "ba", "cc", "da")
    ]


def test_no_page_may_link_to_an_address_that_moved(project: SmallProject) -> None:
    project.publish("/page/")
    project.write_page("about", "[a](page.md)")
    assert "docs/about.md:7:5: the link “page.md” leads to no page" in project.problems()
