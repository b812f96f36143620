"""Beside each record is how its page is cited, and what the page is about before it, in three formats that can be read."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
import rispy
from pybtex.database import parse_string

from dossier.collection.places import Places
from dossier.exports import of_record, of_site
from dossier.exports.citations.files import BIBLIOGRAPHY, FORMATS
from dossier.exports.edition import Edition
from dossier.pages.publication import Publication
from dossier.records.models import Action, Base, Source, Sourced
from support.editions import SITE
from support.editions import edition as edition_of

Files = dict[str, dict[str, bytes]]


@pytest.fixture(scope="module")
def edition(real: Publication) -> Edition:
    return edition_of(real, version="1.2.3")


@pytest.fixture(scope="module")
def files(edition: Edition) -> Files:
    """The files beside each record, by its address and their names."""
    return {entry.address: beside(edition, entry) for entry in edition.dossier.listed(Base)}


def beside(edition: Edition, entry: Any) -> dict[str, bytes]:
    made = {file.path.removeprefix(entry.address): file for file in of_record(edition, entry)}
    return {name: file.content() for name, file in made.items() if name.startswith(("cite.", "sources."))}


def test_every_record_has_its_files(files: Files, real: Publication) -> None:
    for entry in real.dossier.listed(Base):
        names = ("cite", "sources") if isinstance(entry.record, Sourced) else ("cite",)
        assert {*files[entry.address]} == {f"{name}.{ending}" for name in names for ending in FORMATS}


def test_how_pages_are_cited_is_read_and_says_the_same_in_each_format(files: Files) -> None:
    ids = [item["id"] for own in files.values() for item in json.loads(own["cite.csl.json"])]
    assert len(set(ids)) == len(ids)
    ris, bib = ("".join(own[f"cite.{ending}"].decode() for own in files.values()) for ending in ("ris", "bib"))
    assert [item["id"] for item in rispy.loads(ris)] == ids
    assert list(parse_string(bib, "bibtex").entries) == ids


def test_the_sources_of_a_record_are_written_as_in_the_bibliography_of_all(files: Files, edition: Edition) -> None:
    """The readers read that one."""
    made = {file.path: file for file in of_site(edition)}
    for ending, between in {"bib": "\n\n", "ris": "\r\n\r\n", "csl.json": "\n"}.items():
        everything = made[f"{BIBLIOGRAPHY}/all.{ending}"].content().decode().split(between)
        known = {part.strip("\r\n,") for part in everything}
        for entry in edition.dossier.listed(Sourced):
            parts = [part.strip("\r\n,") for part in files[entry.address][f"sources.{ending}"].decode().split(between)]
            assert known.issuperset(parts), entry.key
            items = [part for part in parts if len(part) > 1]
            assert len(items) == len(entry.record.sources)
            assert all(id_ in item for id_, item in zip(entry.record.sources, items, strict=True))


def test_the_page_is_cited_by_its_version(files: Files, real: Publication) -> None:
    for entry in real.dossier.listed(Base):
        page = json.loads(files[entry.address]["cite.csl.json"])[-1]
        changed = entry.record.changes[-1].date
        assert page["type"] == "webpage"
        assert page["title"] == entry.record.title.replace("\u00a0", " ")
        assert page["issued"]["date-parts"] == [[changed.year, changed.month, changed.day]]
        assert (page["URL"], page["version"]) == (f"{SITE}{entry.address}", "1.2.3")
        assert page["note"].startswith(("Known up to ", "Last compared with its sources on "))


def test_a_ruling_is_cited_by_its_court_first(sample: Publication) -> None:
    edition = edition_of(sample)
    ruling = beside(edition, sample.dossier.get(Action, "centro-2025-05-12-pi-denied"))
    own, page = json.loads(ruling["cite.csl.json"])
    assert own == {
        "id": "centro-2025-05-12-pi-denied",
        "type": "legal_case",
        "title": "Centro de Trabajadores Unidos v. Bessent",
        "authority": "D.D.C.",
        "issued": {"date-parts": [[2025, 5, 12]]},
        "number": "1:25-cv-00677",
        "language": "en",
    }
    assert page["note"] == "Known up to July 24, 2026"
    assert ruling["cite.ris"].decode().split("\r\n")[:9] == [
        "TY  - CASE",
        "ID  - centro-2025-05-12-pi-denied",
        "TI  - Centro de Trabajadores Unidos v. Bessent",
        "SV  - 1:25-cv-00677",
        "PB  - D.D.C.",
        "PY  - 2025",
        "DA  - 2025/05/12",
        "LA  - en",
        "ER  - ",
    ]


def test_what_is_filed_is_no_ruling(files: Files, real: Publication) -> None:
    for entry in real.dossier.listed(Action):
        items = json.loads(files[entry.address]["cite.csl.json"])
        assert len(items) == (2 if entry.record.ruling else 1), entry.id


def test_a_source_is_cited_before_the_page_about_it(files: Files, real: Publication) -> None:
    for entry in real.dossier.listed(Source):
        items = json.loads(files[entry.address]["cite.csl.json"])
        assert [item["id"] for item in items] == [entry.id, f"source-{entry.id}"]


def test_without_an_address_of_the_site_none_is_invented(edition: Edition, real: Publication) -> None:
    entry = real.dossier.listed(Action)[0]
    unset = beside(replace(edition, places=Places()), entry)
    assert "URL" not in json.loads(unset["cite.csl.json"])[-1]
