"""The orders behind the status of each subject as a table."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.exports.edition import Edition
from dossier.exports.view import Plain
from dossier.records.fields import ActionRef, Flag, Id, Whole
from dossier.records.vocabulary import EffectKind, Force


class StatusOrder(Plain):
    """An effect of a ruling behind the status of a subject."""

    subject: Id
    """The id of the subject."""
    place: Whole
    """The place, in the history of the subject, of the days on which it was so."""
    action: ActionRef
    """The ruling."""
    effect: Id
    """The id of its effect."""
    force: Force
    """Whether the effect was in force on these days."""
    does: EffectKind
    """What it did then to the subject, after what later orders did to it."""
    decides: Flag
    """Whether it gave the state."""


def rows(edition: Edition) -> Iterator[StatusOrder]:
    """For each interval in the table of the status the effects in force, then those stayed, then those over."""
    for history in edition.status.histories:
        for place, interval in enumerate(history.intervals, 1):
            deciding = {action.id for action in interval.made_by}
            for standing in interval.behind:
                yield StatusOrder(
                    subject=history.subject.id,
                    place=place,
                    action=standing.recorded.action.id,
                    effect=standing.recorded.effect.id,
                    force=standing.force,
                    does=standing.does,
                    decides=standing.recorded.action.id in deciding,
                )
