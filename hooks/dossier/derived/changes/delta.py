"""What changed since a release: records by what was done to them, and subjects of which the status is another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dossier.derived.status.answers import Status
from dossier.reading.entry import AnyEntry
from dossier.reading.releases import Release
from dossier.records.models.agreement import Subject
from dossier.records.models.base import Change
from dossier.records.vocabulary import ChangeKind, State


@dataclass(frozen=True, slots=True)
class Changed:
    """A record that changed, and the entries of its history since the release."""

    entry: AnyEntry
    changes: tuple[Change, ...]

    @property
    def kind(self) -> ChangeKind:
        """What was done to it in all: withdrawn, added, corrected or updated, by the first that fits."""
        kinds = [change.kind for change in self.changes]
        return next(kind for kind in _ORDER if kind in kinds)


_ORDER = (ChangeKind.WITHDRAWN, ChangeKind.ADDED, ChangeKind.CORRECTED, ChangeKind.UPDATED)


@dataclass(frozen=True, slots=True)
class Turned:
    """A subject of which the recorded orders say something else now than at the release."""

    subject: Subject
    before: State | None
    """What they said then; None for a subject that was not there."""
    after: State
    since: date | None
    """The day since which it is so."""


@dataclass(frozen=True, slots=True)
class Delta:
    """Everything that changed since a release. Before the first one, all records are new."""

    since: Release | None
    changed: tuple[Changed, ...]
    turned: tuple[Turned, ...]

    def of(self, kind: ChangeKind) -> tuple[Changed, ...]:
        """The records to which this was done."""
        return tuple(one for one in self.changed if one.kind is kind)


def delta(entries: Iterable[AnyEntry], status: Status, since: Release | None) -> Delta:
    """What changed on the day of the release or later.

    A release does not say at what time of its day it was made, so what was done on that day is told once more rather than
    never.
    """
    first = since.date if since else date.min
    found = (Changed(entry, tuple(_later(entry, first))) for entry in entries)
    return Delta(since, tuple(one for one in found if one.changes), tuple(_turned(status, since)))


def _later(entry: AnyEntry, first: date) -> Iterator[Change]:
    return (change for change in entry.record.changes if change.date >= first)


def _turned(status: Status, since: Release | None) -> Iterator[Turned]:
    """Without a release there is nothing to compare with."""
    for answer in status.on(status.as_of) if since else ():
        subject, now = answer.interval.subject, answer.interval.state
        before = since.states.get(subject.id) if since else None
        if before is not now:
            yield Turned(subject, before, now, answer.since)
