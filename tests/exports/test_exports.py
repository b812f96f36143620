"""Every export yields files for machines, from an edition alone."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path

import pytest

from commands.project import ROOT
from dossier.collection.places import Places
from dossier.exports import of_site, opensearch
from dossier.exports.edition import Edition, Package
from dossier.pages.publication import Publication
from dossier.records.models import Base, Term
from dossier.site.lock_file import LOCK, read_packages
from dossier.site.overrides import CARDS
from support import OVERRIDES
from support.editions import REPOSITORY, SITE
from support.editions import edition as edition_of
from support.languages import LANGUAGES, labels_in


@pytest.fixture(scope="module")
def edition(sample: Publication) -> Edition:
    found = edition_of(sample)
    packages = (Package("jinja2", "3.1.6"), Package("pagefind", "1.5.2"))
    return replace(found, find_addresses=lambda: ("", "about/", "search/?a=1&b"), packages=packages)


def written(edition: Edition) -> dict[str, bytes]:
    return {file.path: file.content() for file in of_site(edition)}


def at(edition: Edition, site: str = SITE, repository: str = REPOSITORY) -> Edition:
    return replace(edition, places=Places(site, repository))


def test_paths_are_below_the_root_and_differ(edition: Edition) -> None:
    paths = [file.path for file in of_site(edition)]
    assert len(paths) == len(set(paths))
    assert not [path for path in paths if path.startswith("/") or ".." in path or "\\" in path]


def test_the_sitemap_has_every_address(edition: Edition) -> None:
    files = written(edition)
    found = [element.text for element in ElementTree.fromstring(files["sitemap.xml"]).findall("{*}url/{*}loc")]
    assert found == [f"https://example.org/a/{address}" for address in edition.addresses]
    assert files["robots.txt"].decode().endswith("Sitemap: https://example.org/a/sitemap.xml\n")


def test_the_sitemap_says_when_a_page_changed(real: Publication) -> None:
    made = edition_of(real)
    computed = made.computed | {""}
    made = replace(made, find_computed=lambda: computed)
    rows = ElementTree.fromstring(written_alone(made, "sitemap.xml")).findall("{*}url")
    days = {str(row.findtext("{*}loc")).removeprefix(SITE): row.findtext("{*}lastmod") for row in rows}
    for entry in real.dossier.listed(Base):
        assert days[entry.address] == str(entry.record.changes[-1].date)
    terms = [str(entry.record.changes[-1].date) for entry in real.dossier.listed(Term)]
    assert days["terms/"] == max(terms)
    assert days[""] == days["status/2026-02-05/"] == str(real.dossier.data_date)
    assert days["about/"] is None
    assert {day for day in days.values() if day} <= {
        str(entry.record.changes[-1].date) for entry in real.dossier.entries
    } | {str(real.dossier.data_date)}


def written_alone(edition: Edition, path: str) -> bytes:
    (file,) = [file for file in of_site(edition) if file.path == path]
    return file.content()


def test_a_browser_can_offer_the_search_and_sends_no_word_to_the_host(edition: Edition) -> None:
    root = ElementTree.fromstring(written(edition)["opensearch.xml"])
    assert root.tag == "{http://a9.com/-/spec/opensearch/1.1/}OpenSearchDescription"
    assert 0 < len(str(root.findtext("{*}ShortName"))) <= opensearch.MOST
    (url,) = root.findall("{*}Url")
    before, _, fragment = url.attrib["template"].partition("#")
    assert (before, fragment) == (f"{SITE}search/", "q={searchTerms}")
    assert "opensearch.xml" not in written(at(edition, site=""))


def test_without_an_address_of_the_site_no_file_names_one(edition: Edition) -> None:
    files = written(at(edition, site=""))
    assert "sitemap.xml" not in files
    assert files["robots.txt"] == b"User-agent: *\nAllow: /\n"
    assert "Canonical" not in files[".well-known/security.txt"].decode()


def test_the_way_to_report_a_weakness_is_that_of_the_policy(edition: Edition) -> None:
    lines = written(edition)[".well-known/security.txt"].decode().splitlines()
    assert lines == [
        "Contact: https://example.org/code/security",
        "Expires: 2027-11-21T00:00:00Z",
        "Preferred-Languages: en",
        "Policy: https://example.org/code/blob/main/SECURITY.md",
        "Canonical: https://example.org/a/.well-known/security.txt",
    ]
    assert "**Security** tab of this repository" in " ".join((ROOT / "SECURITY.md").read_text("utf-8").split())


def test_without_a_repository_no_contact_is_invented(edition: Edition) -> None:
    assert ".well-known/security.txt" not in written(at(edition, repository=""))


def test_the_packages_are_listed(edition: Edition) -> None:
    bill = json.loads(written(edition)["sbom.cdx.json"])
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert [component["purl"] for component in bill["components"]] == [
        "pkg:pypi/jinja2@3.1.6",
        "pkg:pypi/pagefind@1.5.2",
    ]
    assert "sbom.cdx.json" not in written(replace(edition, packages=()))


def test_every_locked_package_is_read(tmp_path: Path) -> None:
    found = read_packages(ROOT / LOCK)
    text = (ROOT / LOCK).read_text(encoding="utf-8")
    assert len(found) == len({line.split(" ")[0] for line in text.splitlines() if "==" in line and line[0].isalnum()})
    assert {"jinja2", "mkdocs", "pagefind", "pagefind-bin-extended"} <= {package.name for package in found}
    assert read_packages(tmp_path / "none") == ()


def test_the_card_is_the_same_in_every_build_and_has_the_size_that_pages_say(edition: Edition) -> None:
    first, second = written(edition), written(edition)
    picture = first["card.png"]
    assert picture == second["card.png"]
    assert picture.startswith(b"\x89PNG")
    assert tuple(int.from_bytes(picture[start : start + 4], "big") for start in (16, 20)) == (1200, 630)
    assert len(picture) < 60 * 1024


def test_without_an_address_of_the_site_there_is_no_card(edition: Edition) -> None:
    assert "card.png" not in written(at(edition, site=""))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_drawing_of_the_card_has_the_name_of_the_site_and_no_text_that_needs_a_font(language: str) -> None:
    drawing = ElementTree.parse(OVERRIDES / CARDS / f"{language}.svg")
    assert drawing.findtext("{*}title") == labels_in(language).cite.work
    assert not drawing.findall(".//{*}text")
