"""Addresses that lead to words: the grammar of URL Fragment Text Directives, and which words of an excerpt are looked for."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.pages.publication import Publication
from dossier.records.models import Source, Sourced
from dossier.records.web.address import LONGEST, is_web_address
from dossier.records.web.words import words_address

PAGE = "https://example.org/report"
EXPLICIT = r"[a-zA-Z0-9!$'()*+./:;=?@_~\u00a0-\U0010ffff]"
"""TextDirectiveExplicitChar: a URL code point that the syntax of the directive does not use, so neither `&` nor `-` nor `,`."""
STRING = rf"(?:{EXPLICIT}|%[0-9a-fA-F]{{2}})+"
DIRECTIVE = re.compile(
    rf"text=(?:(?P<prefix>{STRING})-,)?(?P<start>{STRING})(?:,(?P<end>{STRING}))?(?:,-(?P<suffix>{STRING}))?"
)
"""TextDirective ::= "text=" (prefix "-,")? start ("," end)? (",-" suffix)?"""


def directive(address: str) -> list[str]:
    """The words an address leads to: the start, and the end where it has one."""
    page, _, found = address.partition("#:~:")
    assert page == PAGE
    match = DIRECTIVE.fullmatch(found)
    assert match, found
    assert (match["prefix"], match["suffix"]) == (None, None)
    return [unquote(words, errors="strict") for words in (match["start"], match["end"]) if words]


def sought(excerpt: str) -> list[str] | None:
    address = words_address(PAGE, excerpt)
    return directive(address) if address else None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("text=one", (None, "one", None, None)),
        ("text=one,two", (None, "one", "two", None)),
        ("text=a-,one,two,-b", ("a", "one", "two", "b")),
        ("text=one,-b", (None, "one", None, "b")),
        ("text=%C3%A1%2C%2D%26", (None, "%C3%A1%2C%2D%26", None, None)),
    ],
)
def test_the_grammar_knows_the_directives_of_the_specification(text: str, parts: tuple[str | None, ...]) -> None:
    match = DIRECTIVE.fullmatch(text)
    assert match
    assert match.groups() == parts


@pytest.mark.parametrize(
    "text", ["text=", "text=a-b", "text=a,b,c", "text=a&b", "text=a b", "text=,a", "text=a%2", "one"]
)
def test_the_grammar_refuses_what_is_no_directive(text: str) -> None:
    assert not DIRECTIVE.fullmatch(text)


@pytest.mark.parametrize(
    ("excerpt", "words"),
    [
        ("refused the request", ["refused the request"]),
        ("one two three four five six seven", ["one two three four five six seven"]),
        ("one two three four five six seven eight", ["one two three", "six seven eight"]),
        ("“We trusted them,” he said.", ["We trusted them,” he said"]),
        ("data-sharing, R&D", ["data-sharing, R&D"]),
        ("ICE must provide … the deportation order date", ["ICE must provide", "deportation order date"]),
        ("a . . . the order date", ["the order date"]),
        ("[t]he IRS shares data [with ICE] on request", ["IRS shares data", "on request"]),
        ("the agencies’ request[ed] the data", ["the agencies", "the data"]),
        ("no answer—none at all—came", ["no answer", "none at all"]),
        ("no answer — none at all", ["no answer", "none at all"]),
        ("47,289", ["47,289"]),
        ("¿Qué datos recibió el ICE?", ["¿Qué datos recibió el ICE"]),
        ("the", None),
        ("[…]", None),
        ("the […] and", None),
    ],
)
def test_the_first_and_last_words_of_an_excerpt_are_looked_for(excerpt: str, words: list[str] | None) -> None:
    assert sought(excerpt) == words


def test_the_signs_of_the_grammar_are_encoded() -> None:
    assert words_address(PAGE, "data-sharing, R&D #1 50%") == f"{PAGE}#:~:text=data%2Dsharing%2C%20R%26D%20%231%2050%25"


def test_a_fragment_that_is_there_stays() -> None:
    assert words_address(f"{PAGE}#part", "one two") == f"{PAGE}#part:~:text=one%20two"


def test_an_address_is_not_too_long() -> None:
    assert words_address(f"https://example.org/{'a' * (LONGEST - 40)}", "one two three four five") is None


@given(
    st.text(
        st.one_of(st.sampled_from(" …[]-,&%#.“”'é—ñ12"), st.characters(codec="utf-8", exclude_categories=["C"])),
        max_size=120,
    )
)
def test_whatever_an_excerpt_says_its_words_come_back(excerpt: str) -> None:
    address = words_address(PAGE, excerpt)
    if address:
        assert is_web_address(address)
        position = 0
        for words in directive(address):
            found = " ".join(excerpt.split()).find(words, position)
            assert found >= position, words
            position = found + len(words)


def test_each_excerpt_of_an_original_leads_to_its_words(real: Publication) -> None:
    """So all do but those without words of their own, and those of sources that were read elsewhere or are not quoted."""
    led = 0
    for entry in real.dossier.entries:
        for item in entry.record.evidence if isinstance(entry.record, Sourced) else ():
            source = real.dossier.by_id["source", item.source].record
            assert isinstance(source, Source)
            address = source.address_of(item.excerpt)
            read_there = (
                source.relation == "original" and source.quotable and source.url and not source.url.endswith(".pdf")
            )
            if address:
                led += 1
                assert is_web_address(address)
                assert DIRECTIVE.fullmatch(address.partition(":~:")[2]), address
            assert bool(address) == bool(read_there and words_address(PAGE, item.excerpt))
    assert led
