"""Letters: every text has one that is seen, and no word has one that only looks like its neighbors."""

from __future__ import annotations

import re
import unicodedata

LOOK_ALIKES = str.maketrans(
    # Cyrillic, then Greek, with the Latin letters that look the same.
    "АВЕЅІЈКМНОРСТУХԌԚԜаеѕіјорсухԁԛԝһӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳ",
    "ABESIJKMHOPCTYXGQWaesijopcyxdqwhlABEZHIKMNOPTYXocj",
)
"""Letters of other scripts that no reader can tell from Latin ones."""
MOST_MARKS = 3
"""Accents on one letter: no language writes more, and more of them cover the lines above."""

_SEEN = re.compile(r"[^\W_]")
_MARKS = re.compile(rf"[^\w\s\x00-\x7f]{{{MOST_MARKS + 1},}}")
_FOREIGN = re.compile("[\u0370-\u058f\u13a0-\u13ff\u1c80-\u1c8f\u1f00-\u1fff\u2c80-\u2cff\u2de0-\u2dff\ua4d0-\ua4ff\ua640-\ua69f\uab70-\uabbf]")  # fmt: skip
"""Greek, Cyrillic, Armenian, Cherokee, Coptic and Lisu: the scripts with letters that look like Latin ones."""
_LATIN = re.compile("[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]")
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")
_WORD = re.compile(r"[^\W\d_]+")


def is_seen(text: str) -> bool:
    """Whether the text has a letter or a digit."""
    return _SEEN.search(text) is not None


def find_flood(text: str) -> str | None:
    """The first letter with more accents than any language writes on one."""
    for found in _MARKS.finditer(text):
        marks = 0
        for place in range(*found.span()):
            marks = marks + 1 if unicodedata.category(text[place]).startswith("M") else 0
            if marks > MOST_MARKS:
                return text[max(0, place - marks) : place + 1]
    return None


def find_other_digit(text: str) -> str | None:
    """The first digit that is not one of 0 to 9, as those of full width and of other scripts."""
    found = _OTHER_DIGIT.search(text)
    return found[0] if found else None


def find_mixed_word(text: str) -> tuple[str, str] | None:
    """The first word that mixes Latin letters with those of a script that looks alike, and the letter that is not Latin."""
    if not _FOREIGN.search(text):
        return None
    for word in _WORD.findall(text):
        if (found := _FOREIGN.search(word)) and _LATIN.search(word):
            return word, found[0]
    return None
