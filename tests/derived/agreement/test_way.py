"""The way of the data: every step with the data that its terms name, and the numbers that are parts of one another."""

from __future__ import annotations

import pytest

from dossier.derived.agreement.parts import STEPS
from dossier.derived.agreement.terms import parts_of, terms_of_the_first
from dossier.derived.agreement.way import Stop, way
from dossier.pages.publication import Publication
from dossier.records.models import Figure


@pytest.fixture
def stops(publication: Publication) -> tuple[Stop, ...]:
    return way(parts_of(terms_of_the_first(publication.relations), STEPS), publication.wholes)


def test_each_step_leads_to_the_side_of_the_next(stops: tuple[Stop, ...]) -> None:
    assert [stop.to for stop in stops] == [*(stop.part.lane for stop in stops[1:]), None]


def test_all_data_of_its_terms_are_at_a_step(stops: tuple[Stop, ...], publication: Publication) -> None:
    for stop in stops:
        assert [entry.id for entry in stop.terms] == [one.entry.id for one in stop.part.terms if one.term.carries]


def test_the_numbers_are_those_that_count_parts_of_each_other(real: Publication) -> None:
    stops = way(parts_of(terms_of_the_first(real.relations), STEPS), real.wholes)
    shown = {entry.id for stop in stops for entry in stop.figures}
    figures = real.dossier.listed(Figure)
    parts = {entry.id for entry in figures if entry.record.among}
    assert parts
    assert shown == parts | {entry.record.among for entry in figures if entry.record.among}
