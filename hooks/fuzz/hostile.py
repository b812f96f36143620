"""Texts and values that have broken tools such as this one, or were meant to."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from .markdown import TEXTS as MARKDOWN

_MARKUP = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</p></main><h1>x",
        '" onmouseover="alert(1)',
        "' autofocus onfocus='alert(1)",
        "--><svg onload=alert(1)>",
        "<!--",
        "]]>",
        "&lt;b&gt;",
        "&#60;b>",
        "R&D; a<b p<n x && y <3",
        "{{ 7 * 7 }}",
        "{% raw %}",
        "{count}",
        "%(x)s",
        "@@dossier:body@@",
        "\\u003cscript>",
    ]
)
_SIGNS = st.sampled_from(
    [
        "\u200b",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u00ad",
        "\u3164",
        "\u2800",
        "\u00a0",
        "\u2028",
        "\x00",
        "\x1b]0;x\x07",
        "\r",
        "\t",
        "\ud83d",
        "a" + "\u0301" * 40,
        "\u0410lpha",
        "İ",
        "ß",
        "ﬁ",
        "\u2025",
        "١٢٣",
        "４７",
        "²",
        "\U0001f1fa\U0001f1f8",
        "\U000e0041",
        "\U0010ffff",
    ]
)
_WORDS = st.sampled_from(
    [
        "",
        " ",
        "null",
        "true",
        "no",
        "~",
        "0x1F",
        "1_000",
        "08:07.5",
        "1e3",
        ".inf",
        "=",
        "<<",
        "2025-04-07",
        "2025-13-45",
        "2025-02",
        "1776",
        "9999-12-31~",
        "-0",
        "1.50",
        "0." + "0" * 40 + "1",
        "9" * 40,
        "con",
        "mou",
        "irs",
        "illegal aliens",
        "'90s \"'Hello,' she said\"",
        "“a “b” c”",
        "2025. The order was appealed.",
        "3) x",
        ". . .",
        "…",
        "§ 6103(i)(2)",
        "a" * 300,
        "a " * 300,
        "<<<<<<< ours",
        "(" * 200,
        "[" * 200,
        "> " * 100,
        "* " * 100,
        "`" * 99,
    ]
)
STRINGS = st.one_of(
    MARKDOWN,
    _MARKUP,
    _SIGNS,
    _WORDS,
    st.text(max_size=12),
    st.lists(st.one_of(_MARKUP, _SIGNS, _WORDS, MARKDOWN, st.just(" ")), max_size=5).map("".join),
)
"""Texts for any place in a record."""

VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), STRINGS),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(STRINGS, inner, max_size=4)),
    max_leaves=6,
)
"""Values of any shape for any place in a record."""
