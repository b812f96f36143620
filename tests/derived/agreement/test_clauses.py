"""The agreement clause by clause: every term once, by part, and what became of it between the two copies."""

from __future__ import annotations

from itertools import pairwise, product

import pytest

from commands.project import DATA
from dossier.check import check_data
from dossier.derived.agreement.clauses import by_history, clauses_of, history_of, parts_of
from dossier.derived.agreement.diagram import WIDTH, flow
from dossier.derived.agreement.parts import STEPS
from dossier.derived.relations import Relations
from dossier.records.models import Question
from dossier.records.models.term import Redaction
from dossier.records.vocabulary import FiledRedaction, Lane, RedactionHistory, UnsealedRedaction
from support import SAMPLE

GROUPINGS = Relations(check_data(DATA, "data")[0])
CLAUSES = clauses_of(GROUPINGS)
IDS = [entry.id for entry in GROUPINGS.in_order["term"]]

HISTORIES = {
    ("readable", "unchanged"): "readable",
    ("readable", "unknown"): "readable",
    ("partly-redacted", "revealed"): "revealed",
    ("redacted", "revealed"): "revealed",
    ("unknown", "revealed"): "revealed",
    ("redacted", "still-redacted"): "still-hidden",
    ("redacted", "unchanged"): "still-hidden",
    ("unknown", "still-redacted"): "still-hidden",
    ("partly-redacted", "unknown"): "hidden-at-first",
    ("redacted", "unknown"): "hidden-at-first",
    ("unknown", "unknown"): "not-known",
    ("unknown", "unchanged"): "not-known",
}


@pytest.mark.parametrize(("copies", "expected"), HISTORIES.items(), ids="-".join)
def test_what_became_of_a_term(copies: tuple[str, str], expected: str) -> None:
    redaction = Redaction(filed=FiledRedaction(copies[0]), unsealed=UnsealedRedaction(copies[1]))
    assert history_of(redaction).value == expected


def test_nothing_hidden_is_called_readable() -> None:
    for filed, unsealed in product(FiledRedaction, UnsealedRedaction):
        readable = history_of(Redaction(filed=filed, unsealed=unsealed)) is RedactionHistory.READABLE
        assert readable == (filed is FiledRedaction.READABLE)


def test_every_term_stands_in_one_part_in_the_order_of_a_reading() -> None:
    parts = parts_of(CLAUSES)
    assert sorted(clause.entry.id for part in parts for clause in part.clauses) == sorted(IDS)
    assert [part.name for part in parts] == [
        "who-and-what", "legal-basis", "whom", "request", "procedure", "irs", "ice", "safeguards", "closing",
    ]  # fmt: skip
    for part in parts:
        assert all(clause.term.part is part.name for clause in part.clauses)
        assert all(before.term.order <= after.term.order for before, after in pairwise(part.clauses))


def test_every_term_has_one_history() -> None:
    groups = by_history(CLAUSES)
    assert sorted(clause.entry.id for group in groups.values() for clause in group) == sorted(IDS)
    assert "points-of-contact" in {clause.entry.id for clause in groups[RedactionHistory.STILL_HIDDEN]}


def test_holdings_are_counted_through_the_questions_that_name_the_term() -> None:
    actions = [entry.record for entry in GROUPINGS.in_order["action"]]
    for clause in CLAUSES:
        for question in clause.questions:
            assert isinstance(question.record, Question)
            assert clause.entry.id in question.record.terms
        ids = {question.id for question in clause.questions}
        assert clause.holdings == sum(held.question in ids for record in actions for held in record.holdings)  # type: ignore[attr-defined]


def test_counts_of_the_sample() -> None:
    (clause,) = clauses_of(Relations(check_data(SAMPLE, "data")[0]))
    assert (len(clause.statements), len(clause.questions), clause.holdings) == (1, 1, 1)
    assert clause.history is RedactionHistory.REVEALED


def test_steps_stand_in_the_order_of_a_request() -> None:
    steps = parts_of(CLAUSES, STEPS)
    assert [step.name for step in steps] == list(STEPS)
    assert [step.lane for step in steps][:2] == [Lane.ICE, Lane.ICE]
    assert {step.name: step.lane for step in steps}["irs"] is Lane.IRS
    assert all(len(step.authorities) == len(set(step.authorities)) > 0 for step in steps)


def test_a_drawing_holds_its_words_and_its_boxes_do_not_touch() -> None:
    words = "What ICE may do with the answer"
    drawn = flow([(Lane.ICE, words), (Lane.IRS, words), (Lane.BOTH, words)])
    assert [" ".join(box.lines) for box in drawn.boxes] == [f"{number}. {words}" for number in (1, 2, 3)]
    assert all(before.bottom < after.y for before, after in pairwise(drawn.boxes))
    assert all(box.x >= 0 and box.x + box.width <= WIDTH and box.bottom <= drawn.height for box in drawn.boxes)
    assert [(arrow.y, arrow.to_y) for arrow in drawn.arrows] == [
        (before.bottom, after.y) for before, after in pairwise(drawn.boxes)
    ]
