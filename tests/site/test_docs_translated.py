"""A translated page shows what its original says now: sections that changed or are new are in the first language."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from markupsafe import Markup

from dossier.site.docs.pages import Docs, DocsPage, read_docs
from dossier.site.docs.sections import sections_of
from dossier.site.docs.translated import as_shown, check_original, check_sums, marked, page_state
from dossier.site.settings import read_settings
from editing.pages import still_true_page
from editing.workspace import CannotEdit
from support import ROOT

ENGLISH = "---\ndescription: A page.\n---\n\n# Page { #page }\n\nIt is.\n\n## More { #more }\n\nMuch more.\n"
SPANISH = "---\ndescription: Una página.\n---\n\n# Página { #page }\n\nEs.\n\n## Más { #more }\n\nMucho más.\n"
TODAY = date(2026, 11, 28)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with one page and its translation, which are as they were compared."""
    (tmp_path / "docs/es").mkdir(parents=True)
    (tmp_path / "docs/a.md").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "docs/es/a.md").write_text(SPANISH, encoding="utf-8")
    assert still_true_page(tmp_path / "data", "es", "docs/es/a.md", (), TODAY)[1] == 3
    return tmp_path


def pair(root: Path) -> tuple[DocsPage, DocsPage]:
    """The translation and its original."""
    settings = read_settings(ROOT / "mkdocs.yml", "mkdocs.yml", {})
    docs = read_docs(root / "docs", "docs", settings)
    assert docs.problems == ()
    found = docs.of({"es"})
    return found["es"].pages[0], found[""].pages[0]


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_sections_begin_at_headings_that_say_their_anchor() -> None:
    body = "\nFirst.\n\n# A { #a }\n\nOne.\n\n```text\n# B { #b }\n```\n\n## No anchor\n\n### C { #c }\n"
    found = sections_of(body)
    assert list(found) == ["a", "c"]
    assert found["a"].heading == "\nFirst.\n\n# A { #a }\n"
    assert "".join(section.whole for section in found.values()) == body
    assert sections_of("Words.\n") == {}


def test_a_page_that_was_compared_is_whole_and_shown_as_it_is(root: Path) -> None:
    page, original = pair(root)
    state = page_state(page, original)
    assert (state.whole, state.translated) == (True, TODAY)
    assert as_shown(state, original) is page
    assert list(check_sums(page, original, "es")) == []
    head = "description: Una página.\ntranslated: 2026-11-28\nof:\n  description: "
    assert head in (root / "docs/es/a.md").read_text("utf-8")


def test_how_lines_are_folded_changes_nothing(root: Path) -> None:
    edit(root / "docs/a.md", "Much more.", "Much\nmore.")
    assert page_state(*pair(root)).whole


def test_a_section_that_changed_is_shown_in_english_with_the_older_translation(root: Path) -> None:
    edit(root / "docs/a.md", "Much more.", "Much [more](b.md).")
    page, original = pair(root)
    state = page_state(page, original)
    assert (state.current, state.stale, state.missing) == (("description", "page"), ("more",), ())
    shown = as_shown(state, original)
    assert shown.front == page.front
    assert shown.body == (
        "\n# Página { #page }\n\nEs.\n\n\n<!-- original -->\n\n## More { #more }\n\nMuch [more](b.md).\n\n"
        "<!-- older -->\n\nMucho más.\n\n<!-- end -->\n"
    )


def test_a_new_section_and_another_description_are_shown_in_english(root: Path) -> None:
    edit(root / "docs/a.md", "## More", "## New { #new }\n\nNews.\n\n## More")
    edit(root / "docs/a.md", "A page.", "Another page.")
    page, original = pair(root)
    state = page_state(page, original)
    assert (state.stale, state.missing, state.sections) == (("description",), ("new",), ("new",))
    shown = as_shown(state, original)
    assert shown.front
    assert shown.front.description == "Another page."
    assert list(sections_of(shown.body)) == ["page", "new", "more"]
    assert "older" not in shown.body
    assert list(check_sums(page, original, "es")) == []


def test_the_place_of_what_is_computed_is_in_the_english_part_alone(root: Path) -> None:
    for file in ("docs/a.md", "docs/es/a.md"):
        edit(root / file, "## M", "<!-- computed -->\n\n## M")
        edit(root / file, "\n---\n\n#", "\ncomputed: about\n---\n\n#")
    edit(root / "docs/a.md", "It is.", "It was.")
    page, original = pair(root)
    assert as_shown(page_state(page, original), original).body.count("<!-- computed -->") == 1


def test_the_marks_become_what_a_template_prints() -> None:
    html = (
        "<p>a</p>\n<!-- original --><p>b</p><!-- older --><p>c</p><!-- end -->\n<!-- original --><p>d</p><!-- end -->"
    )
    shown = marked(html, lambda original, older: Markup("[{}|{}]").format(original, older))
    assert shown == "<p>a</p>\n[<p>b</p>|<p>c</p>]\n[<p>d</p>|]"


def test_one_section_is_said_to_be_true_again(root: Path) -> None:
    edit(root / "docs/a.md", "Much more.", "A lot more.")
    edit(root / "docs/a.md", "It is.", "It was.")
    assert still_true_page(root / "data", "es", "a.md", ["more"], TODAY) == (root / "docs/es/a.md", 1)
    assert page_state(*pair(root)).stale == ("page",)
    assert (root / "docs/es/a.md").read_text("utf-8").count("translated:") == 1


def test_what_cannot_be_said_of_a_page(root: Path) -> None:
    with pytest.raises(CannotEdit, match=r"there is no translated page “docs/es/b\.md”"):
        still_true_page(root / "data", "es", "docs/es/b.md", (), TODAY)
    with pytest.raises(CannotEdit, match=r"“mor” is no part of docs/es/a\.md that translates one of its original"):
        still_true_page(root / "data", "es", "docs/es/a.md", ["mor"], TODAY)


def test_a_section_without_a_sum_and_a_sum_without_a_section(root: Path) -> None:
    text = (root / "docs/es/a.md").read_text("utf-8")
    (line,) = (line for line in text.splitlines() if line.startswith("  more: "))
    edit(root / "docs/es/a.md", line, line.replace("more", "less"))
    page, original = pair(root)
    first, second = check_sums(page, original, "es")
    assert first.message == "nothing says which English text “more” translates"
    assert first.hint == "Compare the two, then run ./dossier translations es --still-true docs/es/a.md more."
    assert (second.message, second.line) == ("there is no “less” on this page", 7)
    assert page_state(page, original).missing == ("more",)


def test_front_matter_that_belongs_to_translations_or_lacks_its_day(root: Path) -> None:
    edit(root / "docs/es/a.md", "translated: 2026-11-28\n", "")
    page, original = pair(root)
    (problem,) = check_sums(page, original, "es")
    assert problem.message == "nothing says when this page was translated"
    (problem,) = check_original(page)
    assert problem.message == "only a translated page says what it translates"
    assert [*check_original(original), *Docs().problems] == []
