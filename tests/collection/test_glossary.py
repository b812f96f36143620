"""Terms of art are found in words: by every form, the longest first, whole, and whatever their case."""

from __future__ import annotations

import time

import pytest

from dossier.collection.glossary import Glossary
from dossier.reading.document import Document
from dossier.reading.entry import Entry
from dossier.records.kinds import BY_NAME
from dossier.records.models import Definition


def definition(id_: str, title: str, *also_called: str, linked: bool = True) -> Entry[Definition]:
    record = Definition.model_construct(title=title, also_called=also_called, linked=linked)
    return Entry(BY_NAME["definition"], id_, Document(""), record)


GLOSSARY = Glossary(
    [
        definition("return", "Return"),
        definition("information", "Return information", "tax information"),
        definition("itin", "Individual Taxpayer Identification Number (ITIN)", "ITIN", "ITINs"),
        definition("stay", "Stay"),
        definition("redaction", "Re-entry order's end (an old (form)", "café law", "İd"),
        definition("not-linked", "Court", linked=False),
    ]
)
FOUND = {
    "Return information is kept.": ["Return information: information"],
    "RETURN INFORMATION": ["RETURN INFORMATION: information"],
    "the return and the tax information": ["return: return", "tax information: information"],
    "two ITINs, one ITIN": ["ITINs: itin", "ITIN: itin"],
    "an Individual Taxpayer Identification Number (ITIN)": [
        "Individual Taxpayer Identification Number: itin",
        "ITIN: itin",
    ],
    "the stay’s end": ["stay: stay"],
    "return\n  information, Return\u00a0information": [
        "return\n  information: information",
        "Return\u00a0information: information",
    ],
    "a re\u2011entry order’s end, cafe\u0301 law": [
        "re\u2011entry order’s end: redaction",
        "cafe\u0301 law: redaction",
    ],
    "İİİ a stay, İd": ["stay: stay", "İd: redaction"],
    "returned, stays, a return-ticket, pre-return": [],
    "The court ruled.": [],
    "": [],
}


@pytest.mark.parametrize(("words", "found"), FOUND.items())
def test_terms_of_art_are_found(words: str, found: list[str]) -> None:
    places = list(GLOSSARY.find(words))
    assert [f"{words[one.start : one.end]}: {one.entry.id}" for one in places] == found


def test_signs_that_change_length_with_their_case_do_not_shift_places() -> None:
    words = "Straße: a stay"
    (one,) = GLOSSARY.find(words)
    assert words[one.start : one.end] == "stay"


def test_many_forms_and_many_words_take_no_time() -> None:
    glossary = Glossary([definition("x", "(" * 100_000, *(f"the {number}" for number in range(12_000)))])
    started = time.process_time()
    assert not list(glossary.find("the " * 60_000))
    assert time.process_time() - started < 3
