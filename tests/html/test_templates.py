"""Templates know how deep a page is; fragments are drawn once for all pages of a depth."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.collection.dossier import Dossier
from dossier.html.templates import Templates
from dossier.language.formats import Formats
from dossier.language.labels import Labels
from dossier.records.languages.foreign import Foreign
from support import ROOT

LABELS = Labels.load(ROOT / "overrides" / "labels", "en")
LAW = ("authority", "usc-26-6103-i-2")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "fragments").mkdir()
    (tmp_path / "fragments" / "meanings.html").write_text("{{ meanings | join }}", encoding="utf-8")
    (tmp_path / "fragments" / "meaning.html").write_text("[{{ entry.id }}]", encoding="utf-8")
    return tmp_path


@pytest.fixture
def templates(folder: Path, dossier: Dossier) -> Templates:
    return Templates(folder, dossier, LABELS, Formats("en", "about {date}"), greeting="hello")


def write(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.html").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("address", "way"),
    [
        ("", "status/"),
        ("timeline/", "../status/"),
        ("terms/a/", "../../status/"),
        ("statements/by/topic/", "../../../status/"),
    ],
)
def test_the_way_to_a_page_begins_at_the_address(folder: Path, templates: Templates, address: str, way: str) -> None:
    write(folder, "page", '{{ at("status/") }}')
    assert templates.render("page", address) == way


def test_values_are_shared_with_all_templates(folder: Path, templates: Templates) -> None:
    write(folder, "page", "{{ greeting }}")
    assert templates.render("page", "") == "hello"


def test_a_page_gives_the_definitions_that_it_links(folder: Path, templates: Templates) -> None:
    write(folder, "page", "{{ inline(words) }}")
    html = templates.render("page", "a/", words="Return information")
    assert html.endswith("Return information</a>[return-information]")
    assert templates.render("page", "a/", words="Nothing") == "Nothing"


def test_the_page_of_a_definition_does_not_link_it(folder: Path, templates: Templates, dossier: Dossier) -> None:
    write(folder, "page", "{{ inline(words) }}")
    own = dossier.by_id["definition", "return-information"]
    assert templates.render("page", "a/", own, words="Return information") == "Return information"


def test_a_fragment_is_drawn_once_for_each_depth(folder: Path, templates: Templates) -> None:
    write(folder, "page", f"{{{{ fragment('law', entry_of{LAW}) }}}}")
    write(folder, "fragments/law", "{{ href(entry) }}")
    first = templates.render("page", "a/")
    write(folder, "fragments/law", "changed")
    assert first == templates.render("page", "b/") == f"../authorities/{LAW[1]}/"
    assert templates.render("page", "a/b/") == "changed"


@pytest.mark.parametrize("call", ["prose(record.summary)", "inline(record.summary)"])
def test_a_fragment_cannot_print_prose(folder: Path, templates: Templates, call: str) -> None:
    """The definitions it links would be those of the page that drew it first."""
    write(folder, "page", f"{{{{ fragment('law', entry_of{LAW}) }}}}")
    write(folder, "fragments/law", f"{{{{ {call} }}}}")
    with pytest.raises(RuntimeError, match="fragment"):
        templates.render("page", "a/")


def test_another_language_is_known(folder: Path, templates: Templates) -> None:
    write(folder, "page", "{{ 'es' is foreign }} {{ 'en' is foreign }}")
    assert templates.render("page", "") == "True False"


FOREIGN = Foreign("A *short* & plain text.", "en")


@pytest.mark.parametrize(
    ("template", "printed"),
    [
        ("{{ words }}", '<span lang="en">A *short* &amp; plain text.</span>'),
        ("{{ inline(words) }}", '<span lang="en">A <em>short</em> &amp; plain text.</span>'),
        ("{{ prose(words) }}", '<div lang="en"><p>A <em>short</em> &amp; plain text.</p></div>'),
        ("{{ parts([words]) | join }}", '<div lang="en"><p>A <em>short</em> &amp; plain text.</p></div>'),
        ("{{ words | plain }}", '<span lang="en">A short &amp; plain text.</span>'),
    ],
)
def test_words_in_another_language_say_so(folder: Path, templates: Templates, template: str, printed: str) -> None:
    write(folder, "page", template)
    assert templates.render("page", "", words=FOREIGN) == printed
