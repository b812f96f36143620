"""The status as data says what the page says, completely."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest

from dossier.exports.status.data import VIEW
from dossier.pages.publication import Publication
from support.editions import SITE, edition


@pytest.fixture(scope="module")
def found(publication: Publication) -> dict[str, Any]:
    return dict(json.loads(VIEW.content(edition(publication))))


def test_it_says_what_the_page_says(publication: Publication, found: dict[str, Any]) -> None:
    page = publication.templates.called("answers", "of_today").striptags()
    answers = publication.status.on(publication.status.as_of)
    assert [subject["id"] for subject in found["subjects"]] == [answer.interval.subject.id for answer in answers]
    for subject in found["subjects"]:
        said = [subject["question"], subject["sentence"], subject["state_words"]]
        said += [without["sentence"] for without in subject["rests_on"]]
        for order in subject["orders"]:
            said += [order["bound"], order.get("conditions", ""), order["ruling"]["title"], order["case"]["title"]]
            said += [act["by"]["title"] for act in (*order["changed_by"], *order["awaiting"])]
            said += [appeal["docket"] for appeal in order["case"]["appeals"] if "docket" in appeal]
        said += [one["title"] for one in (*subject["declined"], *subject["unconfirmed"])]
        assert [words for words in said if words not in page] == []


def test_every_number_is_that_of_what_is_computed(publication: Publication, found: dict[str, Any]) -> None:
    status = publication.status
    for subject, answer in zip(found["subjects"], status.on(status.as_of), strict=True):
        assert (subject["state"], subject["rule"]) == (answer.interval.state, answer.interval.rule)
        assert (subject["since"], subject["known"]) == (f"{answer.since}", f"{answer.known}")
        assert len(subject["orders"]) == len(answer.orders)
        assert [tuple(one["rulings"]) for one in subject["rests_on"]] == [
            one.actions for one in status.rests(subject["id"], status.as_of)
        ]
        assert [one["changes"] for one in subject["rests_on"]] == [
            one["state"] != subject["state"] for one in subject["rests_on"]
        ]


def test_the_history_has_no_gap_and_ends_with_the_state(publication: Publication, found: dict[str, Any]) -> None:
    days = {f"{SITE}status/{day}/" for day in publication.status.days}
    for subject in found["subjects"]:
        history = subject["history"]
        assert "starts" not in history[0]
        assert "ends" not in history[-1]
        assert all(earlier["ends"] < later["starts"] for earlier, later in pairwise(history))
        now = [one for one in history if one.get("starts", "") <= found["data_date"]][-1]
        assert (now["state"], now["rule"]) == (subject["state"], subject["rule"])
        assert {one["address"] for one in history if "address" in one} <= days
        assert all("address" in one for one in history if "starts" in one and one["starts"] <= found["data_date"])


def test_it_says_its_date_and_what_it_is_computed_from(publication: Publication, found: dict[str, Any]) -> None:
    assert found["data_date"] == f"{publication.dossier.data_date}"
    assert found["known"] == f"{publication.status.known}"
    assert found["caution"].startswith("Computed from recorded court orders.")
    assert publication.labels.status.caveat in found["caution"]


def test_where_the_address_of_the_site_is_not_known_addresses_lead_there_from_the_file(sample: Publication) -> None:
    text = VIEW.content(edition(sample, site="")).decode()
    assert "example.org" not in text
    assert json.loads(text)["subjects"][0]["card"].startswith("../../embed/status/")
