"""The words of hand-written pages are set by the rules for records; code, addresses and titles of links are not."""

from __future__ import annotations

from html import unescape

import pytest
from markdown import Markdown

from dossier.records.normal import normalized
from dossier.site.docs.typeset import Typeset

MARKDOWN = Markdown(extensions=["tables", "fenced_code", Typeset()])
SET = {
    "it's the '90s, \"'tis\"": "<p>it’s the ’90s, “’tis”</p>",
    '"*a*" and *"b"*': "<p>“<em>a</em>” and <em>“b”</em></p>",
    '"`c"`" and `d\'e`\'s': "<p>“<code>c\"</code>” and <code>d'e</code>’s</p>",
    '["f"](https://example.org/o\'b "t\'t")\'s': '<p><a href="https://example.org/o\'b" title="t\'t">“f”</a>’s</p>',
    "<https://example.org/o'b>": "<p><a href=\"https://example.org/o'b\">https://example.org/o'b</a></p>",
    '"a\n\n"b"': "<p>“a</p>\n<p>“b”</p>",
    "26 U.S.C. § 6103": "<p>26\u00a0U.S.C.\u00a0§\u00a06103</p>",
    "    it's": "<pre><code>it's\n</code></pre>",
}


@pytest.mark.parametrize(("written", "printed"), SET.items())
def test_words_of_pages(written: str, printed: str) -> None:
    made = unescape(MARKDOWN.reset().convert(written))
    assert made == printed
    assert normalized(made) == normalized(unescape(Markdown(extensions=["tables", "fenced_code"]).convert(written)))
