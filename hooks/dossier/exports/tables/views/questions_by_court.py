"""Questions × courts as a table: each answer of a court to a legal question."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.derived.contrast import contrast
from dossier.derived.courts import Held
from dossier.exports.edition import Edition
from dossier.exports.view import Plain
from dossier.reading.entry import Entry
from dossier.records.fields import ActionRef, AuthorityRef, CaseRef, Date, Flag, Prose, QuestionRef, Whole
from dossier.records.models import Case, Question
from dossier.records.vocabulary import Answer, Court, Examined


class CourtAnswer(Plain):
    """An answer of a court to a legal question."""

    place: Whole
    """Its place in this table, counted from 1: by what the court judged, then by question, case and date."""
    examines: Examined
    """What a court judges that answers the question."""
    question: QuestionRef
    """The question."""
    question_title: str
    """The question in words."""
    court: Court
    """The court."""
    case: CaseRef
    """The case."""
    action: ActionRef
    """The ruling."""
    date: Date
    """The date of the ruling."""
    answer: Answer
    """The answer in one word."""
    text: Prose
    """The answer in a sentence or two."""
    authorities: tuple[AuthorityRef, ...] = ()
    """The law on which the answer is based."""
    unverified: Flag = False
    """Whether the ruling was reported but could not be confirmed."""


def rows(edition: Edition) -> Iterator[CourtAnswer]:
    """The answers, in the order of the pages that compare courts."""
    compared = contrast(edition.dossier, edition.relations.held, Examined)
    found = (
        (examined, row.question, held)
        for examined, answered in compared.groups
        for row in answered
        for cell in row.cells
        for held in cell
    )
    for place, (examined, question, held) in enumerate(found, 1):
        yield _answer(edition, place, examined, question, held)


def _answer(edition: Edition, place: int, examined: Examined, question: Entry[Question], held: Held) -> CourtAnswer:
    action, holding = held.action.record, held.holding
    return CourtAnswer(
        place=place,
        examines=examined,
        question=question.id,
        question_title=question.record.title,
        court=edition.dossier.get(Case, action.case).record.court,
        case=action.case,
        action=held.action.id,
        date=action.date,
        answer=holding.answer,
        text=holding.text,
        authorities=holding.authorities,
        unverified=action.unverified,
    )
