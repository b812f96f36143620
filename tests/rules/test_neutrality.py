"""Loaded words are found however they are written, in records, labels and hand-written pages; words of others are not."""

from __future__ import annotations

import time

import pytest

from dossier.collection.dossier import Dossier
from dossier.reading.document import Document
from dossier.reading.entry import RecordFile
from dossier.reading.loaded_words import LoadedWord
from dossier.records.kinds import BY_NAME
from dossier.rules import neutrality

WORDS = (
    LoadedWord(word="illegal alien", forms=("illegal aliens",), instead="people", reason="It takes a side."),
    LoadedWord(word="the state's crackdown", instead="enforcement", reason="It suggests harshness."),
    LoadedWord(word="so-called", instead="the name", reason="It doubts."),
)
FOUND = {
    "It spoke of illegal aliens.": "illegal aliens",
    "It spoke of Illegal\n  ALIENS.": "Illegal ALIENS",
    "an illegal\u00a0alien": "illegal alien",
    "an illegal\u2009alien": "illegal alien",
    "an ille\u00adgal al\u200bien": "illegal alien",
    "ｉｌｌｅｇａｌ ａｌｉｅｎ": "illegal alien",
    "illegal аliens": "illegal aliens",
    "the state’s crackdown": "the state's crackdown",
    "a so\u2011called and a so–called": "so-called",
    "ill*egal* aliens": "illegal aliens",
    "**illegal** *ali*ens": "illegal aliens",
    "5* and illegal aliens are 6*": "illegal aliens",
    "[illegal](term:a) aliens": "illegal aliens",
    "illegal aliens' rights": "illegal aliens",
    "illegal alien’s rights": "illegal alien",
    "- a “word”\n- illegal aliens": "illegal aliens",
    'a " and illegal aliens': "illegal aliens",
}
NOT_FOUND = [
    "“illegal aliens”",
    'the words "illegal\naliens" of the order',
    "*illegal aliens* is a term",
    "_the term illegal aliens_",
    "illegal-aliens-act",
    "paralegal alien",
    "illegal. Aliens",
]


def found(document: Document) -> list[str]:
    dossier = Dossier((RecordFile(BY_NAME["definition"], "x", document),), frozenset(), WORDS)
    return [problem.message for problem in neutrality.check(dossier)]


@pytest.mark.parametrize(("text", "word"), FOUND.items())
def test_loaded_words(text: str, word: str) -> None:
    assert f"“{word}” is a loaded word" in found(Document("x", {"note": text}))
    assert [*neutrality.check_pages([("x", text)], WORDS)]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_words_of_others(text: str) -> None:
    assert found(Document("x", {"note": text})) == []
    assert [*neutrality.check_pages([("x", text)], WORDS)] == []


def test_every_text_of_a_record_that_is_ours() -> None:
    text = "illegal aliens"
    values = {"title": text, "also_called": ["x", text], "changes": [{"note": text}], "unlinked_reason": text}
    assert len(found(Document("x", values))) == 4
    assert found(Document("x", {"quotations": [{"text": text}], "evidence": [{"excerpt": text}]})) == []


def test_labels_and_pages() -> None:
    labels = Document("en.yaml", {"site": {"name": "Illegal aliens"}, "groups": ["x", {"y": "a so-called z"}]})
    told = [problem.message for problem in neutrality.check_labels(labels, WORDS)]
    assert told == ["“Illegal aliens” is a loaded word", "“so-called” is a loaded word"]
    page = "# A\n\n`illegal alien` and “illegal alien”.\n\n```yaml\nillegal alien\n```\n\nAn illegal\nalien.\n"
    (problem,) = neutrality.check_pages([("docs/a.md", page)], WORDS)
    assert (problem.path, problem.message) == ("docs/a.md", "“illegal alien” is a loaded word")


@pytest.mark.parametrize("piece", ["“", "” ", '"', "*a ", "_", "](", "illegal ", "so", "\u0301", "“a” "])
def test_long_texts_take_no_time(piece: str) -> None:
    started = time.process_time()
    found(Document("x", {"note": piece * (60_000 // len(piece))}))
    assert time.process_time() - started < 3
