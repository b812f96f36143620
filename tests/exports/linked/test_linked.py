"""What pages say of themselves as linked data, read by another program, is what readers see on them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest
from rdflib import Graph, URIRef

from dossier.exports.linked.page import script
from dossier.exports.linked.records import in_head
from dossier.exports.view import LICENSE
from dossier.pages.publication import Publication
from dossier.records.kinds import KINDS
from dossier.records.models import Action
from dossier.records.models.base import Change
from dossier.records.vocabulary import ChangeKind
from support.editions import SITE, edition
from support.pages import Pages

CONTEXT: Final = json.loads((Path(__file__).parent / "context.json").read_text(encoding="utf-8"))
"""What schema.org says of the names used here, as far as it matters for reading them."""
HERE: Final = "https://site.test/"
SCHEMA: Final = "http://schema.org/"
BLOCK: Final = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)

THING = {"@type", "@id", "name", "alternateName", "description", "identifier", "url", "additionalType"}
WORK = THING | {
    "author",
    "dateCreated",
    "datePublished",
    "dateModified",
    "inLanguage",
    "isPartOf",
    "license",
    "version",
}
SOURCE = WORK | {"publisher", "archivedAt"}
PAGE = WORK | {"breadcrumb", "lastReviewed", "citation", "mainEntity"}
ALLOWED: Final[Mapping[str, set[str]]] = {
    **dict.fromkeys(("WebPage", "AboutPage", "CollectionPage", "SearchResultsPage"), PAGE),
    "BreadcrumbList": {"@type", "itemListElement"},
    "ListItem": {"@type", "position", "name", "item"},
    "CreativeWork": SOURCE | {"creativeWorkStatus", "text", "creator"},
    "Quotation": WORK | {"text", "creator"},
    **dict.fromkeys(("NewsArticle", "OpinionNewsArticle", "ScholarlyArticle", "Article"), SOURCE),
    "Legislation": SOURCE | {"legislationIdentifier"},
    "Dataset": WORK | {"distribution", "isAccessibleForFree"},
    "DataDownload": {"@type", "contentUrl", "encodingFormat"},
    **dict.fromkeys(("Collection", "Question", "WebSite"), WORK),
    "Event": THING | {"startDate"},
    "Observation": THING | {"value", "minValue", "maxValue", "unitText", "observationDate"},
    "DefinedTerm": THING | {"inDefinedTermSet"},
    "Person": THING,
    **dict.fromkeys(
        (
            *("Organization", "GovernmentOrganization", "NGO", "WorkersUnion", "ResearchOrganization"),
            *("EducationalOrganization", "NewsMediaOrganization"),
        ),
        THING | {"parentOrganization"},
    ),
}
"""What schema.org 30.0 lets be said of each kind of thing, as far as it is said here."""
SEEN: Final = ("name", "alternateName", "text", "identifier", "legislationIdentifier", "unitText", "additionalType")
"""What readers see on the page in the same words."""


def block(html: str) -> Any:
    found = BLOCK.findall(html)
    assert len(found) == 1
    return json.loads(found[0])


def things(node: Any) -> Iterator[dict[str, Any]]:
    """All things that are described, in depth."""
    if isinstance(node, dict):
        yield node
    for value in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from things(value)


def pages_of(site: Pages) -> list[str]:
    return [address for address in site.lasting if not address.endswith(".html") and "embed/status/" not in address]


def graph(site: Pages, address: str) -> Graph:
    """The linked data of a page, read with the context that is kept here: nothing is asked of any host."""
    data = block(site.text(address))
    assert data["@context"] == "https://schema.org"
    return Graph().parse(data=json.dumps(data | {"@context": CONTEXT}), format="json-ld", base=f"{HERE}{address}")


def sampled(site: Pages) -> list[str]:
    """Pages of each kind of record, and pages that are no records."""
    addresses = pages_of(site)
    of_kind = {kind.plural: [found for found in addresses if found.startswith(f"{kind.plural}/")] for kind in KINDS}
    others = [address for address in addresses if address.split("/")[0] not in of_kind]
    return [*others[:10], *(address for found in of_kind.values() for address in found[:1] + found[-1:])]


def plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def values(found: Graph, about: Any, name: str) -> list[Any]:
    return list(found.objects(about, URIRef(f"{SCHEMA}{name}")))


def test_every_page_has_one_block_in_words_that_schema_org_knows(site: Pages) -> None:
    for address in pages_of(site):
        for thing in things(block(site.text(address))):
            allowed = ALLOWED[thing["@type"]] if "@type" in thing else {"@id", "name"}
            assert thing.keys() - {"@context"} <= allowed, address
            assert not [name for name, value in thing.items() if name != "@id" and value in (None, "", [], {})], address


def test_another_reader_finds_what_readers_see(site: Pages) -> None:
    for address in sampled(site):
        found, page = graph(site, address), URIRef(f"{HERE}{address}")
        shown = plain(site.all(address, "html")[0].to_text())
        assert str(values(found, page, "license")[0]) == LICENSE
        for date in values(found, page, "lastReviewed"):
            assert site.all(address, f'time[datetime="{date}"]'), address
        for thing in values(found, page, "mainEntity"):
            for name in SEEN:
                assert [value for value in values(found, thing, name) if plain(str(value)) not in shown] == [], address


def test_the_way_to_a_page_is_that_on_the_page(site: Pages) -> None:
    for address in sampled(site):
        trail = block(site.text(address)).get("breadcrumb", {}).get("itemListElement", [])
        crumbs = site.all(address, ".breadcrumb li")
        assert [plain(item["name"]) for item in trail] == [plain(crumb.to_text()) for crumb in crumbs], address


def test_all_links_within_the_site_lead_to_what_is_there(real_site: Pages) -> None:
    for address in sampled(real_site):
        for target in graph(real_site, address).objects():
            if isinstance(target, URIRef) and str(target).startswith(HERE):
                path = str(target).removeprefix(HERE).partition("#")[0]
                assert (real_site.folder / path).exists(), (address, target)


def test_the_sources_that_a_page_shows_at_once_are_cited(real_site: Pages) -> None:
    shown = real_site.all("agreements/mou/", 'ol.sources a[href^="../../sources/"]')
    cited = block(real_site.text("agreements/mou/"))["citation"]
    assert 0 < len(cited) < len(shown)
    assert [source["@id"] for source in cited] == [f"{link.attrs['href']}#it" for link in shown][: len(cited)]


def test_no_ruling_is_legislation_and_no_claim_is_rated(real_site: Pages) -> None:
    kinds = {
        thing.get("@type")
        for address in pages_of(real_site)
        if address.startswith(("actions/", "statements/", "disagreements/"))
        for thing in things(block(real_site.text(address)))
    }
    assert not kinds & {"Legislation", "ClaimReview", "Claim", "Rating"}
    assert {"CreativeWork", "Event", "Quotation"} <= kinds


def test_pages_that_are_no_records_say_what_they_are(real_site: Pages) -> None:
    addresses = ("", "about/", "search/", "cases/", "status/")
    assert [block(real_site.text(address))["@type"] for address in addresses] == [
        *("WebPage", "AboutPage", "SearchResultsPage", "CollectionPage", "WebPage")
    ]
    assert block(real_site.text(""))["isPartOf"]["@type"] == "WebSite"
    files = {file["contentUrl"] for file in block(real_site.text("data/"))["mainEntity"]["distribution"]}
    assert "../api/v1/records.json" in files
    assert files <= {link.attrs["href"] for link in real_site.all("data/", "main a[href]")}


def test_where_the_address_of_the_site_is_known_all_ids_are_whole(sample: Publication) -> None:
    made = edition(sample)
    for entry in sample.dossier.entries:
        for thing in things(block(str(in_head(made, entry)))):
            assert thing.get("@id", SITE).startswith(SITE), entry.address


def test_approximate_dates_are_not_said_as_if_they_were_exact(real: Publication) -> None:
    made = edition(real)
    about = [entry for entry in real.dossier.entries if entry.record.when and entry.record.when.approximate]
    assert about
    for entry in about:
        thing = block(str(in_head(made, entry))).get("mainEntity", {})
        assert not thing.keys() & {"dateCreated", "datePublished", "startDate", "observationDate"}, entry.address


def test_a_withdrawn_record_is_only_a_page(sample: Publication) -> None:
    entry = sample.dossier.of(Action)[0]
    withdrawn = Change(date=sample.dossier.data_date, kind=ChangeKind.WITHDRAWN, note="It was the same as another.")
    record = entry.record.model_copy(update={"changes": (*entry.record.changes, withdrawn)})
    assert block(str(in_head(edition(sample), entry))).keys() >= {"mainEntity", "citation"}
    assert not block(str(in_head(edition(sample), replace(entry, record=record)))).keys() & {"mainEntity", "citation"}


@pytest.mark.parametrize(
    "words", ["</script><script>alert(1)</script>", "<!-- <script>", "a\u2028b\u2029c", "&lt; ]]>"]
)
def test_words_end_no_script_and_come_back_as_they_were(words: str) -> None:
    made = str(script({"@type": "WebPage", "name": words}))
    inner = made.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set(inner) & set("<>&\u2028\u2029")
    assert json.loads(inner)["name"] == words
