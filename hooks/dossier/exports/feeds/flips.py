"""Entries on the status: each day on which the state of a subject became another one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from dossier.derived.status.flips import Flip, flips_of
from dossier.exports.edition import Edition
from dossier.records.vocabulary import ChangeKind

from .entry import FeedEntry
from .ids import id_in


def entries_of(edition: Edition) -> Iterator[FeedEntry]:
    """An entry for each flip, the newest first."""
    return (_entry(flip, edition) for flip in flips_of(edition.status))


def _entry(flip: Flip, edition: Edition) -> FeedEntry:
    labels, subject = edition.labels, flip.after.subject
    state, day = labels.of(flip.after.state), edition.formats.date(flip.day)
    return FeedEntry(
        id_in(edition, "status", subject.id, flip.day),
        labels.feeds.flip.format(subject=subject.name, state=state, date=day),
        " ".join(_told(flip, edition)),
        f"status/{flip.day}/",
        flip.day,
        _known(flip),
        (subject.name, state),
    )


def _told(flip: Flip, edition: Edition) -> Iterator[str]:
    """From what to what, by which orders, on what it rests, and what it does not say."""
    labels, said = edition.labels, partial(_said, edition)
    yield said("heading", flip.after, True)
    yield said("sentence", flip.after)
    yield labels.feeds.before.format(state=labels.of(flip.before.state))
    for action in flip.made_by:
        yield labels.feeds.order.format(title=action.record.title, date=edition.formats.date(action.record.date))
    for support in flip.rests:
        yield said("otherwise", support.actions, flip.after, support.otherwise)
    yield labels.status.caveat


def _said(edition: Edition, macro: str, *given: object) -> str:
    return edition.templates.called("sentences", macro, *given).striptags()


def _known(flip: Flip) -> date:
    """The last day on which an order behind it was recorded or corrected, if that was later."""
    days = (
        change.date
        for action in flip.made_by
        for change in action.record.changes
        if change.kind in (ChangeKind.ADDED, ChangeKind.CORRECTED)
    )
    return max((flip.day, *days))
