"""The feeds that there are: which entries each has, and its files in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import Final

from dossier.derived.changes.corrections import KINDS as OF_CORRECTIONS
from dossier.exports.edition import Edition
from dossier.exports.file import File
from dossier.reading.entry import AnyEntry, Entry
from dossier.records.models import Action, Case
from dossier.records.vocabulary import ChangeKind, FeedName

from . import atom, changes, flips, jsonfeed
from .entry import Feed, FeedEntry, path_of
from .ids import first_id

MOST: Final = 150
"""How many entries a feed has at the most; pages have them all."""
_FORMATS = (atom, jsonfeed)


def files(edition: Edition) -> Iterator[File]:
    """The feeds about the whole reference."""
    for name in FeedName:
        for made in _FORMATS:
            yield File(path_of(name, made.ENDING), partial(_written, made.content, _MAKERS[name], edition))


def of_record(edition: Edition, entry: AnyEntry) -> Iterator[File]:
    """The feed of a case, which stays at the former ids of the case as well."""
    if isinstance(entry.record, Case):
        for id_ in (entry.id, *entry.record.former_ids):
            for made in _FORMATS:
                content = partial(
                    _written, made.content, partial(_of_case, edition.dossier.get(Case, entry.id)), edition
                )
                yield File(path_of(f"cases/{id_}", made.ENDING), content, lasting=id_ == entry.id)


def _written(content: Callable[[Feed, Edition], bytes], make: Callable[[Edition], Feed], edition: Edition) -> bytes:
    return content(make(edition), edition)


def _everything(edition: Edition) -> Feed:
    found = changes.gathered(changes.changed(edition.dossier.entries), edition, "all", "changes/")
    return _feed(edition, FeedName.EVERYTHING, "changes/", chain(flips.entries_of(edition), found))


def _status(edition: Edition) -> Feed:
    return _feed(edition, FeedName.STATUS, "status/", flips.entries_of(edition))


def _rulings(edition: Edition) -> Feed:
    rulings = (entry for entry in reversed(edition.dossier.of(Action)) if entry.record.ruling)
    found = (one for one in changes.changed(rulings) if one.change.kind is not ChangeKind.UPDATED)
    return _feed(edition, FeedName.RULINGS, "timeline/rulings/", changes.entries_of(found, edition))


def _corrections(edition: Edition) -> Feed:
    found = (one for one in changes.changed(edition.dossier.entries) if one.change.kind in OF_CORRECTIONS)
    return _feed(edition, FeedName.CORRECTIONS, "corrections/", changes.entries_of(found, edition))


_MAKERS: dict[FeedName, Callable[[Edition], Feed]] = {
    FeedName.EVERYTHING: _everything,
    FeedName.STATUS: _status,
    FeedName.RULINGS: _rulings,
    FeedName.CORRECTIONS: _corrections,
}


def _of_case(case: Entry[Case], edition: Edition) -> Feed:
    words, title = edition.labels.feeds.case, case.record.title
    found = changes.changed(_within(case, edition))
    known_as = f"cases/{first_id(case)}"
    entries = changes.gathered(found, edition, f"case {first_id(case)}", case.address)
    about = words.brings.format(case=title)
    feed = _made(edition, f"cases/{case.id}", words.title.format(case=title), about, case.address, entries)
    return replace(feed, known_as=known_as)


def _within(case: Entry[Case], edition: Edition) -> Iterator[AnyEntry]:
    """The case and the appeals from it, and what was done in them, the newest first."""
    cases = {one.id: one for one in _with_appeals(case, edition)}
    yield from cases.values()
    yield from (entry for entry in reversed(edition.dossier.of(Action)) if entry.record.case in cases)


def _with_appeals(case: Entry[Case], edition: Edition) -> Iterator[Entry[Case]]:
    yield case
    for appeal in edition.dossier.of(Case):
        if appeal.record.appeal_from == case.id:
            yield from _with_appeals(appeal, edition)


def _feed(edition: Edition, name: FeedName, page: str, entries: Iterable[FeedEntry]) -> Feed:
    words = edition.labels.feeds.names[name]
    return _made(edition, name, words.title, words.brings, page, entries)


def _made(edition: Edition, name: str, title: str, about: str, page: str, entries: Iterable[FeedEntry]) -> Feed:
    newest = sorted(entries, key=lambda entry: (-entry.updated.toordinal(), entry.rank))[:MOST]
    updated = max((entry.updated for entry in newest), default=edition.dossier.data_date)
    limit = edition.formats.counted(edition.labels.feeds.most, MOST)
    whole = f"{title} – {edition.labels.site.name}"
    return Feed(name, whole, f"{about} {limit}", page, updated, name, tuple(newest))
