"""What changed since the last release."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from dossier.derived.changes.delta import Changed, Turned, delta
from dossier.exports.edition import Edition
from dossier.exports.view import API, Plain, View
from dossier.records.models import Base
from dossier.records.models.base import Change
from dossier.records.vocabulary import ChangeKind, State

from .shapes import Named

_NAME: Final = "delta"
_PATH: Final = f"{API}{_NAME}.json"


class Since(Plain):
    """The release with which the records are compared."""

    version: str
    """Its version."""
    date: str
    """The date of its data."""


class HistoryEntry(Plain):
    """An entry of the history of a record."""

    date: str
    """The day."""
    kind: ChangeKind
    """What was done."""
    note: str | None = None
    """What changed and why."""
    was: str | None = None
    """What the record said before, where it was wrong."""


class ChangedRecord(Named):
    """A record that changed."""

    title: str
    """Its title."""
    changes: tuple[HistoryEntry, ...]
    """What was done to it since the release, oldest first."""


class Turn(Plain):
    """A subject of the agreement of which the recorded orders say something else now."""

    subject: str
    """The `id` of the subject."""
    name: str
    """What it is called."""
    before: State | None = None
    """What they said at the release; left out for a subject that was not there."""
    after: State
    """What they say now."""
    since: str | None = None
    """The day since which it is so."""


class DeltaData(Plain):
    """What changed since the last release: records added, updated, corrected and withdrawn, and the status."""

    since: Since | None = None
    """The last release before this one; left out where there was none: then all records are new."""
    status: tuple[Turn, ...]
    """The subjects of which the status is another."""
    added: tuple[ChangedRecord, ...]
    """Records that are new."""
    updated: tuple[ChangedRecord, ...]
    """Records to which something was added, or of which the words are others."""
    corrected: tuple[ChangedRecord, ...]
    """Records in which something was wrong."""
    withdrawn: tuple[ChangedRecord, ...]
    """Records that were withdrawn."""


def changes_since(edition: Edition) -> DeltaData:
    """The delta of an edition, each list by kind and in the order of the kind."""
    last = edition.dossier.releases.before(edition.version)
    found = delta(edition.dossier.of(Base), edition.status, last)
    return DeltaData(
        since=Since(version=last.version, date=f"{last.date}") if last else None,
        status=tuple(map(_turn, found.turned)),
        added=tuple(_records(edition, found.of(ChangeKind.ADDED))),
        updated=tuple(_records(edition, found.of(ChangeKind.UPDATED))),
        corrected=tuple(_records(edition, found.of(ChangeKind.CORRECTED))),
        withdrawn=tuple(_records(edition, found.of(ChangeKind.WITHDRAWN))),
    )


def _records(edition: Edition, changed: Iterable[Changed]) -> Iterator[ChangedRecord]:
    for one in changed:
        yield ChangedRecord(
            kind=one.entry.kind.name,
            id=one.entry.id,
            address=edition.address(one.entry.address, _PATH),
            title=one.entry.record.title,
            changes=tuple(map(_entry, one.changes)),
        )


def _entry(change: Change) -> HistoryEntry:
    return HistoryEntry(date=f"{change.date}", kind=change.kind, note=change.note, was=change.was)


def _turn(turned: Turned) -> Turn:
    return Turn(
        subject=turned.subject.id,
        name=turned.subject.name,
        before=turned.before,
        after=turned.after,
        since=f"{turned.since}" if turned.since else None,
    )


VIEW: Final = View(_NAME, DeltaData, changes_since)
