"""Every text has a letter or digit that is seen, and no word has a letter that only looks like the others."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from dossier.records.fields import Name, Prose, Text, Verbatim
from dossier.records.normal import folded

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


def test_letters_that_look_alike_are_compared_as_the_same() -> None:
    assert folded("АмNЕЅТҮ".replace("м", "M").replace("Ү", "Y")) == folded("AMNESTY")
    assert folded("Роре") == folded("pope")
