"""What a rule may look at that speaks of one record: it, what it leads to, what that leads to, and the names of all."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.kept import Digest, digest_of
from dossier.reading.entry import AnyEntry, RecordFile
from dossier.records.models import Agreement, Definition

from .dossier import Dossier, Link
from .tracing.named import Key, names_of


class Reach:
    """The digests of all that each record of a dossier reaches."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._common = digest_of(repr(dossier.words), *map(repr, _names(dossier.entries)))
        self._around: dict[Key, Digest] = {}

    def digest_of(self, file: RecordFile) -> Digest:
        """What stands for all that a record reaches; empty while it, or any of that, is faulty or missing."""
        near = self._near(file.key)
        return digest_of(self._common, file.id, near) if near else b""

    def _near(self, key: Key) -> Digest:
        """What stands for a record and for the surroundings of each record to which it leads."""
        return self._with_targets(key, [self._surroundings(link.target) for link in self._links(key)])

    def _surroundings(self, key: Key) -> Digest:
        """What stands for a record and for each record to which it leads."""
        if key not in self._around:
            self._around[key] = self._with_targets(key, [self._itself(link.target) for link in self._links(key)])
        return self._around[key]

    def _with_targets(self, key: Key, targets: list[Digest]) -> Digest:
        itself = self._itself(key)
        return digest_of(itself, *targets) if itself and all(targets) else b""

    def _itself(self, key: Key) -> Digest:
        entry = self._dossier.by_id.get(key)
        return entry.document.digest if entry else b""

    def _links(self, key: Key) -> tuple[Link, ...]:
        return self._dossier.outgoing.get(key, ())


def _names(entries: tuple[AnyEntry, ...]) -> Iterator[tuple[object, ...]]:
    """What is known of records without a link to them: their names, terms of art, and the agreement."""
    for entry in entries:
        record = entry.record
        if isinstance(record, Definition):
            yield *entry.key, record.title, record.also_called
        elif names := names_of(record):
            yield *entry.key, names, entry.document.digest if isinstance(record, Agreement) else b""
