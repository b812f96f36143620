"""What a folder of records says that an earlier one did not: records, the status, what is quoted and from which sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dossier.collection.dossier import Dossier
from dossier.derived.status.answers import Status, SubjectStatus
from dossier.derived.status.history import Interval
from dossier.derived.status.support import Support, supports
from dossier.reading.entry import AnyEntry, Entry, RecordFile
from dossier.records.ids import follow
from dossier.records.models.agreement import Subject
from dossier.records.models.base import Change

from .dates import fields_with_old_date
from .excerpts import Excerpts, compare_excerpts
from .fields import FieldChange, differences
from .translations import Outdated, outdated

_OF_THE_STATUS = ("agreement", "action", "case")
"""The kinds from which the status is computed."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A subject whose status is another, or rests on other orders, on the day on which both are compared."""

    subject: Subject
    before: SubjectStatus | None
    after: SubjectStatus | None
    rests: tuple[Support, ...]
    """The smallest sets of orders without which the new state would be another one."""

    @property
    def flips(self) -> bool:
        """Whether the state itself is another."""
        return not (self.before and self.after) or self.before.interval.state is not self.after.interval.state


@dataclass(frozen=True, slots=True)
class Past:
    """A subject of which the history says something else of days gone by, though not of the last one."""

    subject: Subject
    before: tuple[Interval, ...]
    after: tuple[Interval, ...]
    """The times that were in its history and are not, and those that are and were not."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A record that is another one, with what differs, and what its history newly says."""

    entry: AnyEntry
    fields: tuple[FieldChange, ...]
    told: tuple[Change, ...]
    old_date_in: tuple[str, ...]
    """The fields of words that still state the day that it had until now."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs. `gone` are records that were there and are neither renamed nor withdrawn."""

    turns: tuple[Turn, ...]
    past: tuple[Past, ...]
    added: tuple[AnyEntry, ...]
    changed: tuple[Changed, ...]
    renamed: tuple[tuple[str, AnyEntry], ...]
    """The former id, and the record."""
    withdrawn: tuple[AnyEntry, ...]
    gone: tuple[RecordFile, ...]
    excerpts: Excerpts
    refused: tuple[RecordFile, ...]
    """Earlier records of courts that the rules of today refuse, so that the earlier status cannot be told for sure."""
    outdated: tuple[Outdated, ...]
    """Translations that fitted the earlier texts and do not fit those of today."""

    @property
    def pages(self) -> int:
        """How many pages of records are new or differ in what they say."""
        return len(self.added) + len(self.changed) + len(self.renamed) + len(self.withdrawn)


def compare(before: Dossier, after: Dossier) -> Comparison:
    """What differs between two folders of records.

    Earlier records that the rules of today refuse are compared by their fields; where those are the same but for the
    history, the record of today takes their place.
    """
    now, then = after.by_id, {file.key: file for file in before.files}
    before = _readable(before, after)
    renamed = tuple(_renamed(then, after))
    ids = {old: entry.id for old, entry in renamed}
    old_ids = {(entry.kind.name, old): entry for old, entry in renamed}
    same: list[tuple[RecordFile, AnyEntry]] = [(then[key], now[key]) for key in now if key in then]
    same += [(then[key], entry) for key, entry in old_ids.items()]
    turns, past = _turns(Status(before), Status(after), after.data_date)
    return Comparison(
        turns,
        past,
        tuple(entry for key, entry in now.items() if key not in then and entry not in old_ids.values()),
        tuple(one for pair in same if (one := _changed(*pair, ids)) and not _newly_withdrawn(*pair)),
        renamed,
        tuple(new for old, new in same if _newly_withdrawn(old, new)),
        tuple(file for key, file in then.items() if key not in now and key not in old_ids),
        compare_excerpts(before, after, ids),
        tuple(file for file in before.files if file.kind.name in _OF_THE_STATUS and not isinstance(file, Entry)),
        tuple(one for old, new in same if old.document is not new.document for one in outdated(old, new, after)),
    )


def _readable(before: Dossier, after: Dossier) -> Dossier:
    """The earlier records, with those of today in the place of refused ones that say the same."""
    now = after.by_id
    files = (now[file.key] if _says_the_same(file, now.get(file.key)) else file for file in before.files)
    return Dossier(tuple(files), before.known)


def _says_the_same(before: RecordFile, after: AnyEntry | None) -> bool:
    refused = after is not None and not isinstance(before, Entry)
    return refused and after is not None and not differences(_fields(before), _fields(after))


def _fields(file: RecordFile) -> dict[str, Any]:
    return file.document.value if isinstance(file.document.value, dict) else {}


def _renamed(then: Mapping[tuple[str, str], RecordFile], after: Dossier) -> Iterator[tuple[str, AnyEntry]]:
    for entry in after.entries:
        for former in entry.record.former_ids:
            if (entry.kind.name, former) in then:
                yield former, entry


def _newly_withdrawn(before: RecordFile, after: AnyEntry) -> bool:
    return bool(after.record.withdrawn and not (isinstance(before, Entry) and before.record.withdrawn))


def _changed(before: RecordFile, after: AnyEntry, ids: Mapping[str, str]) -> Changed | None:
    fields = differences(follow(_fields(before), ids), _fields(after))
    known = before.record.changes if isinstance(before, Entry) else after.record.changes
    told = tuple(change for change in after.record.changes if change not in known)
    return Changed(after, fields, told, fields_with_old_date(after, fields)) if fields or told else None


def _turns(then: Status, now: Status, day: date) -> tuple[tuple[Turn, ...], tuple[Past, ...]]:
    before = {answer.interval.subject.id: answer for answer in then.on(day)}
    after = {answer.interval.subject.id: answer for answer in now.on(day)}
    turns, past = list[Turn](), list[Past]()
    for id_ in {**before, **after}:
        old, new = before.get(id_), after.get(id_)
        rests = supports(now.subjects[id_], day) if new else ()
        turn = Turn((new or before[id_]).interval.subject, old, new, rests)
        if turn.flips or _behind(old) != _behind(new):
            turns.append(turn)
        elif told := _past(turn.subject, then.subjects[id_].intervals, now.subjects[id_].intervals):
            past.append(told)
    return tuple(turns), tuple(past)


def _behind(answer: SubjectStatus | None) -> list[tuple[str, str]]:
    behind = answer.interval.behind if answer else ()
    return [(standing.recorded.action.id, standing.recorded.effect.id) for standing in behind]


def _past(subject: Subject, before: Sequence[Interval], after: Sequence[Interval]) -> Past | None:
    """The times that differ by their first day or their state; each ends where the next one begins."""
    old, new = ([(one.starts, one.state) for one in intervals] for intervals in (before, after))
    gone = tuple(one for one in before if (one.starts, one.state) not in new)
    added = tuple(one for one in after if (one.starts, one.state) not in old)
    return Past(subject, gone, added) if gone or added else None
