"""The sanitizer of prose: what is allowed stays as it is, and nothing else reaches a page."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from dossier.html.markdown import MOST_NESTED, to_html, to_inline_html, to_plain
from dossier.records.kinds import KINDS, Kind
from support.pages import elements, parsed

ALLOWED = {
    "one *word* and **two**": "<p>one <em>word</em> and <strong>two</strong></p>",
    "`code`": "<p><code>code</code></p>",
    "> quoted": "<blockquote>\n<p>quoted</p>\n</blockquote>",
    "- a\n- b": "<ul>\n<li>a</li>\n<li>b</li>\n</ul>",
    "1. a": "<ol>\n<li>a</li>\n</ol>",
    "a\\\nb": "<p>a<br>\nb</p>",
    "[x](https://example.org/a?b=c)": '<p><a href="https://example.org/a?b=c">x</a></p>',
    "[x](http://example.org/)": '<p><a href="http://example.org/">x</a></p>',
    "AT&T, a < b": "<p>AT&amp;T, a &lt; b</p>",
}
REFUSED = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<b onclick='alert(1)'>x</b>",
    "<style>* { color: red }</style>",
    "<iframe src=https://example.org></iframe>",
    "![x](https://example.org/x.png)",
    "# Heading",
    "---",
]
SCHEMES = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "mailto:a@example.org"]  # fmt: skip
TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code", "br"}


@pytest.mark.parametrize(("prose", "html"), ALLOWED.items())
def test_what_is_allowed(prose: str, html: str) -> None:
    assert to_html(prose) == html


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_link_may_name_a_record(kind: Kind) -> None:
    assert to_html(f"[x]({kind.name}:some-id)") == f'<p><a href="{kind.name}:some-id">x</a></p>'


@pytest.mark.parametrize("prose", REFUSED)
def test_what_is_refused(prose: str) -> None:
    page = parsed(to_html(f"before\n\n{prose}\n\n[after](https://example.org)"))
    body = [element for element in elements(page, "*") if element.name not in ("html", "head", "body")]
    assert {element.name for element in body} <= TAGS
    assert {name for element in body for name in element.attrs} == {"href"}
    assert "after" in page.to_text()


@pytest.mark.parametrize("address", SCHEMES)
@pytest.mark.parametrize("link", ["[x]({})", "[x](<{}>)", "[x][1]\n\n[1]: {}", "<{}>"])
def test_no_link_has_another_scheme(address: str, link: str) -> None:
    page = parsed(to_html(link.format(address)))
    assert [href for element in elements(page, "a") if (href := element.attrs.get("href"))] == []


def test_a_single_paragraph_may_do_without_its_tags() -> None:
    assert to_inline_html("one *word*") == "one <em>word</em>"
    assert to_inline_html("one\n\ntwo") == "<p>one</p>\n<p>two</p>"


@pytest.mark.parametrize("piece", ["> ", ">", "[a](", "**", "*a ", "`", "&", "- ", "\n- a\n  "])
def test_long_texts_take_no_time(piece: str) -> None:
    started = time.process_time()
    with suppress(ValueError):
        to_html(piece * 20_000)
    assert time.process_time() - started < 3


def test_blocks_within_too_many_others_are_not_printed() -> None:
    with pytest.raises(ValueError, match="nested too deep"):
        to_html("> " * (MOST_NESTED + 1) + "a")


def test_the_words_alone() -> None:
    assert to_plain("See [the *notice*](term:x),\nAT&T < all.") == "See the notice, AT&T < all."
