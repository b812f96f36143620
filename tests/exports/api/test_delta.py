"""The delta is valid, with a release before it and without one, and names every record that changed."""

from __future__ import annotations

import json
from dataclasses import replace

from dossier.collection.dossier import Dossier
from dossier.exports.api.delta import VIEW
from dossier.exports.edition import Edition
from dossier.reading.releases import Release, Releases

from .conftest import Faults, Read

LISTS = ("added", "updated", "corrected", "withdrawn")


def after(made: Edition, day: str) -> Edition:
    """The same edition, after a release of a day, when the memorandum was not blocked."""
    status = [{"subject": "mou", "state": "not-blocked"}]
    last = Release.model_validate({"version": "0.0.1", "date": day, "status": status})
    old = made.dossier
    return replace(made, dossier=Dossier(old.files, old.known, releases=Releases(listed=(last,)), names=old.names))


def test_without_a_release_every_record_is_in_it(real_edition: Edition, read: Read, faults: Faults) -> None:
    made = read("api/v1/delta.json")
    assert faults(made) == []
    if real_edition.dossier.releases.before(real_edition.version) is None:
        assert "since" not in made
        assert sum(len(made[name]) for name in LISTS) == len(real_edition.dossier.entries)
    assert sum(len(made[name]) for name in LISTS) == len({one["id"] for name in LISTS for one in made[name]})


def test_after_a_release_only_what_changed_is_in_it(real_edition: Edition, read: Read, faults: Faults) -> None:
    day = f"{real_edition.dossier.data_date}"
    made = json.loads(VIEW.content(after(real_edition, day)))
    assert faults(made) == []
    assert made["since"] == {"version": "0.0.1", "date": day}
    told = {one["id"]: [change["date"] for change in one["changes"]] for name in LISTS for one in made[name]}
    records = read("api/v1/records.json")["records"]
    changed = {
        item["id"]: [change["date"] for change in item["record"]["changes"] if change["date"] >= day]
        for item in records
    }
    assert {id_: days for id_, days in changed.items() if days}.items() <= told.items()
    for name in ("updated", "corrected", "withdrawn"):
        assert all(change.get("note") for one in made[name] for change in one["changes"])


def test_what_the_status_did_is_in_it(real_edition: Edition) -> None:
    made = json.loads(VIEW.content(after(real_edition, "2026-11-21")))
    now = {answer.interval.subject.id: answer for answer in real_edition.status.on(real_edition.dossier.data_date)}
    told = {turn["subject"]: turn for turn in made["status"]}
    assert told["mou"]["after"] == now["mou"].interval.state
    assert told["mou"]["before"] == "not-blocked"
    assert all("before" not in turn for subject, turn in told.items() if subject != "mou")
