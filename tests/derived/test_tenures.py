"""Offices as bars: surely held, perhaps held, one after the other, and what is too little known to be drawn."""

from __future__ import annotations

from datetime import date
from typing import cast

import pytest

from dossier.derived.holders import Holder
from dossier.derived.tenures import Bar, Office, offices
from dossier.pages.publication import Publication
from dossier.reading.entry import Entry
from dossier.records.models import Organization, Person
from dossier.records.models.person import Role
from support import Records
from support.faults import another_secretary

TODAY = date(2025, 12, 31)


def holder(title: str, **known: str) -> Holder:
    return Holder(cast("Entry[Person]", None), Role.model_validate({"title": title, **known}))


def drawn(*holders: Holder) -> Office:
    (office,) = offices(holders, TODAY)
    return office


def bars(*holders: Holder) -> list[Bar | None]:
    return [tenure.bar for tenure in drawn(*holders).tenures]


def test_bars_follow_each_other_on_one_scale() -> None:
    first, second = bars(
        holder("Acting Head", starts="2025-01-01", ends="2025-03-01"),
        holder("Head", starts="2025-03-01", ends="2025-12-31"),
    )
    assert first
    assert second
    assert first.x + first.width == pytest.approx(second.x)
    assert second.x + second.width == pytest.approx(100)
    assert (first.may_x, first.may_width) == (first.x, first.width)


def test_a_month_is_in_doubt_and_so_is_what_follows_the_last_day_seen() -> None:
    first, second = bars(
        holder("Head", starts="2025-01", ends="2025-06-01"),
        holder("Head", starts="2025-06-01", confirmed="2025-08-01"),
    )
    assert first
    assert second
    assert first.may_x < first.x
    assert second.x == second.may_x
    assert second.width < second.may_width
    assert second.may_x + second.may_width == pytest.approx(100)


def test_an_unknown_beginning_is_in_doubt_from_the_edge_of_the_scale() -> None:
    first, _ = bars(holder("Head", ends="2025-01-20"), holder("Head", starts="2025-01-20", over_by="2025-05"))
    assert first
    assert first == Bar(first.x, 0.5, 0, first.x)


@pytest.mark.parametrize(
    ("starts", "ends", "width"),
    [
        ("2025-04-01", "2025-04-01", 0.5),
        ("2025-04-01", "2025", 0.5),
        ("2025-05", "2025-05-10", 0),
        ("2025-05", "2025-05", 0),
    ],
)
def test_one_sure_day_is_seen_and_where_no_day_is_sure_none_is_drawn(starts: str, ends: str, width: float) -> None:
    first, _ = bars(holder("Head", starts=starts, ends=ends), holder("Head", starts="2025-06-01"))
    assert first
    assert first.width >= width if width else first.width == 0
    assert 0 < first.may_width <= 100 - first.may_x


def test_who_came_on_the_last_day_is_seen_at_the_edge() -> None:
    _, last = bars(holder("Head", starts="2025-01-01", ends="2025-12-31"), holder("Head", starts="2025-12-31"))
    assert last == Bar(99.5, 0.5, 99.5, 0.5)


def test_an_office_has_the_title_of_a_holder_who_is_not_acting() -> None:
    assert drawn(holder("Acting Head", starts="2025-01-01"), holder("Head", starts="2025-03-01")).title == "Head"
    assert drawn(holder("Acting Head", starts="2025-01-01")).title == "Acting Head"


@pytest.mark.parametrize(
    "second",
    [
        holder("Head", starts="2013", ends="2017"),
        holder("Head", confirmed="2025-02"),
        holder("Other", starts="2025-02-01"),
    ],
)
def test_what_is_too_little_known_or_another_office_is_no_second_bar(second: Holder) -> None:
    first = holder("Head", starts="2025-01-01", ends="2025-02-01")
    assert not any(office.ticks for office in offices([first, second], TODAY))


@pytest.mark.parametrize("flag", [{"shared": True}, {"office": False}])
def test_a_role_that_several_hold_at_once_or_that_is_no_office_is_not_drawn(flag: dict[str, bool]) -> None:
    role = Role.model_validate({"title": "Judge", "starts": "2025-01-01", **flag})
    both = [Holder(cast("Entry[Person]", None), role)] * 2
    assert not any(office.ticks for office in offices(both, TODAY))


def test_every_role_in_an_organization_is_in_one_office(publication: Publication) -> None:
    for entry in publication.dossier.listed(Organization):
        related = publication.relations.of(entry)
        found = [tenure.holder for office in related.offices for tenure in office.tenures]
        assert tuple(found) == related.holders


def test_two_secretaries_are_drawn_on_the_page_of_the_treasury(records: Records) -> None:
    another_secretary("    starts: 2024-03-01\n    ends: 2024-12-31\n")(records)
    found = records.published()
    (page,) = found.pages_of([found.dossier.get(Organization, "treasury")])
    assert page.body.count("<rect") == 3  # one of them has a beginning in doubt
    assert "(acting)" in page.body
