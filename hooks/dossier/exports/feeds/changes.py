"""Entries on changes of records: what was recorded, updated, corrected or withdrawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dossier.exports.api.computed import line
from dossier.exports.edition import Edition
from dossier.reading.entry import AnyEntry
from dossier.records.languages.locales import own_language
from dossier.records.models import Action, Sourced
from dossier.records.models.base import Change
from dossier.records.vocabulary import ChangeKind

from .entry import FeedEntry
from .ids import first_id, id_in

MANY = 8
"""So many records that were changed on a day in the same way are one entry."""
_RANKS = {ChangeKind.WITHDRAWN: 1, ChangeKind.ADDED: 2, ChangeKind.CORRECTED: 3, ChangeKind.UPDATED: 5}
"""The place of a change among those of a day; a status that changed comes before all."""
_TOGETHER = 4
_ALONE = (ChangeKind.WITHDRAWN, ChangeKind.ADDED)
"""Changes that are told one by one, however many there are."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A change of a record, and which of those of its day it is, counted from 0."""

    entry: AnyEntry
    change: Change
    number: int


def changed(entries: Iterable[AnyEntry]) -> Iterator[Changed]:
    """All changes of records, in the order of their histories."""
    for entry in entries:
        days = Counter[date]()
        for change in entry.record.changes:
            yield Changed(entry, change, days[change.date])
            days[change.date] += 1


def entries_of(found: Iterable[Changed], edition: Edition) -> Iterator[FeedEntry]:
    """An entry for each change."""
    return (_entry(one, edition) for one in found)


def gathered(found: Iterable[Changed], edition: Edition, scope: str, page: str) -> Iterator[FeedEntry]:
    """The same, but what was changed in many records in the same way is one entry, which leads to a page.

    `scope` tells such entries of one feed from those of another.
    """
    groups: dict[Change, list[Changed]] = {}
    for one in found:
        groups.setdefault(one.change, []).append(one)
    for change, group in groups.items():
        if change.kind in _ALONE or len(group) < MANY:
            yield from entries_of(group, edition)
        else:
            yield _together(change, group, edition, scope, page)


def _entry(one: Changed, edition: Edition) -> FeedEntry:
    record, change, labels = one.entry.record, one.change, edition.labels
    kind = labels.kinds[one.entry.kind.name].one
    is_revised = change.kind is not ChangeKind.ADDED and record.withdrawn in (None, change)
    return FeedEntry(
        id_in(edition, "change", one.entry.kind.name, first_id(one.entry), change.date, one.number),
        labels.feeds.changes[change.kind].format(title=record.title),
        _text(one, edition),
        one.entry.address,
        change.date,
        change.date,
        (kind, labels.of(change.kind)),
        _RANKS[change.kind],
        _language(edition) if is_revised else None,
    )


def _text(one: Changed, edition: Edition) -> str:
    """What was recorded, or what became of it; of a record that was withdrawn only that."""
    gone, change = one.entry.record.withdrawn, one.change
    if gone and change is not gone:
        return edition.labels.feeds.withdrawn_later.format(date=edition.formats.date(gone.date), note=gone.note)
    if change.kind is ChangeKind.ADDED:
        return _recorded(one.entry, edition)
    return _revised(change, edition)


def _revised(change: Change, edition: Edition) -> str:
    """What was changed, and what was said before."""
    was = edition.labels.changes.was.format(words=change.was) if change.was else None
    return " ".join(filter(None, (change.note, was)))


def _recorded(entry: AnyEntry, edition: Edition) -> str:
    """Kind, date and doubt of a record, and what it comes to."""
    record, labels = entry.record, edition.labels
    said = [labels.kinds[entry.kind.name].one]
    said += [edition.formats.date(record.when)] if record.when else []
    said += [labels.phrases.unverified] if isinstance(record, Action) and record.unverified else []
    said += [labels.of(record.confidence)] if isinstance(record, Sourced) and record.doubtful else []
    return f"{' · '.join(said)}. {line(entry, edition)}"


def _together(change: Change, group: list[Changed], edition: Edition, scope: str, page: str) -> FeedEntry:
    labels, counted, kind = edition.labels, edition.formats.counted, edition.labels.of(change.kind)
    kinds = Counter(one.entry.kind for one in group)
    counts = " · ".join(counted(labels.kinds[each.name].counted, count) for each, count in kinds.items())
    return FeedEntry(
        id_in(edition, "together", scope, change.date, change.kind, change.note, change.was),
        counted(labels.feeds.together[change.kind], len(group)),
        f"{_quoted(_revised(change, edition), edition)} {counts}.",
        page,
        change.date,
        change.date,
        (kind,),
        _TOGETHER,
    )


def _quoted(words: str, edition: Edition) -> str:
    """Words of a history beside others: as a quotation where they are in another language than the feed."""
    return f"“{words}”" if _language(edition) else words


def _language(edition: Edition) -> str | None:
    """The language in which histories are kept, where that is not the one of the feed."""
    return None if edition.labels.code == own_language() else own_language()
