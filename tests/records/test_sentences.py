"""Sentences end where a reader would end them: not after an abbreviation, and not at a semicolon."""

from __future__ import annotations

import time

import pytest

from dossier.records.commonmark import blocks_of
from dossier.records.sentences import counted_sentences, ends_of

ONE = [
    "Filed in Doe v. Roe, No. 25-5181, by Rep. Gomez and Sen. Padilla.",
    "The U.S. Court of Appeals for the D.C. Circuit ruled on 26 U.S.C. § 6103.",
    "H.Res. 1097 was introduced by J. Doe on Jan. 25, 2025, and H.R. 8292 later.",
    "It said so; nobody answered: not the IRS, nor ICE.",
    "Public Citizen, Inc. and others, e.g. unions, sued.",
    "He asked “Was anyone fired?” and got no answer.",
    "a line without a sign at its end",
    "It ends with an abbreviation, in Washington, D.C.",
    "See [the ruling](https://example.org/a.html).",
]
SEVERAL = {
    "It met in Washington, D.C. The judge ruled.": ["It met in Washington, D.C.", "The judge ruled."],
    "Signed in 2025. 47,289 people followed.": ["Signed in 2025.", "47,289 people followed."],
    "It was filed in Jan. The rest came later.": ["It was filed in Jan.", "The rest came later."],
    "She wrote “It is over.” Then she left.": ["She wrote “It is over.”", "Then she left."],
    "Was it? Yes! “No,” he said.": ["Was it?", "Yes!", "“No,” he said."],
    "*It is so.* [Read it.](term:a) (It is short.) End": ["*It is so.*", "[Read it.](term:a)", "(It is short.)", "End"],
}


@pytest.mark.parametrize("text", ONE)
def test_one_sentence(text: str) -> None:
    assert [*ends_of(text)] == [len(text)]


@pytest.mark.parametrize("text", SEVERAL)
def test_several_sentences(text: str) -> None:
    ends = [*ends_of(text)]
    assert [text[start:end].strip() for start, end in zip([0, *ends], ends, strict=False)] == SEVERAL[text]


def test_only_our_own_words_are_counted() -> None:
    text = "He wrote “one. Two? three four.” Both – the 15-page text, too – were § 3."
    assert [*counted_sentences(text)] == [
        ("He wrote “one. Two? three four.”", 2),
        ("Both – the 15-page text, too – were § 3.", 7),
    ]


def test_each_paragraph_and_item_is_a_block_of_its_own() -> None:
    assert blocks_of("One\ntwo\n\nthree\n\n- four [five](term:a)\n- six\n\n3. seven\n\n> eight\n\n    code\n") == (
        *("One\ntwo", "three", "four five", "six", "seven", "eight"),
    )


@pytest.mark.parametrize("piece", ["A. ", "“a.” ", "U.S.", ". ", "v. ", "No. 1. ", "“", "(a.)"])
def test_long_texts_take_no_time(piece: str) -> None:
    started = time.process_time()
    assert sum(count for _, count in counted_sentences(piece * (60_000 // len(piece)))) >= 0
    assert time.process_time() - started < 1
