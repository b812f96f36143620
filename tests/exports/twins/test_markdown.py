"""The Markdown of a page says what readers see of it, and nothing in it means more than that."""

from __future__ import annotations

import cmarkgfm
import pytest

from dossier.exports.twins.markdown import to_markdown

MADE = {
    "<p>A  line\nof <em>one</em> <strong>page</strong>.</p>": "A line of *one* **page**.\n",
    '<h2 id="x"><a class="anchor" href="#x">Sources</a></h2><p>a</p>': "## Sources\n\na\n",
    '<p><a href="../x/">Title</a>, <a href="#y">below</a></p>': "[Title](../x/), [below](./#y)\n",
    '<p><a href="https://a.test/(b)?c=1&amp;d">x</a></p>': "[x](<https://a.test/(b)?c=1&d>)\n",
    '<p>so.<sup class="proof"><a href="#evidence-1" aria-label="Source 1">1</a></sup></p>': "so.[\\[1\\]](./#evidence-1)\n",
    "<ul><li>a</li><li><p>b</p><p>c</p></li></ul><p>d</p>": "- a\n- b\n\n  c\n\nd\n",
    '<ol start="9"><li>a<ul><li>b</li></ul></li><li>c</li></ol>': "9. a\n\n   - b\n10. c\n",
    '<ol class="evidence"><li><p>1. a</p></li></ol>': "- 1\\. a\n",
    "<dl><div><dt>Court</dt> <dd>x</dd></div><div><dt>Law</dt> <dd>y</dd> <dd>z</dd></div></dl>": (
        "- **Court:** x\n- **Law:** y; z\n"
    ),
    "<blockquote><p>a</p><p>b</p></blockquote><blockquote><p>c</p></blockquote>": "> a\n>\n> b\n\n> c\n",
    "<p><q>said</q></p>": "“said”\n",
    '<details><summary>History <span class="count">3</span></summary><p>a</p></details>': "**History (3)**\n\na\n",
    '<details><summary><h2>Related</h2> <span class="count">3</span></summary><p>a</p></details>': "## Related\n\na\n",
    '<p class="meta"><span>a</span> <span>b</span> <span hidden>c</span></p>': "a · b\n",
    "<table><thead><tr><th>A</th><th>B</th></tr></thead><tr><td>c|d</td><td><p>e</p><p>f</p></td></tr></table>": (
        "| A | B |\n|---|---|\n| c\\|d | e · f |\n"
    ),
    '<table><tr><th colspan="2">a</th></tr><tr><td>b</td><td>c</td></tr></table>': (
        "|  |  |\n|---|---|\n| a |  |\n| b | c |\n"
    ),
    '<div class="language-yaml highlight"><pre><code>a: [b]\n  <span>c</span>: *d\n</code></pre></div>': (
        "```yaml\na: [b]\n  c: *d\n```\n"
    ),
    "<p>write <code>a_*b*</code></p>": "write `a_*b*`\n",
    "<p>write <code>a`b</code></p>": "write `` a`b ``\n",
    "<nav><a href='/'>Home</a></nav><button>x</button><form><p>y</p></form><p>a</p>": "a\n",
    '<p>a<svg class="icon"><svg></svg><path d="M0"/></svg><span class="hidden"> (b)</span></p>': "a\n",
    '<aside class="meanings" hidden><p>a</p></aside><p aria-hidden="true">b</p><p class="veil hidden-at-first">c</p>': "c\n",
    '<p class="record-foot"><a href="x">Edit</a></p><!-- no --><p>a</p>': "a\n",
    '<article data-line="what is hidden is not shown"><p>a</p></article>': "a\n",
    "": "",
}
"""Markdown by the HTML of which it is made."""
PLAIN = [
    "1. not a list", "# no heading", "- no item", "+ no item", "> no quotation", "---", "===", "*a* and _b_ and __c__",
    "[the IRS](x)", "a <b> &amp;amp; c", "`a`", "a\\*b", "~~a~~", "snake_case and 2*3*4", "&amp;copy; and &lt;b&gt;", "***",
    "1) a", "![x](y)",
]  # fmt: skip
"""Words that would be something else in Markdown; as HTML."""


@pytest.mark.parametrize("html", MADE, ids=range(len(MADE)))
def test_what_is_made_of_html(html: str) -> None:
    assert to_markdown(html) == MADE[html]


@pytest.mark.parametrize("words", PLAIN)
def test_words_stay_words(words: str) -> None:
    html = words.replace(" <b> ", " &lt;b&gt; ")
    assert cmarkgfm.github_flavored_markdown_to_html(to_markdown(f"<p>{html}</p>")).strip() == (
        f"<p>{html.replace('>', '&gt;').replace('&lt;b&gt;', '&lt;b&gt;')}</p>"
    )
