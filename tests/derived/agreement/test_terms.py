"""The agreement term by term: every term once, by part, and what became of it between the two copies."""

from __future__ import annotations

from itertools import pairwise, product

import pytest

from dossier.derived.agreement.parts import STEPS
from dossier.derived.agreement.terms import TermInFull, by_history, history_of, parts_of, terms_of
from dossier.pages.publication import Publication
from dossier.records.models import Question
from dossier.records.models.term import Redaction
from dossier.records.vocabulary import AgreementPart, FiledRedaction, Lane, Party, RedactionHistory, UnsealedRedaction

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


@pytest.fixture
def terms(publication: Publication) -> tuple[TermInFull, ...]:
    return terms_of(publication.relations)


def ids(publication: Publication) -> list[str]:
    return sorted(entry.id for entry in publication.relations.in_order["term"])


@pytest.mark.parametrize(("copies", "expected"), HISTORIES.items(), ids="-".join)
def test_what_became_of_a_term(copies: tuple[str, str], expected: str) -> None:
    redaction = Redaction(filed=FiledRedaction(copies[0]), unsealed=UnsealedRedaction(copies[1]))
    assert history_of(redaction).value == expected


def test_nothing_hidden_is_called_readable() -> None:
    for filed, unsealed in product(FiledRedaction, UnsealedRedaction):
        readable = history_of(Redaction(filed=filed, unsealed=unsealed)) is RedactionHistory.READABLE
        assert readable == (filed is FiledRedaction.READABLE)


def test_every_term_stands_in_one_part_in_the_order_of_a_reading(
    publication: Publication, terms: tuple[TermInFull, ...]
) -> None:
    parts = parts_of(terms)
    assert sorted(one.entry.id for part in parts for one in part.terms) == ids(publication)
    names = [part.name for part in parts]
    assert names == [name for name in AgreementPart if name in names]
    for part in parts:
        assert all(one.term.part is part.name for one in part.terms)
        assert all(before.term.order <= after.term.order for before, after in pairwise(part.terms))


def test_every_term_has_one_history(publication: Publication, terms: tuple[TermInFull, ...]) -> None:
    groups = by_history(terms)
    assert sorted(one.entry.id for group in groups.values() for one in group) == ids(publication)
    for history, group in groups.items():
        assert all(history_of(one.term.redaction) is history for one in group)


def test_holdings_are_counted_through_the_questions_that_name_the_term(
    publication: Publication, terms: tuple[TermInFull, ...]
) -> None:
    actions = [entry.record for entry in publication.relations.in_order["action"]]
    for one in terms:
        for question in one.questions:
            assert isinstance(question.record, Question)
            assert one.entry.id in question.record.terms
        named = {question.id for question in one.questions}
        assert one.holdings == sum(held.question in named for record in actions for held in record.holdings)  # type: ignore[attr-defined]


def test_counts_of_the_sample(sample: Publication) -> None:
    (one,) = terms_of(sample.relations)
    assert (len(one.statements), len(one.questions), one.holdings) == (1, 1, 1)
    assert one.history is RedactionHistory.REVEALED


def test_steps_stand_in_the_order_of_a_request(terms: tuple[TermInFull, ...]) -> None:
    steps = parts_of(terms, STEPS)
    names = [step.name for step in steps]
    assert names == [name for name in STEPS if name in names]
    for step in steps:
        obliged = {one.term.obliged for one in step.terms}
        assert step.lane is Lane.ICE or not obliged <= {Party.ICE, Party.DHS}
        assert step.lane is Lane.IRS or not obliged <= {Party.IRS, Party.TREASURY}
        assert len(step.authorities) == len(set(step.authorities))
