"""A link that readers could follow and no rule has seen cannot be written."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from pydantic import TypeAdapter, ValidationError

from dossier.collection.dossier import Dossier
from dossier.html.links import Links
from dossier.html.markdown import to_html
from dossier.reading.document import Document
from dossier.reading.entry import RecordFile
from dossier.records.commonmark import own_words_of, words_of
from dossier.records.fields import Prose
from dossier.records.kinds import BY_NAME
from dossier.records.links import find_links
from dossier.records.typesetting import typeset
from dossier.records.web.address import is_web_address
from dossier.rules import links, references
from fuzz.markdown import TEXTS
from support.pages import elements, parsed

KNOWN = frozenset({("term", "ai-use-notice"), ("source", "a"), ("definition", "x")})
DOSSIER = Dossier((), KNOWN)
PROSE: TypeAdapter[str] = TypeAdapter(Prose)

FAULTS = {
    "[a][1]\n\n[1]: term:nowhere": ["there is no record “nowhere” of the kind term"],
    "[a][]\n\n[A]: ../elsewhere/": ["the link “../elsewhere/” leads neither to a record nor to a web address"],
    "[a]\n\n[a]: /x/": ["the link “/x/” leads neither to a record nor to a web address"],
    "- > *[a](term:Foo)*": ["there is no record “Foo” of the kind term"],
    "[a](term:ai-use-notice#practice)": ["there is no record “ai-use-notice#practice” of the kind term"],
    "[a](term:ai%2Duse-notice)": ["there is no record “ai%2Duse-notice” of the kind term"],
    "[a](TERM:ai-use-notice)": ["the link “TERM:ai-use-notice” leads neither to a record nor to a web address"],
    "[a](data:text/plain,x)": ["“data” is not a kind of record"],
    "[a](//example.org/)": ["the link “//example.org/” leads neither to a record nor to a web address"],
    "[a](https:example)": ["the link “https:example” leads neither to a record nor to a web address"],
    "[a]()": ["the link “” leads neither to a record nor to a web address"],
    "[a](https://[x)": ["the link “https://%5Bx” is not a web address; its host is misspelled"],
    "[a](https://256.1.1.1/)": ["the link “https://256.1.1.1/” is not a web address; its host is a number"],
    "[a](https://a.0x1)": ["the link “https://a.0x1” is not a web address; its host is a number"],
    "[a](https://xn--a.org)": ["the link “https://xn--a.org” is not a web address; its host looks like another one"],
    "[a](https://irs.gov@b.org)": [
        "the link “https://irs.gov@b.org” is not a web address; it has a user name and leads to what is after the @"
    ],
    "[a](definition:x)": ["the record refers to itself"],
    "![a](https://example.org/a.png)": ["images are not allowed here: https://example.org/a.png"],
    "[![a](term:b)](source:a)": ["images are not allowed here: term:b"],
    "[a](source:a (A title))": ["the link “source:a” has a title, which no page shows"],
    '[a](source:a "A title")': ["the link “source:a” has a title, which no page shows"],
}
SOUND = [
    "[it's](https://example.org/it's)",
    "[a](term:ai-use-notice), *[b](source:a)* and [c [d] e](https://example.org/(x)?y=1&z#w)",
    "[a](https://xn--mnchen-3ya.de:8080/a@b)",
    "[a][1] and [b]\n\n[1]: source:a\n[b]: https://example.org/",
    "`[a](term:nowhere)`, \\[b](term:nowhere) and [c] (term:nowhere)",
    "the agency’s words [sic]: nothing",
]


def problems(prose: str) -> list[str]:
    """What the rules on links and references find wrong with the note of a definition."""
    file = RecordFile(BY_NAME["definition"], "x", Document("data/definitions/x.yaml", {"note": prose}))
    dossier = Dossier((file,), KNOWN)
    return [problem.message for rule in (references, links) for problem in rule.check(dossier)]


def address(kind: str, id_: str) -> str:
    """The address that a page prints for a link to a record; for one that is not there, that of the index."""
    known = (kind, id_) in KNOWN
    return f"../../{BY_NAME[kind].address_of(id_) if known else BY_NAME[kind].plural + '/'}"


def printed(prose: str) -> list[str]:
    """The addresses on the page of a text, by a parser that is not ours; the rest of the page has none."""
    page = parsed(Links("../../", DOSSIER).resolved(to_html(prose)))
    assert not elements(page, "img")
    return [str(link.attrs["href"]) for link in elements(page, "a[href]")]


@pytest.mark.parametrize(("prose", "found"), FAULTS.items())
def test_faults(prose: str, found: list[str]) -> None:
    assert problems(prose) == found


@pytest.mark.parametrize("prose", SOUND)
def test_sound_links(prose: str) -> None:
    assert problems(prose) == []


@given(TEXTS)
def test_no_address_is_printed_that_was_not_checked(prose: str) -> None:
    """Whatever is written, the parser of the rules and that of the pages see the same addresses."""
    text = typeset(prose)
    seen = {address(link.kind, link.id) for link in find_links(text) if link.kind in BY_NAME}
    seen |= {link.address for link in find_links(text)} | {""}
    assert set(printed(text)) <= seen


@given(TEXTS)
@settings(suppress_health_check=[HealthCheck.filter_too_much])
def test_what_passes_leads_somewhere(prose: str) -> None:
    """A text without problems has only links to records that exist and to the web."""
    try:
        text = PROSE.validate_python(prose)
    except ValidationError:
        assume(False)
    assume(not problems(prose))
    records = {address(kind, id_) for kind, id_ in KNOWN}
    assert [href for href in printed(text) if href not in records and not is_web_address(href)] == []
    assert len(printed(text)) == len(find_links(text))


@given(TEXTS)
def test_words_are_those_of_the_page(prose: str) -> None:
    """The rules that look at words see those that readers see."""
    page = parsed(to_html(prose))
    assert "".join(words_of(prose).split()) == "".join(page.to_text().split())


def test_words_in_italics_are_not_our_own() -> None:
    assert own_words_of("say *this, _and_ that* or **not**").split() == ["say", "or", "not"]
    assert own_words_of("ill*egal* aliens, *un*lawful, 5* and 6* that").split() == [
        "illegal",
        "aliens,",
        "unlawful,",
        "5*",
        "and",
        "6*",
        "that",
    ]
