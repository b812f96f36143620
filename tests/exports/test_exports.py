"""Every export yields files for machines, from an edition alone."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

import pytest

from commands.project import ROOT
from dossier.check import open_dossier
from dossier.exports import export_all
from dossier.exports.edition import Edition
from dossier.exports.headers import ASKED_AGAIN, KEPT
from dossier.language.formats import Formats
from dossier.language.labels import Labels
from support import SAMPLE

LABELS = Labels.load(ROOT / "overrides" / "labels", "en")


@pytest.fixture(scope="module")
def edition() -> Edition:
    addresses = ("", "about/", "search/?a=1&b")
    return Edition(
        open_dossier(SAMPLE, "data"), LABELS, Formats("en", "{date}"), "https://example.org/a/", addresses, "assets"
    )


def test_paths_are_below_the_root_and_differ(edition: Edition) -> None:
    paths = [path for path, _ in export_all(edition)]
    assert len(paths) == len(set(paths))
    assert not [path for path in paths if path.startswith("/") or ".." in path or "\\" in path]


def test_the_sitemap_has_every_address(edition: Edition) -> None:
    files = dict(export_all(edition))
    found = [
        element.text for element in ElementTree.fromstring(files["sitemap.xml"]).iter() if (element.text or "").strip()
    ]
    assert found == [f"https://example.org/a/{address}" for address in edition.addresses]
    assert files["robots.txt"].decode().endswith("Sitemap: https://example.org/a/sitemap.xml\n")


def test_without_an_address_of_the_site_no_file_names_one(edition: Edition) -> None:
    nowhere = Edition(edition.dossier, edition.labels, edition.formats, "", edition.addresses, "assets")
    files = dict(export_all(nowhere))
    assert "sitemap.xml" not in files
    assert files["robots.txt"] == b"User-agent: *\nAllow: /\n"


def test_every_page_forbids_what_is_not_ours(edition: Edition) -> None:
    headers = dict(export_all(edition))["_headers"].decode().splitlines()
    assert headers[0] == "/*"
    policy = next(line for line in headers if "Content-Security-Policy" in line)
    assert "default-src 'none'" in policy
    assert "'unsafe" not in policy


def test_names_of_files_that_change_may_be_kept_and_pages_may_not(edition: Edition) -> None:
    rules = dict(export_all(edition))["_headers"].decode().split("/assets/*\n")[1]
    assert rules.splitlines() == [
        f"  Cache-Control: {KEPT}",
        *(line for rule in ("/", "/about/*", "/search/*") for line in (rule, f"  Cache-Control: {ASKED_AGAIN}")),
    ]
