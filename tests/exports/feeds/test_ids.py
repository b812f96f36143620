"""Ids of entries stay the same, whatever else is recorded and wherever the site is published."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from dossier.exports.feeds.changes import MANY
from dossier.exports.feeds.ids import first_id, urn
from dossier.pages.publication import Publication
from dossier.records.models import Case
from support import Records
from support.editions import edition

from .conftest import written

TERM, EVENT = "terms/request-removal-order-date.yaml", "events/ev-2025-04-07-mou-signed.yaml"
ADDED = "changes:\n  - date: 2026-11-22\n    kind: added\n"


def update(day: str, note: str) -> str:
    return f"  - date: {day}\n    kind: updated\n    note: {note}\n"


def ids(published: Publication, site: str = "https://example.org/a/") -> dict[str, list[str]]:
    """The ids of each feed and of its entries, the newest first."""
    feeds = written(edition(published, site=site))
    return {
        path: [item["id"] for item in json.loads(content)["items"]]
        for path, content in feeds.items()
        if path.endswith(".json")
    }


def test_an_id_is_known_by_its_names_alone() -> None:
    assert urn("change", "term", "x", "2026-11-22", 0) == "urn:uuid:eb29c76c-8474-5cbf-aa72-06896eefb9d4"
    assert urn("a b") == urn("a", "b") != urn("ab")


def test_ids_do_not_depend_on_where_the_site_is(sample: Publication) -> None:
    assert ids(sample) == ids(sample, "https://another.example/") == ids(sample, "")


def test_what_is_added_and_edited_later_changes_no_older_id(records: Records) -> None:
    records.edit(TERM, ADDED, ADDED + update("2026-11-23", "Read again.") + update("2026-11-23", "A link added."))
    before = ids(records.published())
    assert len(before["feeds/everything.json"]) == len(set(before["feeds/everything.json"]))
    text = (records.folder / EVENT).read_text(encoding="utf-8")
    records.write("events/a-new-one.yaml", "unlinked_reason: It is new.\n" + text.replace("title: ", "title: Again, "))
    records.edit(TERM, "title: 'Content: the date of the final removal order'", "title: 'Another title'")
    records.edit(TERM, "order: 10", "order: 99")
    records.edit(TERM, "    note: A link added.\n", "    note: A link added.\n" + update("2026-11-24", "A third time."))
    records.edit(EVENT, "title: ", "title: As edited, ")
    after = ids(records.published())
    for path, older in before.items():
        assert set(older) <= set(after[path]), path
    assert len(after["feeds/everything.json"]) == len(before["feeds/everything.json"]) + 2


def test_two_changes_of_a_record_on_one_day_are_two_entries(records: Records) -> None:
    alone = ids(records.published())["feeds/everything.json"]
    records.edit(TERM, ADDED, ADDED + update("2026-11-23", "Read again.") + update("2026-11-23", "And again."))
    assert len(ids(records.published())["feeds/everything.json"]) == len(alone) + 2


def test_the_same_update_of_many_records_is_one_entry_that_stays_when_more_are_added(records: Records) -> None:
    files = sorted(records.folder.glob("*/*.yaml"))[: MANY + 1]
    for file in files[:MANY]:
        records.edit(file.relative_to(records.folder).as_posix(), ADDED, ADDED + update("2026-11-23", "Read again."))
    before = ids(records.published())["feeds/everything.json"]
    assert len(before) == len(set(before))
    records.edit(files[MANY].relative_to(records.folder).as_posix(), ADDED, ADDED + update("2026-11-23", "Read again."))
    assert ids(records.published())["feeds/everything.json"] == before


def test_a_record_that_is_renamed_is_not_told_again(records: Records) -> None:
    before = ids(records.published())
    text = (records.folder / EVENT).read_text(encoding="utf-8")
    records.write("events/an-event-with-another-name.yaml", f"former_ids:\n  - {Path(EVENT).stem}\n{text}")
    (records.folder / EVENT).unlink()
    translation = records.folder / "translations/es" / EVENT
    translation.rename(translation.with_name("an-event-with-another-name.yaml"))
    for file in records.folder.glob("*/*.yaml"):
        words = file.read_text(encoding="utf-8")
        if file.parent.name != "sources" and f"event:{Path(EVENT).stem}" in words:
            file.write_text(
                words.replace(f"event:{Path(EVENT).stem}", "event:an-event-with-another-name"), encoding="utf-8"
            )
    assert ids(records.published()) == before


def test_the_feed_of_a_case_that_is_renamed_stays_the_same_feed(sample: Publication) -> None:
    case = sample.dossier.of(Case)[0]
    renamed = replace(case, id="another-name", record=case.record.model_copy(update={"former_ids": (case.id,)}))
    assert first_id(renamed) == first_id(case) == case.id
