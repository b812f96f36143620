"""Quotations are matched word for word, under one declared normalization; links in prose are found."""

from __future__ import annotations

import pytest

from dossier.records.links import find_links
from dossier.records.quoting import quoted_passages, stands_in

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


def test_links() -> None:
    prose = "See [a](term:ai-use-notice), [b](https://example.org/x) and [c](/terms/x/) and [d](javascript:alert(1))."
    found = [(link.address, link.kind, link.id) for link in find_links(prose)]
    assert found[:3] == [
        ("term:ai-use-notice", "term", "ai-use-notice"),
        ("https://example.org/x", None, ""),
        ("/terms/x/", None, ""),
    ]
    assert found[3][0].startswith("javascript:")
