"""Hand-written pages, the menu and the published addresses are checked without building."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.check import Project, check_project
from support.project import INDEXES, MENU, SmallProject


@pytest.fixture
def project(tmp_path: Path) -> SmallProject:
    return SmallProject.make(tmp_path)


def edit_settings(project: SmallProject, old: str, new: str) -> None:
    settings = (project.root / "mkdocs.yml").read_text(encoding="utf-8")
    assert old in settings
    project.write("mkdocs.yml", settings.replace(old, new))


def test_it_is_sound(project: SmallProject) -> None:
    assert project.problems() == []


def test_front_matter(project: SmallProject) -> None:
    project.write("docs/about.md", "# About\n")
    project.write("docs/index.md", "---\ndescription: a\ncomputed: hom\n---\n")
    project.write("docs/contribute/term.md", "---\ndescription: a\ncomputed: fields\nargument: trm\n---\n")
    assert project.problems() == [
        "docs/about.md:1:1: the front matter has no description",
        "docs/contribute/term.md:4:11: “trm” is not a kind of record",
        "docs/index.md:3:11: “hom” is not a computed page",
    ]


def test_front_matter_that_would_be_printed_or_ignored(project: SmallProject) -> None:
    project.write("docs/about.md", '---\ndescription: "a\n---\n# About\n')
    project.write("docs/index.md", "---\ndescription: a\ncomputd: home\n---\n")
    project.write("docs/contribute/term.md", "---\ntitle: [a]\ndescription: a\ncomputed: [fields]\n---\n")
    assert project.problems() == [
        "docs/about.md:2:14: this is not valid YAML: the quotation mark that opens here is never closed",
        "docs/contribute/term.md:2:8: “title”: this must be text, not a list",
        "docs/contribute/term.md:4:11: “computed”: this must be text, not a list",
        "docs/index.md:3:1: unknown field “computd”",
    ]


BROKEN_SETTINGS = {
    ("nav:\n", "nav: [\n"): "this is not valid YAML: no text can begin with this character",
    ("  language: en", "  language: [en]"): "“language”: this must be text",
    (MENU, "nav: index.md\n"): "“nav”: this must be a list",
    ("extra:\n", "extra:\n  moved: /since/\n"): "“moved”: this must be a group of fields",
    ("extra:\n", "extra:\n  moved:\n    /since/: 5\n"): "“/since/”: this must be text",
    ("extra:\n", "extra:\n  moved:\n    /since/: changes\n"): "“changes” is not a part of the site",
    ("  - footnotes\n", "  - footnots\n"): "“footnots” is not an extension of Markdown that is known here",
    ("      anchorlink: true", "      ancorlink: true"): "Markdown cannot be set up so: ",
}


@pytest.mark.parametrize(("edit", "found"), BROKEN_SETTINGS.items())
def test_settings_that_cannot_be_read(project: SmallProject, edit: tuple[str, str], found: str) -> None:
    edit_settings(project, *edit)
    (problem,) = project.problems()
    assert problem.startswith("mkdocs.yml:")
    assert found in problem


def test_missing_settings(project: SmallProject) -> None:
    (project.root / "mkdocs.yml").unlink()
    assert project.problems() == ["mkdocs.yml:1:1: there is no such file"]


def test_a_page_that_is_no_text(project: SmallProject) -> None:
    (project.root / "docs/about.md").write_bytes(b"# About\n\nCaf\xe9")
    (project.root / "docs/folder.md").mkdir()
    assert project.problems() == ["docs/about.md:3:4: this is not UTF-8 text"]


def test_a_ledger_with_lines_that_are_no_addresses(project: SmallProject) -> None:
    project.publish("/", "HEAD", "/about/ cite", "", "/about", "/about/", "/about/ #about")
    assert project.problems() == [
        "data/addresses.txt:2:1: this line is not a published address: HEAD",
        "data/addresses.txt:3:1: this line is not a published address: /about/ cite",
        "data/addresses.txt:4:1: this line is not a published address: ",
        "data/addresses.txt:5:1: this line is not a published address: /about",
        "data/addresses.txt:7:1: /about/ is on line 6 already",
    ]


def test_two_pages_at_one_address(project: SmallProject) -> None:
    pages = ("about/index", "terms/index", "terms/request-removal-order-date", "terms/new", "404", "assets/a")
    for name in pages:
        project.write_page(name, "")
    edit_settings(project, "/contribute/*\n", "/contribute/*\n  /terms/*\n  /about/*\n  /404.md\n  /assets/*\n")
    term = "terms/request-removal-order-date"
    assert project.problems() == [
        "docs/404.md:1:1: the address /404/ already belongs to the site itself",
        "docs/about/index.md:1:1: the address /about/ already belongs to docs/about.md",
        "docs/assets/a.md:1:1: the address /assets/a/ already belongs to the site itself",
        "docs/terms/index.md:1:1: the address /terms/ already belongs to the index of a kind",
        "docs/terms/new.md:1:1: the address /terms/new/ already belongs to the terms: each page below it is that of a record",
        f"docs/{term}.md:1:1: the address /{term}/ already belongs to the record term:request-removal-order-date",
    ]


def test_the_menu_and_the_pages_agree(project: SmallProject) -> None:
    project.write_page("more", "")
    edit_settings(project, MENU, MENU.replace("about:", "abuot:").replace("- about.md", "- about.md\n      - gone.md"))
    line = next(
        number
        for number, text in enumerate((project.root / "mkdocs.yml").read_text("utf-8").split("\n"), 1)
        if "- about.md" in text
    )
    assert project.problems() == [
        "docs/more.md:1:1: the menu does not list this page",
        f"mkdocs.yml:{line}:9: “abuot” is not a group of the menu",
        f"mkdocs.yml:{line + 1}:9: the menu lists gone.md, and there is no such page",
        f"mkdocs.yml:{line + 1}:9: “abuot” is not a group of the menu",
    ]


def test_lost_addresses(project: SmallProject) -> None:
    term = "/terms/request-removal-order-date/"
    project.publish("/", "/about/ #about #gone", "/gone/", "/status/2025-13-40/", "/terms/*/ #x", term, "/terms/lost/")
    assert project.problems() == [
        "data/addresses.txt:2:1: the published anchor /about/#gone would be lost",
        "data/addresses.txt:3:1: the published address /gone/ would be lost",
        "data/addresses.txt:4:1: the published address /status/2025-13-40/ would be lost",
        "data/addresses.txt:7:1: the published address /terms/lost/ would be lost",
    ]


def test_former_ids_and_withdrawn_records_keep_their_addresses(project: SmallProject) -> None:
    file = project.root / "data/terms/request-removal-order-date.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("reviewed:", "former_ids:\n  - lost\nreviewed:"), encoding="utf-8")
    project.publish("/terms/lost/", "/terms/request-removal-order-date/")
    assert project.problems() == []


def test_while_a_record_is_faulty_links_to_computed_pages_are_no_fault(project: SmallProject) -> None:
    project.publish("/", "/statements/by/topic/")
    project.write_page("about", "[a](statements/by/topic.md) [b](statements/by/colour.md)")
    project.write("data/terms/broken.yaml", "title: Broken\n")
    for keeps in (True, False):
        checked = check_project(Project(project.root, project.root / "data", "data", keeps_addresses=keeps))
        found = [str(problem).split("\n")[0] for problem in checked.problems if problem.path == "docs/about.md"]
        assert found == ["docs/about.md:7:33: the link “statements/by/colour.md” leads to no page"]


def test_a_faulty_record_loses_no_address(project: SmallProject) -> None:
    """What is wrong with a record is said at its place, and not of every page that depends on it."""
    file = project.root / "data/terms/request-removal-order-date.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("obliged: ice", "obliged: all"), encoding="utf-8")
    project.publish("/terms/request-removal-order-date/", "/timeline/2025/", "/statements/by/topic/")
    assert len(project.problems()) == 1


def test_new_addresses_are_no_problem_and_are_named(project: SmallProject) -> None:
    known = {*INDEXES, "/", "/about/", "/contribute/term/"}
    project.publish(*sorted(known))
    checked = project.check()
    assert checked.problems == ()
    assert "/terms/request-removal-order-date/" in checked.new_addresses
    assert not known & set(checked.new_addresses)
