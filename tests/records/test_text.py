"""What is refused in every text: HTML, and signs that no one sees."""

from __future__ import annotations

import pytest

from dossier.records.text import find_html, unprintable


@pytest.mark.parametrize(
    "text",
    [
        "<b>",
        "</p>",
        "a <script src=x>",
        "<!-- x -->",
        "&amp;",
        "&#60;",
        "&#x3C;",
        "<img>",
        "<b c='d'>",
        "<br/>",
        "<!X y>",
        "<https://example.org>",
    ],
)
def test_html_is_found(text: str) -> None:
    assert find_html(text)


@pytest.mark.parametrize(
    "text",
    [
        "a < b",
        "3 <4",
        "AT&T",
        "a & b",
        "x > y",
        "R&D;",
        "p<n",
        "a <b",
        "<b, 5 > c",
        "x && y",
        "<3",
        "a <- b",
        "<",
        "&;",
        "&#;",
    ],
)
def test_other_signs_are_not_html(text: str) -> None:
    assert not find_html(text)


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\u200b", "\u202e", "\ufeff", "\u00ad", "\U000e0041"])
def test_invisible_characters_are_found(sign: str) -> None:
    assert [column for column, _ in unprintable(f"ab{sign}c")] == [3]
