"""Revisions: what was corrected, updated or withdrawn in the records, the same change to many records once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dossier.reading.entry import AnyEntry
from dossier.records.vocabulary import ChangeKind


@dataclass(frozen=True, slots=True)
class Revision:
    """A change with one note, and the records it was made to."""

    day: date
    kind: ChangeKind
    note: str
    entries: tuple[AnyEntry, ...]

    @property
    def only(self) -> AnyEntry | None:
        """The record, where it was made to one alone."""
        return self.entries[0] if len(self.entries) == 1 else None

    @property
    def by_kind(self) -> tuple[tuple[str, int], ...]:
        """The name of each kind it was made to, and to how many records of that kind."""
        return tuple(Counter(entry.kind.name for entry in self.entries).items())


_ORDER = (ChangeKind.WITHDRAWN, ChangeKind.CORRECTED, ChangeKind.UPDATED)


def revisions_of(entries: Iterable[AnyEntry]) -> tuple[Revision, ...]:
    """Every revision but first publications, the newest first; on one day, withdrawals and corrections first."""
    groups: dict[tuple[date, ChangeKind, str], list[AnyEntry]] = {}
    for entry in entries:
        for change in entry.record.changes:
            if change.kind in _ORDER and change.note:
                groups.setdefault((change.date, change.kind, change.note), []).append(entry)
    found = (Revision(*key, tuple(group)) for key, group in groups.items())
    return tuple(sorted(found, key=lambda one: (-one.day.toordinal(), _ORDER.index(one.kind))))
