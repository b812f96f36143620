"""Hand-written pages are hostile until they are checked: their HTML, attributes, front matter, length and encoding."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.site.docs.bounds import beyond_bounds
from dossier.site.docs.check import check_pages
from dossier.site.docs.markdown import make_html
from dossier.site.docs.markup import find_markup
from dossier.site.docs.pages import read_docs
from dossier.site.settings import read_settings
from support import ROOT
from support.pages import elements, parsed

SETTINGS = read_settings(ROOT / "mkdocs.yml", "mkdocs.yml", {})
FRONT = "---\ndescription: A page.\n---\n\n"


def faults(folder: Path, content: str | bytes) -> list[str]:
    """What is said of a page by itself, whatever else is published."""
    (folder / "a.md").write_bytes(content if isinstance(content, bytes) else content.encode())
    docs = read_docs(folder, "docs", SETTINGS)
    return [str(problem).split("\n")[0] for problem in sorted({*docs.problems, *check_pages(docs)})]


HTML = "HTML is not allowed here: "
ATTRIBUTE = "the attribute “{}” is not allowed here"
NOT_MARKDOWN = {
    "<script>alert(1)</script>": f"5:1: {HTML}<script>alert(1)</script>",
    'words <a href="https://b.org">x</a>': f'5:7: {HTML}<a href="https://b.org">',
    '<!--> <a href="https://b.org">x</a> -->': f"5:1: {HTML}<!--> <a ",
    '<meta http-equiv=refresh content="0; url=//b.org">': f"5:1: {HTML}<meta ",
    "<details><summary>a</summary>b</details>": f"5:1: {HTML}<details>",
    "<iframe src='//b.org'></iframe>": f"5:1: {HTML}<iframe ",
    "<form action=//b.org><button>a</button></form>": f"5:1: {HTML}<form ",
    "<svg onload=x></svg>": f"5:1: {HTML}<svg ",
    "\\<script>": f"5:2: {HTML}<script>",
    "[<b>](#a)": f"5:2: {HTML}<b>",
    "</div>": f"5:1: {HTML}</div>",
    "<![CDATA[x]]>": f"5:1: {HTML}<![CDATA[x]]>",
    "<?php x ?>": f"5:1: {HTML}<?php x ?>",
    "<!DOCTYPE x>": f"5:1: {HTML}<!DOCTYPE x>",
    "<!-- a note -->": f"5:1: {HTML}<!-- a note -->",
    "<!-- computed -->": f"5:1: {HTML}<!-- computed -->",
    '# A {: onclick="x" }': "5:8: " + ATTRIBUTE.format("onclick"),
    'words\n{: style="color: red" }': "6:4: " + ATTRIBUTE.format("style"),
    "*a*{: data-x=y }": "5:7: " + ATTRIBUTE.format("data-x"),
    "## A { .masthead }": "5:9: the class “masthead” is not allowed here",
    '!!! note masthead\n    a"': "the class “admonition note masthead” is not allowed here",
    "```{ .text onclick=x }\na\n```": "5:12: " + ATTRIBUTE.format("onclick"),
    "```{ .text title='\"><script>' }\na\n```": "5:12: " + ATTRIBUTE.format("title"),
    "## A { #main }": "5:9: the id “main” belongs to the page around the text",
    "## Menu": "the id “menu” belongs to the page around the text",
    "## A { #a }\n\n## B { #a }": "7:8: the id “a” is there 2 times",
    "![a](x.png)": "5:6: images are not allowed here: x.png",
    "[a](https://[bad/)": "5:5: “https://[bad/” is not a web address; its host is a number",
    "[a](https://b.org:99999/)": "5:5: “https://b.org:99999/” is not a web address; no browser opens its port",
    "[a](//b.org)": "5:5: “//b.org” is not a web address",
    "[a](java&#10;script:alert)": "the link “java\\nscript:alert” leads to no page",
    "[a](data:text/html,b)": "5:5: the link “data:text/html,b” leads to no page",
    "<me@b.org>": "the link “mailto:me@b.org” leads to no page",
    "[a](tel:1)": "5:5: the link “tel:1” leads to no page",
    "[a](#b){: target=_blank }": "5:11: " + ATTRIBUTE.format("target"),
    "a\u202eb": "5:2: invisible character U+202E (right-to-left override)",
    "a\x02b": "5:2: invisible character U+0002 (control character)",
    "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> d": "6:1: a merge was not finished here: <<<<<<< HEAD",
}


@pytest.mark.parametrize("text", NOT_MARKDOWN)
def test_what_is_no_markdown_is_refused_at_its_place(tmp_path: Path, text: str) -> None:
    found = faults(tmp_path, FRONT + text)
    assert any(NOT_MARKDOWN[text] in problem for problem in found), found


SOUND = [
    "# A & B, R&D; p<n, a < b, <3 and &lt;b&gt;",
    '`<script>` and `href="term:x"`\n\n```html\n<script>\n```\n\n    <script>',
    '[a](https://b.org/?a=1&b=2 "a title") and <https://b.org/> and [b](#c)',
    'a[^1]\n\n[^1]: b\n\n=== "A"\n\n    a\n\n!!! note "Title"\n    b\n\na\n:   b\n\n3. c\n4. d\n\n> e  \n> f\n\n---',
    "| a | b |\n|:--|--:|\n| c | d |\n\n## A heading { #its-id }\n\n### Another\n\nHead\n=======\n",
    "## A [link](https://b.org/) in a heading",
]


@pytest.mark.parametrize("text", SOUND)
def test_what_is_markdown_is_not(tmp_path: Path, text: str) -> None:
    assert faults(tmp_path, FRONT + text) == []


FRONT_MATTER = {
    "# A\n": "1:1: the front matter has no description",
    "template: base.html\nshell: true\n\n# A\n": "1:1: the front matter has no description",
    "---\n---\n# A\n": "1:1: the front matter has no description",
    "---\n- a\n---\n# A\n": "1:1: the front matter has no description",
    "---\ndescription: a\n# A\n": "1:1: the front matter has no end",
    "---\ndescription: a\n...\n# A\n": "1:1: the front matter has no end",
    "---\ndescription: a\ntemplate: base.html\n---\n# A\n": "3:1: unknown field “template”",
    "---\ndescription: a\nshell: true\n---\n# A\n": "3:1: unknown field “shell”",
    "---\ndescription: a\nforward: https://b.org\n---\n# A\n": "3:1: unknown field “forward”",
    "---\ndescription: a\nhide: [toc]\n---\n# A\n": "3:1: unknown field “hide”",
    "---\ndescription: a\ncomputed: [a]\n---\n# A\n": "3:11: “computed”: this must be text, not a list",
    "---\ndescription: a\ncomputed: index\nargument: term\n---\n# A\n": "3:11: “index” is not a computed page",
    "---\ndescription: a\nargument: term\n---\n# A\n": "3:1: `computed: fields` and `argument: …` belong together",
    "---\ndescription: a\ncomputed: fields\n---\n# A\n": "3:1: `computed: fields` and `argument: …` belong together",
    "---\ndescription: a\ntitle: 5\n---\n# A\n": "3:8: “title”: this must be text, not a number",
    "---\ndescription: a <b>x</b>\n---\n# A\n": "2:14: HTML is not allowed here: <b>",
    "---\ndescription: &a b\ntitle: *a\n---\n# A\n": "2:14: the YAML anchor &a is not allowed",
    "---\ndescription: !!python/object/apply:os.system [x]\n---\n# A\n": "2:14: the tag !!python/object/apply:os.system",
    "---\ndescription: a\ndescription: b\n---\n# A\n": "3:1: “description” appears a second time",
    "": "1:1: the file is empty",
    " \n\n": "1:1: the file is empty",
}


@pytest.mark.parametrize("text", FRONT_MATTER)
def test_front_matter_has_known_fields_and_values(tmp_path: Path, text: str) -> None:
    found = faults(tmp_path, text)
    assert any(FRONT_MATTER[text] in problem for problem in found), found


@pytest.mark.parametrize("text", ["\ufeff---\ndescription: a\n---\n# A\n", "---\r\ndescription: a\r\n---\r\n# A\r\n"])
def test_marks_of_windows_are_read(tmp_path: Path, text: str) -> None:
    assert faults(tmp_path, text) == []


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"# Caf\xe9\n", "docs/a.md:1:6: this is not UTF-8 text"),
        ("# A\n".encode("utf-16"), "docs/a.md:1:1: this is not UTF-8 text, but UTF-16 or UTF-32"),
        (b"a" * 50_000, "docs/a.md:1:1: this file is too large; the limit is 40 KiB"),
        (b"# A and b\0b", "docs/a.md:1:10: this is not text: a byte in it is zero"),
    ],
)
def test_what_is_no_text_is_said_at_its_place(tmp_path: Path, content: bytes, found: str) -> None:
    assert faults(tmp_path, content) == [found]


SLOW = ["[a](", "[", "**", "`", '"', " ", "> ", "<a ", "](", "1. ", "    ", "# a\n", "- a\n", "a\n: b\n", "|", "<"]


@pytest.mark.parametrize("unit", SLOW)
@pytest.mark.parametrize("size", [3_000, 30_000, 256 * 1024])
def test_a_page_is_read_quickly_or_refused(tmp_path: Path, unit: str, size: int) -> None:
    started = time.process_time()
    faults(tmp_path, FRONT + unit * (size // len(unit)))
    assert time.process_time() - started < 10


def test_bounds_are_far_from_what_is_written() -> None:
    pages = [file.read_text(encoding="utf-8") for file in (ROOT / "docs").rglob("*.md")]
    assert [found for text in pages for found in beyond_bounds(text)] == []
    assert (
        len(list(beyond_bounds("a " * 3_000 + "\n\n" + "a\n" * 300 + "\n" + "[" * 30 + "\n\n" + "> " * 20 + "a"))) == 4
    )


PIECES = st.one_of(
    st.text("ab *_`[]()<>!\\&:\"'\n{}#.=-|", max_size=8),
    st.sampled_from(
        ["<b>", "</p>", "<!--", "-->", "<a href=x>", "<script>", "<div>\n", "&lt;", "```\n", "\n\n", "    "]
    ),
    st.builds(
        "{{: {}={} }}".format, st.sampled_from(["id", "class", "style", "href"]), st.sampled_from(["a", "'b\"'"])
    ),
    st.builds("\n```{{ .text {} }}\na\n```\n".format, st.sampled_from(["#a", "b=c", "t='\"><b>'", "t='\\'>'"])),
)


FRAME = {"html", "head", "body"}


@given(st.lists(PIECES, max_size=10).map("".join))
@settings(deadline=None)
def test_another_parser_sees_the_same_elements(text: str) -> None:
    """What is accepted holds only elements of Markdown, whoever reads it."""
    try:
        made = make_html(text, SETTINGS.extensions)
    except ValueError:
        return
    markup = find_markup(made.html)
    if not (made.written or markup.strangers):
        page = parsed(made.html)
        seen = [
            (node.name, tuple(sorted(node.attrs.items()))) for node in elements(page, "*") if node.name not in FRAME
        ]
        assert seen == [(tag, attributes) for tag, attributes in markup.elements]
