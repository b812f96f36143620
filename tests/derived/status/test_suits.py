"""The suits on the agreement: each appeal and each order in force is in the column of its suit, whatever happens in it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dossier.derived.status.recorded import RecordedEffect
from dossier.derived.status.suits import Suit
from dossier.pages.publication import Publication
from dossier.records.models import Case
from dossier.records.vocabulary import Force, Relevance
from support import Records
from support.news import Newsroom, effect

SUBJECT = "mou"


@pytest.fixture
def newsroom(records: Records) -> Newsroom:
    """The miniature publication and a second suit, in which the memorandum is blocked."""
    room = Newsroom(records, records.published().status.as_of + timedelta(days=1))
    room.report()
    room.case("news-suit", "Association v. Agencies", "dmass")
    blocks = [effect("block", "blocks", room.day, SUBJECT)]
    room.action("news-order", "Blocked", "order", "news-suit", disposition="granted", effects=blocks)
    return room


def suit(newsroom: Newsroom, id_: str = "news-suit") -> Suit:
    (found,) = (one for one in newsroom.records.published().suits if one.case.id == id_)
    return found


def forces(found: Suit) -> list[tuple[str, Force]]:
    return [(one.recorded.action.id, one.force) for ruled in found.ruled for one in ruled.standings]


def the_order(newsroom: Newsroom) -> RecordedEffect:
    (standing,) = (one for ruled in suit(newsroom).ruled for one in ruled.standings)
    return standing.recorded


def test_every_case_on_the_agreement_is_in_one_suit(publication: Publication) -> None:
    cases = [entry for entry in publication.dossier.listed(Case) if entry.record.relevance is Relevance.CORE]
    shown = [case.id for one in publication.suits for case in (one.case, *(appeal.case for appeal in one.appeals))]
    assert sorted(shown) == sorted(entry.id for entry in cases)


def test_every_order_in_force_is_in_the_column_of_its_suit(publication: Publication) -> None:
    shown = {one.recorded.key for found in publication.suits for ruled in found.ruled for one in ruled.standings}
    for answer in publication.status.on(publication.status.as_of):
        assert {one.recorded.key for one in answer.interval.in_force} <= shown


def test_suits_stand_in_the_order_in_which_they_were_filed(newsroom: Newsroom) -> None:
    assert [one.case.id for one in newsroom.records.published().suits] == ["centro-v-bessent", "news-suit"]


def test_what_a_court_of_appeals_does_is_seen_in_the_column_of_the_suit(newsroom: Newsroom) -> None:
    newsroom.case("news-appeal", "On appeal", "ca1", appeal_from="news-suit")
    newsroom.case("news-highest", "At the top", "scotus", appeal_from="news-appeal")
    stays = [effect("stay", "lifts", newsroom.day, SUBJECT, "stays-pending-appeal", [the_order(newsroom)])]
    newsroom.action("news-stay", "Stayed", "order", "news-appeal", disposition="granted", effects=stays)
    found = suit(newsroom)
    assert forces(found) == [("news-order", Force.STAYED)]
    assert [appeal.case.id for appeal in found.appeals] == ["news-appeal", "news-highest"]


def test_a_denial_is_shown_with_the_court_that_denied_and_not_the_one_that_affirmed(newsroom: Newsroom) -> None:
    newsroom.case("third-suit", "Another v. Agencies", "ddc")
    declines = [effect("none", "declines", newsroom.day, SUBJECT)]
    newsroom.action("third-denied", "Denied", "order", "third-suit", disposition="denied", effects=declines)
    (ruled,) = (one for one in suit(newsroom, "third-suit").ruled if one.standings)
    newsroom.case("third-appeal", "On appeal", "cadc", appeal_from="third-suit")
    affirms = [effect("none", "declines", newsroom.day, SUBJECT, "affirms", [ruled.standings[0].recorded])]
    newsroom.action(
        "third-affirmed", "Affirmed", "appellate-decision", "third-appeal", disposition="affirmed", effects=affirms
    )
    found = suit(newsroom, "third-suit")
    assert forces(found) == [("third-denied", Force.IN_FORCE)]
    assert [entry.id for appeal in found.appeals for entry in appeal.decisions] == ["third-affirmed"]


def test_an_order_that_another_one_replaced_gives_way_to_it(newsroom: Newsroom) -> None:
    replaces = [effect("new", "narrows", newsroom.day, SUBJECT, "replaces", [the_order(newsroom)])]
    newsroom.action("news-later", "Changed", "order", "news-suit", disposition="granted", effects=replaces)
    assert forces(suit(newsroom)) == [("news-later", Force.IN_FORCE)]


def test_a_reported_appeal_is_shown_until_a_docket_is_recorded(newsroom: Newsroom) -> None:
    newsroom.action("news-notice", "Appeal", "notice-of-appeal", "news-suit", unverified=True)
    assert [entry.id for entry in suit(newsroom).reported] == ["news-notice"]
    newsroom.case("news-appeal", "On appeal", "ca1", appeal_from="news-suit")
    assert suit(newsroom).reported == ()
