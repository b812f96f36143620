"""The history of the status of each subject as a table."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.exports.edition import Edition
from dossier.exports.view import Plain
from dossier.records.fields import ActionRef, AgreementRef, Day, Flag, Id, Whole
from dossier.records.models import Agreement
from dossier.records.vocabulary import State, StatusRule


class StatusInterval(Plain):
    """Days on which the status of a subject was the same, for the same reasons."""

    subject: Id
    """The id of the subject: of what the agreement governs and orders block or allow."""
    place: Whole
    """Its place in the history of the subject, counted from 1."""
    agreement: AgreementRef
    """The agreement that governs the subject."""
    subject_name: str
    """What the subject is called."""
    starts: Day | None = None
    """The first day; left out before the subject began."""
    ends: Day | None = None
    """The last day; left out where no later state is recorded."""
    state: State
    """The state."""
    rule: StatusRule
    """The rule by which it follows from the orders."""
    current: Flag
    """Whether it is the status on the date of the data."""
    known: Day | None = None
    """For the current status: the day up to which the orders are known."""
    made_by: tuple[ActionRef, ...] = ()
    """The rulings that gave the state."""
    behind: tuple[ActionRef, ...] = ()
    """All rulings whose effects were in force, were stayed or had ended."""


def rows(edition: Edition) -> Iterator[StatusInterval]:
    """The intervals of each subject, in time order, without gap or overlap."""
    governed = {subject.id: entry.id for entry in edition.dossier.of(Agreement) for subject in entry.record.subjects}
    now = {answer.interval.subject.id: answer for answer in edition.status.on(edition.status.as_of)}
    for history in edition.status.histories:
        answer = now[history.subject.id]
        for place, interval in enumerate(history.intervals, 1):
            current = interval is answer.interval
            yield StatusInterval(
                subject=history.subject.id,
                place=place,
                agreement=governed[history.subject.id],
                subject_name=history.subject.name,
                starts=interval.starts,
                ends=interval.ends,
                state=interval.state,
                rule=interval.rule,
                current=current,
                known=answer.known if current else None,
                made_by=tuple(dict.fromkeys(action.id for action in interval.made_by)),
                behind=tuple(dict.fromkeys(one.recorded.action.id for one in interval.behind)),
            )
