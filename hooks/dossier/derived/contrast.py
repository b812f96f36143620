"""The contrast between courts: for each question the answer of each court, by what the court judged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dossier.collection.dossier import Dossier
from dossier.reading.entry import Entry
from dossier.records.models import Case, Question
from dossier.records.vocabulary import Examined

from .courts import Held


@dataclass(frozen=True, slots=True)
class Row:
    """A question, and for each case of the contrast what was held on it there, in time order."""

    question: Entry[Question]
    cells: tuple[tuple[Held, ...], ...]


@dataclass(frozen=True, slots=True)
class Contrast:
    """The cases in which questions were answered, by the first answer, and the questions by what was judged."""

    cases: tuple[Entry[Case], ...]
    groups: tuple[tuple[Examined, tuple[Row, ...]], ...]


def contrast(dossier: Dossier, held: Mapping[str, tuple[Held, ...]], examined: Iterable[Examined]) -> Contrast:
    """The answers to the questions of which courts judged one of the things examined; `held` are the holdings by question."""
    asked = {kind: [one for one in dossier.listed(Question) if one.record.examines is kind] for kind in examined}
    answered = {kind: [one for one in questions if one.id in held] for kind, questions in asked.items()}
    answers = sorted(
        (answer for questions in answered.values() for one in questions for answer in held[one.id]),
        key=lambda answer: answer.action.record.date,
    )
    cases = tuple(dict.fromkeys(answer.action.record.case for answer in answers))
    groups = ((kind, tuple(_row(one, held[one.id], cases) for one in found)) for kind, found in answered.items())
    return Contrast(tuple(dossier.get(Case, id_) for id_ in cases), tuple(group for group in groups if group[1]))


def _row(question: Entry[Question], held: tuple[Held, ...], cases: tuple[str, ...]) -> Row:
    return Row(question, tuple(tuple(one for one in held if one.action.record.case == case) for case in cases))
