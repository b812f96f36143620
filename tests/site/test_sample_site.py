"""The miniature publication, built strictly: links, anchors, headings, titles, words, and nothing from elsewhere."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from dossier.exports.policy import meta_policy
from dossier.records.kinds import KINDS
from support import SAMPLE
from support.pages import Pages

RECORDS = sorted(f"{file.parent.name}/{file.stem}/" for file in SAMPLE.glob("*/*.yaml"))
LOADING = {
    "script": "src",
    "link": "href",
    "img": "src",
    "iframe": "src",
    "source": "srcset",
    "video": "src",
    "object": "data",
}


def test_every_record_and_every_index_has_a_page(sample_site: Pages) -> None:
    assert set(RECORDS) <= set(sample_site.addresses)
    assert {f"{kind.plural}/" for kind in KINDS} <= set(sample_site.addresses)
    assert {"", "about/", "method/", "privacy/", "404.html"} <= set(sample_site.addresses)


def test_no_shell_is_left(sample_site: Pages) -> None:
    assert not [address for address in sample_site.addresses if "shell" in address]
    assert not [address for address in sample_site.addresses if "@@dossier" in sample_site.text(address)]


def test_no_page_counts_one_as_several(sample_site: Pages) -> None:
    several = re.compile(r"(?<![\w.,:-])1 (?:record|term|statement|figure|entr|source|excerpt|result|topic)(?:s|ies)\b")
    pages = (address for address in sample_site.lasting if not address.startswith("contribute/"))
    assert not [address for address in pages if several.search(sample_site.words(address))]


def test_pages_are_valid_html(sample_site: Pages) -> None:
    faults = {address: sample_site.faults(address) for address in sample_site.addresses}
    assert not {address: errors for address, errors in faults.items() if errors}


DATA = re.compile(r'<script type="application/ld\+json">.*?</script>|data-settings="[^"]*"', re.DOTALL)
"""Data in a page for search engines and for scripts, whose braces are its own."""


def test_every_link_and_anchor_leads_somewhere(sample_site: Pages) -> None:
    anchors = {
        address: {str(element.attrs["id"]) for element in sample_site.all(address, "[id]")} | {""}
        for address in sample_site.addresses
    }
    broken = [
        (address, target, anchor)
        for address in sample_site.addresses
        if address != "404.html"
        for target, anchor in sample_site.links(address)
        if anchor not in anchors.get(target, set()) and not (sample_site.folder / target).is_file()
    ]
    assert broken == []


def test_ids_are_unique_on_a_page(sample_site: Pages) -> None:
    for address in sample_site.addresses:
        ids = [element.attrs["id"] for element in sample_site.all(address, "[id]")]
        assert len(ids) == len(set(ids)), address


def test_headings_stand_in_order(sample_site: Pages) -> None:
    """One h1 a page, and no level left out below it, within the main part."""
    for address in sample_site.addresses:
        levels = [int(element.name[1]) for element in sample_site.all(address, "main h1, main h2, main h3, main h4")]
        assert levels.count(1) == 1, address
        assert levels[0] == 1, address
        assert all(later - earlier <= 1 for earlier, later in pairwise(levels)), (address, levels)


def test_titles_and_descriptions_are_unique_and_there(sample_site: Pages) -> None:
    pages = [address for address in sample_site.addresses if address != "404.html"]
    titles = [sample_site.words(address, "title") for address in pages]
    assert len(titles) == len(set(titles)), sorted(title for title in titles if titles.count(title) > 1)
    for address in pages:
        (description,) = sample_site.all(address, "meta[name=description]")
        assert len(str(description.attrs["content"])) > 20, address


@pytest.mark.parametrize(
    "leak",
    [
        r"\bNone\b",
        r"\{\{|\}\}|\{%|%\}",
        r"\bUndefined\b",
        r"<[A-Z]\w+\.\w+:",
        r"\bTrue\b|\bFalse\b",
        r"&amp;(?:amp|lt|#)",
    ],
)
def test_nothing_leaks_from_the_machinery(sample_site: Pages, leak: str) -> None:
    pages = [address for address in sample_site.addresses if not address.removeprefix("es/").startswith("contribute/")]
    texts = {address: DATA.sub("", sample_site.text(address)) for address in pages}
    assert not [(address, match[0]) for address, text in texts.items() if (match := re.search(leak, text))]


LINKED = "application/ld+json"
"""The type of data for search engines, which no browser runs."""
NOT_LOADED = ("canonical", "cite-as", "license", "type")
"""Links in a head that say something of the page, and that no browser follows."""


def test_nothing_is_loaded_from_elsewhere(sample_site: Pages) -> None:
    for address in sample_site.addresses:
        for element, attribute in LOADING.items():
            for found in sample_site.all(address, f"{element}[{attribute}]"):
                if found.attrs.get("rel") not in NOT_LOADED:
                    assert not re.match(r"(?:[a-z]+:)?//", str(found.attrs[attribute])), address


def test_the_policy_stands_in_every_page_and_nothing_is_inline(sample_site: Pages) -> None:
    for address in sample_site.addresses:
        (policy,) = sample_site.all(address, "meta[http-equiv=Content-Security-Policy]")
        assert policy.attrs["content"] == meta_policy(address.removeprefix("es/").rstrip("/"))
        assert not sample_site.all(address, "style, [style]"), address
        scripts = sample_site.all(address, "script")
        assert all(script.attrs.get("src") or script.attrs.get("type") == LINKED for script in scripts), address
        assert not re.search(r"<[^>]+\son[a-z]+=", sample_site.text(address)), address


def test_outbound_links_tell_nothing(sample_site: Pages) -> None:
    for address in sample_site.addresses:
        for link in sample_site.all(address, "a[href]"):
            if re.match(r"https?://", str(link.attrs["href"])):
                assert set(str(link.attrs.get("rel")).split()) >= {"noopener", "noreferrer"}, address


def test_a_record_shows_what_it_must(sample_site: Pages) -> None:
    address = "terms/request-removal-order-date/"
    words = sample_site.words(address)
    for expected in (
        "Content: the date of the final removal order",
        "The element was not legible in the copy filed",
        "ICE must provide a name, address, and deportation order date",
        "Bloomberg, on the unsealed memorandum",
        "26 U.S.C. § 6103(i)(2): disclosure on written request in a criminal matter",
        "Treasury spokesperson: the law allows the sharing",
        "IRS can only give tax data to ICE in deportation, criminal cases",
        "Medium confidence",
        "Known from one outlet.",
        "November 22, 2026",
        "Blacked out",
    ):
        assert expected in words, expected
    assert "Edit this record" not in words


def test_a_definition_is_linked_where_it_first_stands(sample_site: Pages) -> None:
    links = sample_site.all("cases/centro-v-bessent/", "a.definition")
    assert [(link.to_text(), link.attrs["href"]) for link in links] == [
        ("return information", "../../definitions/return-information/")
    ]
    assert not sample_site.all("definitions/return-information/", "a.definition")


def test_every_linked_definition_is_told_on_the_page_itself(sample_site: Pages) -> None:
    described = {address: sample_site.all(address, "a.definition") for address in sample_site.addresses}
    assert any(described.values())
    for address, links in described.items():
        for link in links:
            (meaning,) = sample_site.all(address, f"#{link.attrs['aria-describedby']}")
            assert meaning.to_text(), address


def test_the_chain_of_holdings_stands_on_its_question(sample_site: Pages) -> None:
    words = sample_site.words("questions/address-alone/")
    assert "Preliminary injunction denied" in words
    assert "An agency that has a name and an address may ask" in words


def test_neighbors_follow_the_order_of_the_kind(sample_site: Pages) -> None:
    (following,) = sample_site.all("actions/centro-2025-03-31-motion-pi/", "a[rel=next]")
    assert following.attrs["href"] == "../../actions/centro-2025-05-12-pi-denied/"


def test_an_excerpt_leads_to_its_words_and_a_source_to_an_archive(sample_site: Pages) -> None:
    record, source = "events/ev-2025-04-07-mou-signed/", "sources/cnn-2025-04-08-irs-dhs-agreement/"
    for address in (record, source):
        links = sample_site.all(address, '.evidence a[href*="/#:~:text="]')
        assert links, address
        assert {link.to_text() for link in links} == {"See these words at the source"}
    search = 'a[href^="https://web.archive.org/web/20250408/https://kvia.com/"]'
    assert [bool(sample_site.all(address, search)) for address in (record, source)] == [False, True]
