"""What changed since a release: each record once, by the strongest thing that was done to it; and the status."""

from __future__ import annotations

from datetime import date

import pytest

from dossier.derived.changes.delta import delta
from dossier.pages.publication import Publication
from dossier.reading.releases import Release, Releases, SubjectState
from dossier.records.models import Base
from dossier.records.vocabulary import ChangeKind, State


def release(day: date, **states: State) -> Release:
    status = tuple(SubjectState(subject=subject, state=state) for subject, state in states.items())
    return Release.model_validate({"version": "1.0.0", "date": day.isoformat(), "status": status})


def test_before_the_first_release_all_records_are_new(publication: Publication) -> None:
    entries = publication.dossier.of(Base)
    found = delta(entries, publication.status, None)
    withdrawn = {entry.key for entry in entries if entry.record.withdrawn}
    assert {one.entry.key for one in found.of(ChangeKind.WITHDRAWN)} == withdrawn
    assert {one.entry.key for one in found.of(ChangeKind.ADDED)} == {entry.key for entry in entries} - withdrawn
    assert found.turned == ()


def test_what_was_done_on_the_day_of_the_release_is_told_again(real: Publication) -> None:
    days = sorted({change.date for entry in real.dossier.entries for change in entry.record.changes})
    found = delta(real.dossier.of(Base), real.status, release(days[-1]))
    assert found.changed
    for one in found.changed:
        assert {change.date for change in one.changes} == {days[-1]}
        assert one.kind in {change.kind for change in one.changes}


def test_each_record_is_told_once(real: Publication) -> None:
    first = min(change.date for entry in real.dossier.entries for change in entry.record.changes)
    found = delta(real.dossier.of(Base), real.status, release(first))
    assert [one for kind in ChangeKind for one in found.of(kind)]
    assert sum(len(found.of(kind)) for kind in ChangeKind) == len(found.changed) == len(real.dossier.entries)


def test_a_subject_turns_where_its_state_is_another(real: Publication) -> None:
    now = {answer.interval.subject.id: answer.interval.state for answer in real.status.on(real.status.as_of)}
    same = release(real.dossier.data_date, **now)
    assert delta((), real.status, same).turned == ()
    other = now | {next(iter(now)): State.NOT_YET}
    (turned,) = delta((), real.status, release(real.dossier.data_date, **other)).turned
    assert (turned.subject.id, turned.before, turned.after) == (next(iter(now)), State.NOT_YET, now[next(iter(now))])
    found = delta((), real.status, release(real.dossier.data_date)).turned
    assert {one.subject.id for one in found} == now.keys()
    assert {one.before for one in found} == {None}


@pytest.mark.parametrize(
    ("version", "expected"), [("0.1.0", None), ("1.0.0", None), ("1.1.0", "1.0.0"), ("2.0.0", "1.0.0")]
)
def test_a_release_is_compared_with_the_one_before_it(version: str, expected: str | None) -> None:
    last = release(date(2026, 11, 21))
    releases = Releases(listed=(last,) if version != "0.1.0" else ())
    found = releases.before(version)
    assert (found and found.version) == expected
