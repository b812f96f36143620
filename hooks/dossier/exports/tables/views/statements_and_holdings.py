"""What was said of each term and what courts held on it, as a table."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.derived.agreement.terms import TermInFull, terms_of
from dossier.derived.lines import line_of
from dossier.exports.edition import Edition
from dossier.exports.view import Plain
from dossier.records.fields import Date, QuestionRef, TermRef, Whole
from dossier.records.vocabulary import AgreementPart, Answer, Position


class SaidOrHeld(Plain):
    """A statement that names a term, or the answer of a court to a legal question that names it."""

    term: TermRef
    """The term."""
    place: Whole
    """Its place among what was said of the term and held on it, counted from 1: statements first."""
    part: AgreementPart
    """The part of the agreement in which the term is read."""
    term_title: str
    """The title of the term."""
    record_kind: str
    """What it is in: a statement, or the action of a court."""
    record: str
    """The id of that record."""
    date: Date
    """The date of that record, as precisely as is known."""
    title: str
    """The title of that record."""
    position: Position | None = None
    """For a statement: the view it takes of the agreement or its use."""
    question: QuestionRef | None = None
    """For an answer: the question."""
    answer: Answer | None = None
    """For an answer: the answer in one word."""
    text: str
    """For a statement, what it comes to; for an answer, the answer in a sentence or two."""


def rows(edition: Edition) -> Iterator[SaidOrHeld]:
    """By term, in the order of a reading; within a term what was said, then what was held, each in time order."""
    for one in terms_of(edition.relations):
        found = [*_said(one), *_held(edition, one)]
        head = {"term": one.entry.id, "part": one.term.part, "term_title": one.term.title}
        yield from (
            SaidOrHeld.model_validate({**head, "place": place} | values) for place, values in enumerate(found, 1)
        )


def _said(one: TermInFull) -> Iterator[dict[str, object]]:
    for entry in one.statements:
        yield {
            "record_kind": entry.kind.name,
            "record": entry.id,
            "date": entry.record.date,
            "title": entry.record.title,
            "position": entry.record.position,
            "text": line_of(entry.record),
        }


def _held(edition: Edition, one: TermInFull) -> Iterator[dict[str, object]]:
    for question in one.questions:
        for held in edition.relations.held.get(question.id, ()):
            yield {
                "record_kind": held.action.kind.name,
                "record": held.action.id,
                "date": held.action.record.date,
                "title": held.action.record.title,
                "question": question.id,
                "answer": held.holding.answer,
                "text": held.holding.text,
            }
