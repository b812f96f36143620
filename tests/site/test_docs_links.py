"""Links of hand-written pages are seen as Python-Markdown makes them, each at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from commands.project import ROOT
from dossier.collection.dossier import Dossier
from dossier.html.links import Links
from dossier.site.docs.markdown import make_html
from dossier.site.docs.markup import find_markup
from dossier.site.settings import read_settings
from support.pages import elements, parsed
from support.project import SmallProject

SETTINGS = read_settings(ROOT / "mkdocs.yml", "mkdocs.yml", {})
NO_TERM = "there is no record “nowhere” of the kind term"
RECORD = "term:request-removal-order-date"

FAULTS = {
    "See [a](term:nowhere).": [(7, 9, NO_TERM)],
    "See [a][1] and\n[b][1].\n\n[1]: term:nowhere": [(10, 6, NO_TERM), (10, 6, NO_TERM)],
    f"[a]({RECORD}) and [b](term:nowhere)\n\n- [c](term:nowhere)": [(7, 46, NO_TERM), (9, 7, NO_TERM)],
    "[a][]\n\n[a]: ../elsewhere.md": [(9, 6, "the link “../elsewhere.md” leads to no page")],
    f"![a]({RECORD})": [(7, 6, f"images are not allowed here: {RECORD}")],
    "![a](https://b.org/a)": [(7, 6, "images are not allowed here: https://b.org/a")],
    "## A {: href=x:y }": [(7, 9, "the attribute “href” is not allowed here")],
    "[a](gone.md){: .anchor }": [(7, 5, "the link “gone.md” leads to no page")],
    "[a](#%61bout)": [(7, 5, "the page about/ has no section “%61bout”")],
    "[a](about.md%23about)": [(7, 5, "the link “about.md%23about” leads to no page")],
    "[a](javascript:alert)": [(7, 5, "the link “javascript:alert” leads to no page")],
    "[a](term:)": [(7, 5, "there is no record “” of the kind term")],
    "[a](contribute/term.md#nothing)": [(7, 5, "the page contribute/term/ has no section “nothing”")],
    "[a](#nothing)": [(7, 5, "the page about/ has no section “nothing”")],
    "[a](terms/)": [(7, 5, "the link “terms/” leads to no page")],
    "`[a](term:nowhere)` [b](term:nowhere)": [(7, 25, NO_TERM)],
    "```text\n[a](term:nowhere)\n```\n\n[b](term:nowhere)": [(11, 5, NO_TERM)],
}
SOUND = [
    f"[a]({RECORD}), [b][1], [c](contribute/term.md#term) and [d](terms/index.md)\n\n[1]: https://example.org/a",
    "[a](#about) and <https://example.org/>",
    "`[a](term:nowhere)`\n\n    [b](term:nowhere)\n\n```\n[c](term:nowhere)\n```",
]


@pytest.mark.parametrize(("text", "found"), FAULTS.items())
def test_faults(tmp_path: Path, text: str, found: list[tuple[int, int, str]]) -> None:
    project = SmallProject.make(tmp_path)
    project.write_page("about", text)
    assert project.problems() == [
        f"docs/about.md:{line}:{column}: {message}" for line, column, message in dict.fromkeys(found)
    ]


@pytest.mark.parametrize("text", SOUND)
def test_sound_links(tmp_path: Path, text: str) -> None:
    project = SmallProject.make(tmp_path)
    project.write_page("about", text)
    assert project.problems() == []


ADDRESSES = st.sampled_from(
    ["term:x", "term:nowhere", "../a.md", "https://example.org/a?b&c", "javascript:x", "#a", ""]
)
PIECES = st.one_of(
    st.text("ab *_`[]()<>!\\&:\"'\n", max_size=5),
    st.builds("[{}]({}{})".format, st.sampled_from("ab"), ADDRESSES, st.sampled_from(["", ' "a"'])),
    st.builds("[{}][{}]".format, st.sampled_from("ab"), st.sampled_from("12")),
    st.builds("\n\n[{}]: {}\n\n".format, st.sampled_from("12ab"), ADDRESSES),
    st.builds("![a]({})".format, ADDRESSES),
    st.builds('<a href="{}">a</a>'.format, ADDRESSES),
    st.builds("\n\n## a {{ #{} }}\n\n".format, st.sampled_from("ab")),
    st.sampled_from(["\n\n", "\n- ", "\n> ", "\n```\n", "\n!!! note\n    ", "[^1]", "\n\n[^1]: a ", "\na\n: b "]),
)


@given(st.lists(PIECES, max_size=8).map("".join))
@settings(deadline=None)
def test_every_address_of_the_page_is_seen(text: str) -> None:
    made = make_html(text, SETTINGS.extensions)
    markup = find_markup(made.html)
    if not (made.written or markup.strangers):
        page = parsed(made.html)
        found = [link.attrs["href"] for link in elements(page, "a[href]")]
        assert set(found) <= {*markup.links, *(f"#{anchor}" for anchor in markup.anchors)}
        assert not elements(page, "script, style, iframe, img, object, embed, form, meta, base, link, svg, math")


def test_every_link_to_another_site_says_so() -> None:
    html = make_html('[a](https://b.org){: .c } [d](#e "href=")', SETTINGS.extensions).html
    resolved = Links("../", Dossier((), frozenset())).resolved(html)
    assert '<a rel="noopener noreferrer" class="c" href="https://b.org">' in resolved
    assert '<a href="#e"' in resolved


def test_pages_are_read_with_the_extensions_of_the_site() -> None:
    names = [name for name, _ in SETTINGS.extensions]
    assert Markdown(extensions=names).registeredExtensions
    assert {"toc", "tables", "fenced_code", "attr_list"} <= set(names)
