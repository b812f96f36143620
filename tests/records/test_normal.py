"""Texts that read alike are compared as the same, whatever signs they are written with."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.records.normal import folded, normalized

ALIKE = {
    " a\n b “c” ‘d’ e\u0301 ": "a b \"c\" 'd' é",
    "«c» „d“ ‹e› 5′ 6″ O´Brien rock `n` roll": "\"c\" \"d\" 'e' 5' 6\" O'Brien rock 'n' roll",
    "a\u00a0b\u2009c\u202fd\u3000e\u2028f\x85g\x0bh": "a b c d e f g h",
    "re\u2011entry, 1999\u20132001 — no \u2212 yes \uff0d": "re-entry, 1999-2001 - no - yes -",
    "il\u00adle\u200bgal al\u2060iens\ufeff\u3164": "illegal aliens",
    "47,289 C#": "47,289 C#",
    "": "",
}
FOLDED = {"ＩＬＬＥＧＡＬ aliens": "illegal aliens", "ﬁle": "file", "STRASSE": "straße", "Ａ\u3000Ｂ": "a b"}


@pytest.mark.parametrize(("written", "compared"), ALIKE.items())
def test_normalized(written: str, compared: str) -> None:
    assert normalized(written) == compared


@pytest.mark.parametrize(("one", "other"), FOLDED.items())
def test_folded(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_what_is_normalized_stays_as_it_is(text: str) -> None:
    assert normalized(normalized(text)) == normalized(text)


@pytest.mark.parametrize("text", ["e" + "\u0301\u0327" * 60_000, "\u0301\u0327" * 60_000, " " * 256_000, "“" * 256_000])
def test_floods_take_no_time(text: str) -> None:
    started = time.process_time()
    normalized(text), folded(text)
    assert time.process_time() - started < 2
