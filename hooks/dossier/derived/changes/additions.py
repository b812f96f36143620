"""New records: the first edition, which is only counted, and what was added since, by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dossier.reading.entry import AnyEntry
from dossier.records.dates import PartialDate
from dossier.records.kinds import KINDS, Kind

SHOWN = 6
"""How many records of a kind stand open where more are folded."""
NOT_WORTH_FOLDING = 3
"""So many more stand open as well, where there are no others."""
MOST = 40
"""How many records of a kind are named, folded ones included."""


@dataclass(frozen=True, slots=True)
class Added:
    """The records of one kind that were added, the newest first; of very many, not all are named."""

    kind: Kind
    entries: tuple[AnyEntry, ...]

    @property
    def shown(self) -> tuple[AnyEntry, ...]:
        """Those that stand open."""
        few = len(self.entries) <= SHOWN + NOT_WORTH_FOLDING
        return self.entries if few else self.entries[:SHOWN]

    @property
    def folded(self) -> tuple[AnyEntry, ...]:
        """Those that are folded."""
        return self.entries[len(self.shown) : MOST]

    @property
    def more(self) -> int:
        """How many are not named."""
        return len(self.entries[MOST:])


@dataclass(frozen=True, slots=True)
class Edition:
    """The records with which the publication began, by kind."""

    day: date
    by_kind: tuple[Added, ...]

    @property
    def count(self) -> int:
        """How many they were."""
        return sum(len(added.entries) for added in self.by_kind)


class Additions:
    """When each record was added: the day of the first entry of its history."""

    def __init__(self, entries: Iterable[AnyEntry]) -> None:
        listed = (entry for entry in entries if not entry.record.withdrawn)
        self._newest_first = sorted(listed, key=added_on, reverse=True)
        self._first = added_on(self._newest_first[-1]) if self._newest_first else date.max
        self.by_month = Counter(PartialDate(day.year, day.month) for day in map(added_on, self._newest_first))
        """How many were added in a month."""

    def first_edition(self, since: date) -> Edition | None:
        """The first edition, if it is not older than a day."""
        if not since <= self._first < date.max:
            return None
        found = (entry for entry in self._newest_first if added_on(entry) == self._first)
        return Edition(self._first, _grouped(found))

    def later(self, since: date) -> tuple[Added, ...]:
        """What was added on a day or after it, the first edition apart."""
        return _grouped(entry for entry in self._newest_first if self._first < added_on(entry) >= since)


def added_on(entry: AnyEntry) -> date:
    """The day on which a record was added."""
    return entry.record.changes[0].date


def _grouped(entries: Iterable[AnyEntry]) -> tuple[Added, ...]:
    """Records by kind, in the order of the kinds."""
    groups: dict[str, list[AnyEntry]] = {}
    for entry in entries:
        groups.setdefault(entry.kind.name, []).append(entry)
    return tuple(Added(kind, tuple(groups[kind.name])) for kind in KINDS if kind.name in groups)
