"""The key dates: what the rule takes and what it passes over."""

from __future__ import annotations

from typing import Any

import pytest

from dossier.collection.dossier import Dossier
from dossier.derived.timeline.keys import key_dates
from dossier.derived.timeline.moments import Timeline
from dossier.pages.publication import Publication
from dossier.reading.document import Document
from dossier.reading.entry import AnyEntry, Entry
from dossier.records.dates import PartialDate
from dossier.records.kinds import BY_NAME
from dossier.records.models import Action, Event, Figure
from dossier.records.models.action import Effect
from dossier.records.models.base import About, Change
from dossier.records.vocabulary import ActionKind, ChangeKind, MomentKind, Relief, Stage

ADDED = Change.model_construct(kind=ChangeKind.ADDED)
EFFECT = Effect.model_construct(id="e")
MODELS: dict[str, Any] = {"action": Action, "event": Event, "figure": Figure}


def entry(name: str, id_: str, date: str, **fields: Any) -> AnyEntry:
    given = {"date": PartialDate.parse(date), "topics": (), "changes": (ADDED,), **fields}
    return Entry(BY_NAME[name], id_, Document(""), MODELS[name].model_construct(**given))


def ruling(id_: str, date: str = "2025-05-12", case: str = "one", **fields: Any) -> AnyEntry:
    return entry("action", id_, date, **{"case": case, "kind": ActionKind.ORDER, "unverified": False, **fields})


def keys(*entries: AnyEntry) -> list[str]:
    dossier = Dossier(entries, frozenset())
    return [moment.entry.id for moment in key_dates(dossier, Timeline(dossier).moments)]


@pytest.mark.parametrize(
    ("fields", "is_key"),
    [
        ({"relief": (Relief.PRELIMINARY_INJUNCTION,)}, True),
        ({"relief": (Relief.PRELIMINARY_INJUNCTION,), "kind": ActionKind.MOTION}, False),
        ({"relief": (Relief.INTERVENTION,)}, False),
        ({"relief": (Relief.INTERVENTION,), "effects": (EFFECT,)}, True),
        ({"kind": ActionKind.MANDATE}, True),
        ({"relief": (Relief.REVIEW_ON_APPEAL,), "unverified": True}, True),
        ({"relief": ()}, False),
    ],
)
def test_a_ruling_is_a_key_date_for_what_it_decides_or_does(fields: dict[str, Any], is_key: bool) -> None:
    assert keys(ruling("r", **fields)) == (["r"] if is_key else [])


def test_next_to_a_ruling_with_effects_its_opinion_is_none_but_that_of_another_case_is() -> None:
    relief = (Relief.PRELIMINARY_INJUNCTION,)
    found = keys(
        ruling("opinion", relief=relief),
        ruling("order", relief=relief, effects=(EFFECT,)),
        ruling("other-case", case="two", relief=relief),
        ruling("later", "2025-05-13", relief=relief),
    )
    assert found == ["order", "other-case", "later"]


def test_a_request_or_transfer_is_one_on_the_day_of_its_count() -> None:
    asked = entry("figure", "asked", "2025-06-05", stage=Stage.REQUESTED)
    rumored = entry("figure", "rumored", "2025-02", stage=Stage.REQUESTED)
    announced = entry("figure", "announced", "2025-06-05", stage=Stage.ANNOUNCED)
    assert keys(
        asked,
        rumored,
        announced,
        entry("event", "request", "2025-06-05~", figures=("asked",)),
        entry("event", "looks-back", "2025-08-07", figures=("asked",)),
        entry("event", "call", "2025-02", figures=("rumored",)),
        entry("event", "speech", "2025-06-05", figures=("announced",)),
        entry("event", "nothing", "2025-06-05"),
    ) == ["request"]


def test_a_count_of_a_court_makes_its_ruling_one() -> None:
    counted = entry("figure", "c", "2025-08-07", stage=Stage.RULED, about=About(actions=("counts", "brief")))
    brief = ruling("brief", kind=ActionKind.BRIEF)
    assert keys(counted, brief, ruling("counts", relief=(Relief.DISCOVERY,))) == ["counts"]


def test_the_signing_and_a_later_version_are_key_dates(sample: Publication) -> None:
    assert [(moment.kind, str(moment.date)) for moment in sample.key_dates] == [
        (MomentKind.SIGNED, "2025-04-07"),
        (MomentKind.RULING, "2025-05-12"),
    ]


def test_they_are_few_in_order_and_on_the_timeline(real: Publication) -> None:
    found = real.key_dates
    assert set(found) <= set(real.timeline.moments)
    assert [moment.date for moment in found] == sorted(moment.date for moment in found)
    assert 2 <= len(found) <= len(real.timeline.moments) // 10
    assert {MomentKind.SIGNED, MomentKind.RULING, MomentKind.EVENT} <= {moment.kind for moment in found}
