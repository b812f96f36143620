"""The bibliographies hold what the records of the sources say, as three readers that are not ours find it there."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pypandoc
import pytest
import rispy
import yaml
from pybtex.database import parse_string

from dossier.exports import of_site
from dossier.exports.citations.files import BIBLIOGRAPHY
from dossier.exports.edition import Edition
from dossier.pages.publication import Publication
from dossier.records.models import Base, Source, Sourced
from dossier.records.normal import normalized
from support.editions import edition as edition_of

SAMPLED = 50
CSL = {
    **dict.fromkeys(("statute", "regulation"), "legislation"),
    **dict.fromkeys(("government", "congressional"), "report"),
    **dict.fromkeys(("news", "opinion-piece"), "article-newspaper"),
    "court-opinion": "legal_case",
}
RIS = {
    "legislation": "STAT",
    "report": "RPRT",
    "article-newspaper": "NEWS",
    "legal_case": "CASE",
    "webpage": "ELEC",
}
BIBTEX = {
    "legislation": "legislation",
    "report": "techreport",
    "article-newspaper": "article",
    "legal_case": "jurisdiction",
    "webpage": "online",
}

Fields = dict[str, Any]


@pytest.fixture(scope="module")
def edition(real: Publication) -> Edition:
    return edition_of(real)


@pytest.fixture(scope="module")
def bibliographies(edition: Edition) -> dict[str, str]:
    found = {file.path.removeprefix(f"{BIBLIOGRAPHY}/"): file for file in of_site(edition) if BIBLIOGRAPHY in file.path}
    return {name: file.content().decode() for name, file in found.items()}


@pytest.fixture(scope="module")
def expected(data: Path, real: Publication) -> dict[str, Fields]:
    """What each format should say of some sources, in the words of CSL, from the YAML alone."""
    entries = real.dossier.listed(Source)
    sampled = {entry.id for entry in entries[:: max(1, len(entries) // SAMPLED)]}
    sampled |= {entry.id for entry in entries if entry.record.kind.value == "court-opinion"}
    return {id_: of_yaml(id_, data / "sources" / f"{id_}.yaml") for id_ in sampled}


def of_yaml(id_: str, file: Path) -> Fields:
    values = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    type_ = CSL.get(values["kind"], "webpage")
    outlet = values.get("read_at", "") if values["publisher"].lower() == "outlet not named" else values["publisher"]
    descriptive = values.get("title_is_descriptive") == "true" and type_ != "legal_case"
    place = {"legal_case": "authority", "article-newspaper": "container-title", "webpage": "container-title"}
    fields = {
        "id": id_,
        "type": type_,
        "title": f"[{values['title']}]" if descriptive else values["title"].split(", No.")[0],
        place.get(type_, "publisher"): outlet,
        "issued": values.get("date", "").rstrip("~"),
        "URL": values.get("url", ""),
        "accessed": values.get("accessed", ""),
        "archive_location": values.get("archived", ""),
        "language": values["language"],
        "author": values.get("author", "").replace(" and ", ", "),
    }
    if type_ == "legal_case":
        fields["title"] = values["title"].split(", ")[0]
    return {name: normalized(value) for name, value in fields.items() if value}


def alike(fields: Fields) -> Fields:
    """Fields as they are compared: those that have something in them, as words."""
    return {name: normalized(f"{value}") for name, value in fields.items() if value}


def day(value: Fields | None) -> str:
    return "-".join(f"{part:02}" for part in value["date-parts"][0]) if value else ""


def people(names: list[Fields]) -> str:
    return ", ".join(name.get("literal") or f"{name['given']} {name['family']}" for name in names)


def test_there_is_one_of_all_sources_and_one_of_each_kind_that_has_some(
    bibliographies: dict[str, str], real: Publication
) -> None:
    for name, text in bibliographies.items():
        if not name.endswith(".csl.json"):
            continue
        plural = name.removesuffix(".csl.json")
        if plural == "all":
            cited = {entry.id for entry in real.dossier.listed(Source)}
        else:
            records = [entry.record for entry in real.dossier.listed(Base) if entry.kind.plural == plural]
            cited = {id_ for record in records if isinstance(record, Sourced) for id_ in record.sources}
        ids = [item["id"] for item in json.loads(text)]
        assert len(ids) == len(set(ids))
        assert set(ids) == cited, plural
        assert text.count("\n") == len(ids) + 2


def test_csl_json_has_every_field(bibliographies: dict[str, str], expected: dict[str, Fields]) -> None:
    found = {item["id"]: item for item in json.loads(bibliographies["all.csl.json"])}
    for id_, fields in expected.items():
        item = found[id_] | {"issued": day(found[id_].get("issued")), "accessed": day(found[id_].get("accessed"))}
        item["author"] = people(item.get("author", []))
        for extra in ("note", "number", "volume", "page"):
            item.pop(extra, None)
        if item["type"] == "legal_case":
            item.pop("container-title", None)
        assert alike(item) == fields


def test_ris_has_every_field(bibliographies: dict[str, str], expected: dict[str, Fields]) -> None:
    text = bibliographies["all.ris"]
    assert text.count("\n") == text.count("\r\n")
    found = {item["id"]: item for item in rispy.loads(text)}
    for id_, fields in expected.items():
        item, case = found[id_], fields["type"] == "legal_case"
        place = "authority" if case else "publisher"
        names = [" ".join(reversed(name.split(", "))) for name in item.get("authors", [])]
        read = {
            "id": id_,
            "type": fields["type"] if item["type_of_reference"] == RIS[fields["type"]] else item["type_of_reference"],
            "title": item["title"],
            place: item.get("publisher", ""),
            "container-title": item.get("secondary_title", ""),
            "issued": item.get("date", "").replace("/", "-"),
            "URL": "".join(item.get("urls", [])),
            "accessed": item.get("access_date", "").replace("/", "-"),
            "archive_location": item.get("archive_location", ""),
            "language": item["language"],
            "author": ", ".join(names),
        }
        assert alike(read) == fields
        assert item.get("year", "") == fields.get("issued", "")[:4]
        assert not {"notes", "notes_abstract"} & item.keys()


def test_bibtex_has_every_field(bibliographies: dict[str, str], expected: dict[str, Fields]) -> None:
    found = parse_string(bibliographies["all.bib"], "bibtex").entries
    assert "note =" not in bibliographies["all.bib"]  # Zotero makes a note of its own of each
    for id_, fields in expected.items():
        entry = found[id_]
        case = fields["type"] == "legal_case"
        values = {name: unescaped(value) for name, value in entry.fields.items()}
        people_ = entry.persons.get("author", [])
        names = [" ".join([*one.first_names, *one.middle_names, *one.last_names]) for one in people_]
        read = {
            "id": id_,
            "type": fields["type"] if entry.type == BIBTEX[fields["type"]] else entry.type,
            "title": values["title"],
            "authority" if case else "publisher": values.get("institution", ""),
            "container-title": values.get("organization", "") or ("" if case else values.get("journal", "")),
            "issued": values.get("date", "").rstrip("~"),
            "URL": values.get("url", ""),
            "accessed": values.get("urldate", ""),
            "archive_location": values.get("archiveurl", ""),
            "language": {"english": "en", "spanish": "es"}[values["langid"]],
            "author": ", ".join(map(unescaped, names)),
        }
        assert alike(read) == fields
        assert values.get("year", "") == fields.get("issued", "")[:4]


def unescaped(text: str) -> str:
    for sign in "&%$#_":
        text = text.replace(f"\\{sign}", sign)
    return text.strip("{}")


@pytest.mark.parametrize(("form", "ending"), [("biblatex", "bib"), ("ris", "ris"), ("csljson", "csl.json")])
def test_pandoc_reads_as_much_of_each(bibliographies: dict[str, str], form: str, ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"all.{ending}"
    file.write_bytes(bibliographies[f"all.{ending}"].encode())
    command = [pypandoc.get_pandoc_path(), "-f", form, "-t", "csljson", str(file)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stderr == ""
    read = {item["id"]: item for item in json.loads(done.stdout)}
    own = {item["id"]: item for item in json.loads(bibliographies["all.csl.json"])}
    assert read.keys() == own.keys()
    for id_, item in own.items():
        assert letters(read[id_]["title"]) == letters(item["title"])
        assert read[id_].get("URL") == item.get("URL")
        if form != "ris":  # of which pandoc knows no pages of a site, and reads only the year
            assert read[id_]["type"] == item["type"]
            assert read[id_].get("issued", {}).get("date-parts") == item.get("issued", {}).get("date-parts")


def letters(text: str) -> str:
    """Without quotation marks, which pandoc changes within a title."""
    return "".join(sign for sign in text if sign.isalnum())
