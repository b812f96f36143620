"""The head of each page says what it is called, how old it is and whose, and where programs find what describes it."""

from __future__ import annotations

import pytest

from dossier.exports.view import LICENSE
from support import LABELS
from support.pages import Pages

DESCRIBED = {
    ("cite.ris", "application/x-research-info-systems"),
    ("cite.csl.json", "application/vnd.citationstyles.csl+json"),
    ("cite.bib", "application/x-bibtex"),
}
RECORD = "terms/request-removal-order-date/"


def metas(site: Pages, address: str) -> dict[str, str]:
    """What the head says, by name and by property; nothing is said twice."""
    found: dict[str, str] = {}
    for element in site.all(address, "head meta"):
        for attribute in ("name", "property"):
            if name := element.attrs.get(attribute):
                assert name not in found, (address, name)
                found[str(name)] = str(element.attrs["content"])
    return found


def related(site: Pages, address: str, relation: str) -> list[tuple[str, str]]:
    """The links of a head in a relation: where they lead, and of what type that is."""
    links = (link.attrs for link in site.all(address, "head link"))
    found = [attributes for attributes in links if relation in str(attributes["rel"]).split()]
    return [(str(attributes["href"]), str(attributes.get("type", ""))) for attributes in found]


@pytest.mark.parametrize(
    ("address", "title"),
    [(RECORD, "Content: the date of the final removal order"), ("numbers/", "The numbers compared")],
)
def test_programs_for_references_find_title_date_and_name(sample_site: Pages, address: str, title: str) -> None:
    found = metas(sample_site, address)
    assert found["dcterms.title"] == found["og:title"] == title
    assert found["dcterms.date"] == found["dcterms.modified"] == found["article:modified_time"] == "2026-11-22"
    assert found["dcterms.publisher"] == found["og:site_name"] == LABELS.cite.work
    assert (found["dcterms.language"], found["dcterms.rights"]) == ("en", LICENSE)
    assert found["description"] == found["og:description"]


def test_no_page_calls_itself_an_article_in_a_journal_or_hides_behind_its_sources(sample_site: Pages) -> None:
    for address in sample_site.addresses:
        assert not [name for name in metas(sample_site, address) if name.startswith(("citation_", "prism.", "bepress"))]
        assert not sample_site.all(address, ".Z3988"), address


def test_signposts_lead_to_files_that_are_there(sample_site: Pages) -> None:
    for address in sample_site.lasting:
        described = set(related(sample_site, address, "describedby"))
        if sample_site.all(address, ".cite-forms"):
            assert {(file.rpartition("/")[2], type_) for file, type_ in described} >= DESCRIBED, address
        for file, _ in described:
            assert (sample_site.folder / address / file).is_file(), (address, file)
    assert ("index.json", "application/json") in related(sample_site, RECORD, "describedby")
    assert {("index.json", "application/json"), ("index.md", "text/markdown")} <= {
        *related(sample_site, RECORD, "alternate")
    }
    assert related(sample_site, RECORD, "license") == [(LICENSE, "")]
    assert related(sample_site, RECORD, "collection") == [("../../data/", "")]
    assert related(sample_site, RECORD, "type") == [("https://schema.org/WebPage", "")]


def test_every_page_that_is_cited_has_its_files(sample_site: Pages) -> None:
    cited = [address for address in sample_site.lasting if sample_site.all(address, ".cite-forms")]
    assert {RECORD, "numbers/", "status/", "help/", "actions/"} <= {*cited}
    for address in ("", *(address.removeprefix("es/") for address in cited)):
        for name in ("cite.ris", "cite.bib", "cite.csl.json"):
            assert (sample_site.folder / address / name).is_file(), (address, name)
