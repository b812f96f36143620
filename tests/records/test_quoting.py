"""Quotations are matched word for word, under one declared normalization; links in prose are found."""

from __future__ import annotations

import time

import pytest

from dossier.records.links import find_links
from dossier.records.quoting import Excerpts, Sought, quoted_passages, stands_in

EXCERPT = (
    "Parts of the 15-page “memorandum of understanding” are redacted,   making it difficult to discern what’s said"
)

STANDS = [
    "Parts of the 15-page",
    'the 15-page "memorandum of understanding" are redacted',
    "making it difficult to discern what's said",
    "Parts of the … “memorandum of understanding” are redacted",
    "[The document] are redacted, making it difficult",
    "Parts of the 15-page [text] are redacted … discern",
    "Parts of the ... are redacted",
]
DOES_NOT = [
    "parts of the 15-page",
    "Parts of the 15-pages",
    "are redacted, making it difficult to dicern",
    "are redacted … Parts of the",
    "…",
    "[anything]",
    "are redacted making it",
]


WHOLE = [
    ("the 13-page", "the 13-page memorandum"),
    ("workers' rights", "the workers’ rights act"),
    ("which is clear", "the law—which is clear—says"),
    ("which is clear", "the law--which is clear--says"),
    ("U.S.C. § 6103(i)", "26 U.S.C. § 6103(i)(2)"),
    ("$4", "It costs $4."),
    ("in 2024–2025", "in 2024-2025, and"),
    ("ICE . . . says", "ICE never says"),
    ("ICE .\u00a0.\u00a0. says", "ICE never says"),
    ("ICE says. . . . It does", "ICE says no. It does"),
    ("ICE … says", "ICE . . . says"),
    ("[t]he agency", "The agency said"),
    ("[T]he agency", "the agency said"),
    ("a [t]erm", "a [t]erm"),
    ("request[ed] it", "requests it"),
    ("it recieves [sic] a", "it recieves a"),
    ("[in]complete", "complete"),
]
CUT = [
    ("lawful in every respect", "unlawful in every respect"),
    ("lawful", "non-lawful"),
    ("80,000 people", "1,280,000 people"),
    ("80,000", "80,000.50"),
    ("1.5", "11.5"),
    ("1.5", "1.55"),
    ("$4", "$40"),
    ("$4", "$4.50"),
    ("25", "1:25-cv-00677"),
    ("U.S.", "the U.S.C."),
    ("un… lawful", "unlawful and lawful"),
    ("law… ful", "lawful"),
    ("[t]he agency", "Bathe agency"),
    ("[in]complete", "incomplete"),
    ("request[ed]", "it"),
    ("6103[x]", "61034"),
    ("data", "data\u0301"),
    ("?", "what?"),
]


@pytest.mark.parametrize(("quotation", "excerpt"), WHOLE)
def test_a_quotation_is_found_as_editors_fit_it_to_their_sentence(quotation: str, excerpt: str) -> None:
    assert stands_in(quotation, excerpt)


@pytest.mark.parametrize(("quotation", "excerpt"), CUT)
def test_a_quotation_begins_and_ends_with_whole_words_and_numbers(quotation: str, excerpt: str) -> None:
    assert not stands_in(quotation, excerpt)


@pytest.mark.parametrize(
    ("quotation", "cut"), [("lawful in", "unlawful"), ("80,000 people", "1,280,000"), ("a law", "")]
)
def test_the_word_that_a_quotation_cuts_is_named(quotation: str, cut: str) -> None:
    assert Excerpts(["It is unlawful in every respect.", "1,280,000 people, it says"]).cut_word(quotation) == cut


def test_the_first_excerpt_with_the_words_is_found() -> None:
    assert [Excerpts(["no", "a b", "b a"]).place_of(Sought.read(words)) for words in ("b", "b a", "c")] == [1, 2, None]


@pytest.mark.parametrize("text", ["a ", "a … ", "[a]b ", "x[a] ", "[", ". ", "--", "a.a.", "1,", "\u0301"])
def test_long_texts_are_compared_in_linear_time(text: str) -> None:
    started = time.monotonic()
    stands_in(text * 3_000, text * 3_000 + "b")
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("quotation", STANDS)
def test_stands(quotation: str) -> None:
    assert stands_in(quotation, EXCERPT)


@pytest.mark.parametrize("quotation", DOES_NOT)
def test_does_not_stand(quotation: str) -> None:
    assert not stands_in(quotation, EXCERPT)


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert stands_in("protección", "la proteccio\u0301n de datos")


def test_quoted_passages() -> None:
    text = "It is “almost entirely” open, the \"gap\" stays, and [“linked” words](term:x) count; it’s not 'this'."
    assert list(quoted_passages(text)) == ["almost entirely", "gap", "linked"]


def test_passages_in_quotation_marks_of_every_sort() -> None:
    assert list(quoted_passages("«uno», „zwei“ and „drei”")) == ["uno", "zwei", "drei"]


def test_links() -> None:
    prose = "See [a](term:ai-use-notice), [b](https://example.org/x) and [c](/terms/x/) and [d](javascript:alert(1))."
    found = [(link.address, link.kind, link.id) for link in find_links(prose)]
    assert found[:3] == [
        ("term:ai-use-notice", "term", "ai-use-notice"),
        ("https://example.org/x", None, ""),
        ("/terms/x/", None, ""),
    ]
    assert found[3][0].startswith("javascript:")
