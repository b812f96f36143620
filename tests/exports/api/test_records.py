"""Records as JSON: beside each page, of a kind, and all; counts, shapes and addresses."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace

import pytest

from dossier.collection.places import Places
from dossier.exports import of_record, of_site
from dossier.exports.api.records import files as files_of_site
from dossier.exports.api.records import of_record as files_of
from dossier.exports.edition import Edition
from dossier.exports.file import File
from dossier.records.kinds import KINDS, Kind
from dossier.records.models import Action, Case
from support.editions import SITE

from .conftest import Faults, Read, read_all


def test_every_record_beside_its_page_is_valid(real_edition: Edition, read: Read, faults: Faults) -> None:
    for entry in real_edition.dossier.entries:
        made = read(f"{entry.address}index.json")
        assert faults(made) == [], entry.key
        assert (made["kind"], made["id"], made["address"]) == (*entry.key, f"{SITE}{entry.address}")
        assert ("withdrawn" in made) is not ("record" in made)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.plural)
def test_the_file_of_a_kind_has_its_records(real_edition: Edition, read: Read, faults: Faults, kind: Kind) -> None:
    made, entries = read(f"api/v1/{kind.plural}.json"), real_edition.dossier.of(kind.model)
    assert faults(made | {"records": made["records"][:3]}) == []
    items = {item["id"]: item for item in (*made["records"], *made["withdrawn"])}
    assert made["count"] == len(made["records"])
    assert len(items) == made["count"] + len(made["withdrawn"])
    assert items.keys() == {entry.id for entry in entries}
    head = ("$schema", "schema_version", "license", "data_date", "release")
    for entry in entries:
        own = read(f"{entry.address}index.json")
        assert items[entry.id] == {name: value for name, value in own.items() if name not in head}


def test_the_file_of_all_records_has_those_of_every_kind(read: Read, faults: Faults) -> None:
    made = read("api/v1/records.json")
    by_kind = [item for kind in KINDS for item in read(f"api/v1/{kind.plural}.json")["records"]]
    assert made["records"] == by_kind
    assert made["count"] == len(by_kind)
    assert faults(made | {"records": [made["records"][0]]}) == []


def test_a_withdrawn_record_says_why_and_nothing_else(real_edition: Edition, read: Read, faults: Faults) -> None:
    withdrawn = [entry for entry in real_edition.dossier.entries if entry.record.withdrawn]
    assert withdrawn
    for entry in withdrawn:
        made, change = read(f"{entry.address}index.json"), entry.record.withdrawn
        assert change
        assert made["withdrawn"] == {"date": f"{change.date}", "note": change.note}
        assert getattr(entry.record, "summary", "?") not in json.dumps(made, ensure_ascii=False)


def test_a_former_address_leads_on(real_edition: Edition, read: Read, faults: Faults) -> None:
    renamed = [entry for entry in real_edition.dossier.entries if entry.record.former_ids]
    assert renamed
    for entry in renamed:
        for former in entry.record.former_ids:
            made = read(f"{entry.kind.address_of(former)}index.json")
            assert faults(made) == []
            assert (made["id"], made["now"], made["address"]) == (former, entry.id, f"{SITE}{entry.address}")


def test_a_wrong_field_and_a_missing_one_are_found_by_the_schema(read: Read, faults: Faults) -> None:
    made = read("agreements/mou/index.json")
    assert faults(made | {"computed": None})
    assert faults(made | {"kind": "term"})
    assert faults(made | {"record": made["record"] | {"filed": 2025}})
    assert faults({name: value for name, value in made.items() if name != "license"})


def test_what_is_computed_is_what_pages_say(real_edition: Edition, read: Read) -> None:
    status = real_edition.status
    for action in real_edition.dossier.listed(Action):
        computed = read(f"{action.address}index.json")["computed"]
        assert len(computed.get("effects", [])) == len(action.record.effects)
        for effect, now in zip(action.record.effects, computed.get("effects", []), strict=True):
            standing = status.standing(action, effect)
            assert now["force"] == (standing.force if standing else "unverified")
    for case in real_edition.dossier.listed(Case):
        computed = read(f"{case.address}index.json")["computed"]
        assert computed["case"]["state"] == real_edition.lines.stage(case).state
        assert set(computed["linked_from"].get("actions", [])) >= {
            action.id for action in real_edition.dossier.listed(Action) if action.record.case == case.id
        }


def test_links_lead_back(read: Read) -> None:
    items = {item["id"]: item for item in read("api/v1/records.json")["records"]}
    for item in items.values():
        for source in item["record"].get("sources", []):
            kind = next(kind.plural for kind in KINDS if kind.name == item["kind"])
            assert item["id"] in items[source]["computed"]["linked_from"][kind]


def test_without_an_address_of_the_site_every_address_is_relative(sample_edition: Edition) -> None:
    made = replace(sample_edition, places=Places())
    read = read_all(made)
    for entry in made.dossier.entries:
        own = read(f"{entry.address}index.json")
        assert own["$schema"] == f"../../api/v1/schemas/{entry.kind.name}.schema.json"
        assert own["address"] == "./" or entry.record.withdrawn
    assert read("api/v1/terms.json")["records"][0]["address"].startswith("../../terms/")
    assert read("api/v1/schemas/term.schema.json")["$id"] == "term.schema.json"


def test_files_are_small(real_edition: Edition) -> None:
    """A program on a phone can take all records at once, and one of them at any time."""
    sizes = [len(file.content()) for entry in real_edition.dossier.entries for file in files_of(real_edition, entry)]
    (whole,) = (file.content() for file in files_of_site(real_edition) if file.path == "api/v1/records.json")
    assert max(sizes) < 64 * 1024
    assert sum(sizes) / len(sizes) < 4 * 1024
    assert len(whole) < 3 * 1024 * len(sizes)
    assert len(gzip.compress(whole)) < 1024 * len(sizes) / 2


def test_files_are_the_same_each_time(sample_edition: Edition) -> None:
    first = {file.path: file.content() for file in _all(sample_edition)}
    assert first == {file.path: file.content() for file in _all(sample_edition)}


def _all(made: Edition) -> list[File]:
    return [*of_site(made), *(file for entry in made.dossier.entries for file in of_record(made, entry))]
