"""The views of statements and the page that puts term, statement and holding side by side, as built."""

from __future__ import annotations

import gzip
import re

from dossier.derived.statements.groupings import GROUPINGS
from dossier.pages.publication import Publication
from dossier.records.models import Person
from support.pages import Pages, elements

MATRIX = "agreement/statements-and-holdings/"
VIEW_PAGES = ["statements/", *(f"statements/by/{view}/" for view in GROUPINGS)]


def rows(site: Pages, address: str, within: str = "main") -> list[str]:
    """The statements listed on a page, by the addresses of their links."""
    return [str(link.attrs["href"]).replace("../", "") for link in site.all(address, f"{within} .index .name a")]


def records(site: Pages, kind: str) -> set[str]:
    """The addresses of the records of a kind that are neither withdrawn nor moved."""
    found = {address for address in site.addresses if address.startswith(f"{kind}/") and address.count("/") == 2}
    return {address for address in found if site.all(address, "article.record") and not site.all(address, ".tombstone")}


def test_every_view_leads_to_every_other_and_says_which_it_is(site: Pages) -> None:
    for address in VIEW_PAGES:
        links = site.all(address, ".show a")
        assert [str(link.attrs["href"]).replace("../", "") or address for link in links] == VIEW_PAGES, address
        (current,) = (link for link in links if link.attrs.get("aria-current") == "page")
        assert str(current.attrs["href"]).replace("../", "") == address


def test_every_view_shows_every_statement(site: Pages) -> None:
    for address in VIEW_PAGES:
        assert set(rows(site, address)) == records(site, "statements"), address
    for address in ("statements/", "statements/by/position/", "statements/by/speaker/"):
        assert len(rows(site, address)) == len(set(rows(site, address))), address


def test_a_row_says_date_speaker_position_and_doubt(sample_site: Pages) -> None:
    for address in VIEW_PAGES[1:]:
        (row,) = sample_site.all(address, "main .index > li")
        words = " ".join(row.to_text().split())
        for expected in ("April 8, 2025", "a Treasury spokesperson (not named)", "Medium confidence"):
            assert expected in words, (address, words)
        assert ("Defends its legality" in words) is not (address == "statements/by/position/")


def test_counts_of_positions_are_those_of_their_rows(real_site: Pages) -> None:
    for group in real_site.all("statements/by/position/", ".fold-group"):
        (count,) = elements(group, "summary .count")
        assert int(count.to_text()) == len(elements(group, ".index > li"))


def test_each_statement_that_names_no_term_is_listed_and_counted(real_site: Pages) -> None:
    count = len(real_site.all("statements/by/term/", "#no-term .index > li"))
    assert f"{count} statements name no term." in real_site.words(MATRIX)
    assert ("statements/by/term/", "no-term") in real_site.links(MATRIX)


def test_a_term_leads_to_its_row_and_every_term_is_on_the_page(site: Pages) -> None:
    in_rows = {str(body.attrs["id"]).removeprefix("term-") for body in site.all(MATRIX, ".provision > div")}
    neither = {
        link.split("/")[1]
        for section in site.all(MATRIX, "section.block")
        if elements(section, "#neither")
        for link in (str(found.attrs["href"]).replace("../", "") for found in elements(section, "li a"))
    }
    assert not in_rows & neither
    assert {f"terms/{id_}/" for id_ in in_rows | neither} == records(site, "terms")
    for id_ in in_rows | neither:
        links = set(site.links(f"terms/{id_}/"))
        assert ("agreement/", f"term-{id_}") in links
        assert ((MATRIX, f"term-{id_}") in links) == (id_ in in_rows), id_


def test_a_row_has_term_statement_and_holding(sample_site: Pages) -> None:
    words = sample_site.words(MATRIX, "#term-request-removal-order-date")
    for expected in (
        "A request by ICE must give the date of the final order of removal.",
        "What was said Defends its legality 1 April 8, 2025",
        "Treasury spokesperson: the law allows the sharing",
        "a Treasury spokesperson (not named)",
        "What courts held Does section 6103(i)(2) allow the IRS to give an address alone?",
        "Preliminary injunction denied",
        "U.S. District Court for the District of Columbia May 12, 2025",
    ):
        assert expected in words, (expected, words)
    (answer,) = sample_site.all(MATRIX, "#term-request-removal-order-date .badge")
    assert answer.to_text().strip() in {"Yes", "Likely yes", "In part", "Likely no", "No", "Not reached"}


def test_the_table_says_what_its_cells_are(site: Pages) -> None:
    for table in site.all(MATRIX, "table.matrix"):
        assert [str(head.attrs["scope"]) for head in elements(table, "thead th")] == ["col", "col"]
        assert elements(table, "caption")[0].to_text().strip()
        columns = [head.to_text().strip() for head in elements(table, "thead th")]
        cells = elements(table, "tbody td")
        assert [elements(cell, "p.matrix-cell")[0].to_text().strip() for cell in cells] == columns


def test_a_row_says_how_much_there_is(real_site: Pages) -> None:
    for term in real_site.all(MATRIX, ".provision"):
        (line,) = elements(term, ".provision-line")
        said, held = map(int, re.findall(r"\d+", line.to_text()))
        assert said == len(elements(term, ".index > li"))
        assert held == len(elements(term, ".answered ol > li"))


def test_every_holding_is_on_the_page(real_site: Pages) -> None:
    answered = {address for address in records(real_site, "questions") if real_site.all(address, "#holdings")}
    shown = {str(link.attrs["href"]).replace("../", "") for link in real_site.all(MATRIX, ".answered-question a")}
    assert shown == answered
    for question in shown:
        holdings = len(real_site.all(question, "ol.holdings > li"))
        blocks = [block for block in real_site.all(MATRIX, ".answered > li") if question in block.to_html()]
        assert {len(elements(block, "ol > li")) for block in blocks} == {holdings}, question


def test_the_page_rates_nothing(real_site: Pages) -> None:
    words = real_site.words(MATRIX)
    assert "Nothing here is marked true or false." in words
    rated = real_site.all(MATRIX, ".index .badge")
    assert rated == []


def test_what_a_person_said_is_on_the_page_of_the_person(real: Publication, real_site: Pages) -> None:
    speakers = {entry.id: real.relations.of(entry).said for entry in real.dossier.listed(Person)}
    person = max(speakers, key=lambda id_: len(speakers[id_]))
    address = f"people/{person}/"
    (section,) = (block for block in real_site.all(address, "section.block") if elements(block, "#said"))
    text = " ".join(section.to_text().split())
    for entry in speakers[person]:
        assert entry.record.speaker.capacity in text
    listed = [str(link.attrs["href"]).replace("../", "") for link in elements(section, ".name a")]
    assert sorted(listed) == sorted(entry.address for entry in speakers[person])
    related = {str(link.attrs["href"]).replace("../", "") for link in real_site.all(address, ".related a")}
    assert related.isdisjoint(listed)


def test_the_pages_are_light(real_site: Pages) -> None:
    sizes = {address: len(gzip.compress(real_site.text(address).encode())) for address in [MATRIX, *VIEW_PAGES]}
    assert not {address: size for address, size in sizes.items() if size > 40_000}, sizes
