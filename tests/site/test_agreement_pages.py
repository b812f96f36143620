"""The pages on the agreement, as built: every term, every history in words, every step with its drawing."""

from __future__ import annotations

import re

from dossier.derived.agreement.terms import HIDDEN, terms_of
from dossier.derived.lines import line_of
from dossier.pages.publication import Publication
from dossier.records.models import Term
from support.pages import Pages, elements


def test_every_term_stands_once(real: Publication, real_site: Pages) -> None:
    ids = [str(one.attrs["id"]) for one in real_site.all("agreement/", ".provision > div")]
    assert sorted(ids) == sorted(f"term-{entry.id}" for entry in real.dossier.listed(Term))
    for id_, one in zip(ids, real_site.all("agreement/", ".provision > div"), strict=True):
        ways = [str(link.attrs["href"]) for link in elements(one, ".meta a")]
        assert {f"../terms/{id_.removeprefix('term-')}/", f"#{id_}"} <= set(ways)


def test_a_term_is_a_name_and_a_line_until_it_is_opened(real: Publication, real_site: Pages) -> None:
    lines = {entry.record.title: line_of(entry.record) for entry in real.dossier.listed(Term)}
    for address in ("agreement/", "agreement/statements-and-holdings/"):
        for term in real_site.all(address, "details.provision"):
            assert "open" not in term.attrs
            (name,) = elements(term, "summary h3")
            assert name.to_text().strip() in lines
    for term in real_site.all("agreement/", "details.provision"):
        said = [elements(term, f"summary {part}")[0].to_text().strip() for part in ("h3", ".provision-line")]
        assert said[1] == lines[said[0]]


def test_neither_version_could_be_consulted(real_site: Pages) -> None:
    for address in ("agreement/", "agreement/redactions/", "agreement/requests/", "agreement/statements-and-holdings/"):
        assert "Neither version of the memorandum could be consulted" in real_site.words(address), address


def test_a_term_says_what_is_known_of_it(sample_site: Pages) -> None:
    words = sample_site.words("agreement/", "#term-request-removal-order-date")
    for expected in (
        "The text, as described by sources Medium confidence. Known from one outlet.",
        "Hidden, in whole or in part, in April 2025; revealed in May 2025 Shown since May 13, 2025.",
        "ICE must provide a name, address, and deportation order date",
        "26 U.S.C. § 6103(i)(2): disclosure on written request in a criminal matter",
        "Statements about it 1 statement, alongside what courts held",
        "Court holdings 1 holding, on the questions that concern it: Does section 6103(i)(2) allow",
        "The first request came in June 2025.",
    ):
        assert expected in words, expected


def test_a_redaction_is_said_in_words(real: Publication, real_site: Pages) -> None:
    terms = terms_of(real.relations)
    rows = real_site.all("agreement/redactions/", "section.block .index > li")
    assert len(rows) == len(terms)
    assert all(elements(row, ".veil")[0].to_text().strip() for row in rows)
    hidden = [one for one in terms if one.term.redaction.filed in HIDDEN]
    assert len(real_site.all("agreement/redactions/", "tbody tr")) == len(hidden)


def test_a_request_has_its_steps_in_a_list_and_in_a_drawing(real: Publication, real_site: Pages) -> None:
    address = "agreement/requests/"
    headings = [heading.to_text().strip() for heading in real_site.all(address, "ol.steps > li > h2")]
    assert [heading.partition(" ")[0] for heading in headings] == [
        f"{number}." for number in range(1, len(headings) + 1)
    ]
    assert headings
    links = [link.to_text().strip() for link in real_site.all(address, "figure.flow .flow-box > a")]
    assert links == headings
    assert ("agreement/requests/", "request") in real_site.links(address)
    carried = [link.to_text().strip() for link in real_site.all(address, "figure.flow .flow-carried li > a")]
    named = [one.term.carries for one in terms_of(real.relations) if one.term.carries]
    assert sorted(carried) == sorted(named)
    assert all(elements(step, "details") for step in real_site.all(address, "ol.steps > li"))


def test_the_menu_marks_one_page(real_site: Pages) -> None:
    term = next(address for address in real_site.addresses if re.fullmatch("terms/[^/]+/", address))
    for address in ("agreement/", "agreement/redactions/", "agreement/requests/", "terms/", term):
        assert len(real_site.all(address, ".section [aria-current]")) == 1, address
