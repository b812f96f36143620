"""Every text has a letter or digit that is seen, and no word has a letter that only looks like the others."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from dossier.records.fields import Date, Day, Id, Name, Prose, Quantity, Text, Verbatim, WebAddress
from dossier.records.normal import folded

_OTHER_DIGITS = [chr(code) for code in range(128, 0x20000) if unicodedata.category(chr(code)) == "Nd"]
FIELDS = [TypeAdapter(field) for field in (Text, Prose, Verbatim, Name)]
FAULTS = {
    "—": "this has no letter and no digit",
    "…": "this has no letter and no digit",
    "“ ”": "this has no letter and no digit",
    "\u0301\u0301": "this has no letter and no digit",
    "a\u0301\u0302\u0303\u0304": "too many accents on one letter",
    "é" + "\u0301" * 300: "too many accents on one letter",
    "the аmnesty": "the word “аmnesty” mixes Latin letters with “а”, U+0430 (cyrillic small letter a)",
    "IСE": "mixes Latin letters with “С”, U+0421 (cyrillic capital letter es)",
    "pοlicy": "mixes Latin letters with “ο”, U+03BF (greek small letter omicron)",
    "poliсía": "mixes Latin letters with “с”",
    "２": "“２”, U+FF12 (fullwidth digit two), is not one of the digits 0 to 9",
    "No. ٣": "“٣”, U+0663 (arabic-indic digit three), is not one of the digits 0 to 9",
    "𝟙": "is not one of the digits 0 to 9",
    "taxpayeր": "mixes Latin letters with “ր”",
}
SOUND = [
    "C#", "47,289", "é", "Muñoz", "e\u0301", "Việt Nam", "ệ", "1.ª", "No. 4º", "он и она", "β-test", "Москва", "Ελλάδα", "µm", "Hawaiʻi",
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), FAULTS.items())
def test_faults(text: str, message: str) -> None:
    for field in FIELDS:
        with pytest.raises(ValidationError) as fault:
            field.validate_python(text)
        assert message in str(fault.value)


@pytest.mark.parametrize("text", SOUND)
def test_sound_texts(text: str) -> None:
    for field in FIELDS:
        assert field.validate_python(text)


@given(st.sampled_from([*_OTHER_DIGITS]))
def test_no_field_takes_other_digits(digit: str) -> None:
    for field, sound in (
        (Date, "2025"),
        (Day, "2025-01-12"),
        (Quantity, "12.5"),
        (Id, "a-12"),
        *((one, "12") for one in (Text, Prose, Verbatim, Name)),
    ):
        adapter: TypeAdapter[object] = TypeAdapter(field)
        adapter.validate_python(sound)
        with pytest.raises(ValidationError):
            adapter.validate_python(sound.replace("2", digit))
    with pytest.raises(ValidationError):
        TypeAdapter(WebAddress).validate_python(f"https://example.org:8{digit}/")


def test_letters_that_look_alike_are_compared_as_the_same() -> None:
    assert folded("АмNЕЅТҮ".replace("м", "M").replace("Ү", "Y")) == folded("AMNESTY")
    assert folded("Роре") == folded("pope")
