"""Records of a kind are in the order in which readers expect them; on one day a motion comes before its ruling."""

from __future__ import annotations

import random

import pytest

from dossier.collection.names import Names
from dossier.collection.order import ordered
from dossier.derived.courts import DEEPEST, Step, docket
from dossier.reading.document import Document
from dossier.reading.entry import Entry
from dossier.records.dates import PartialDate
from dossier.records.kinds import BY_NAME
from dossier.records.models import Action


def action(id_: str, date: str, *responds_to: str) -> Entry[Action]:
    record = Action.model_construct(date=PartialDate.parse(date), responds_to=responds_to)
    return Entry(BY_NAME["action"], id_, Document(""), record)


def in_order(*actions: Entry[Action]) -> str:
    return "".join(entry.id for entry in ordered(actions, Names()))


DAY, NEXT = "2025-06-02", "2025-06-03"
ORDERS = {
    "by date, then by id": ([action("b", DAY), action("a", NEXT), action("c", DAY)], "bca"),
    "the motion first": ([action("a", DAY, "b"), action("b", DAY)], "ba"),
    "a chain backwards": ([action("a", DAY, "b"), action("b", DAY, "c"), action("c", DAY)], "cba"),
    "two motions": ([action("a", DAY, "c", "d"), action("b", DAY), action("c", DAY), action("d", DAY)], "bcda"),
    "an approximate date": ([action("a", f"{DAY}~", "b"), action("b", DAY)], "ba"),
    "another day decides": ([action("a", DAY, "b"), action("b", NEXT)], "ab"),
    "a circle": ([action("a", DAY, "b"), action("b", DAY, "a"), action("c", DAY)], "cab"),
    "itself": ([action("a", DAY, "a"), action("b", DAY)], "ba"),
}


@pytest.mark.parametrize("name", ORDERS)
def test_actions_of_one_day(name: str) -> None:
    actions, expected = ORDERS[name]
    assert in_order(*actions) == in_order(*reversed(actions)) == expected


def chain(length: int) -> list[Entry[Action]]:
    """Filings of one day, each a response to the one before."""
    return [action(f"a{n:04}", DAY, *([f"a{n - 1:04}"] if n else [])) for n in range(length)]


def walked(steps: tuple[Step, ...], depth: int = 1) -> list[tuple[str, int]]:
    return [pair for step in steps for pair in [(step.entry.id, depth), *walked(step.answers, depth + 1)]]


def test_a_chain_of_thousands_is_put_in_order() -> None:
    actions = chain(3000)
    shuffled = random.Random(1).sample(actions, len(actions))
    assert [entry.id for entry in ordered(shuffled, Names())] == [entry.id for entry in actions]


@pytest.mark.parametrize("backwards", [False, True])
def test_the_docket_of_a_long_chain_is_whole_and_not_deep(backwards: bool) -> None:
    found = walked(docket(chain(3000)[:: -1 if backwards else 1]))
    assert sorted(id_ for id_, _ in found) == [entry.id for entry in chain(3000)]
    assert max(depth for _, depth in found) == DEEPEST
    if not backwards:
        assert [id_ for id_, _ in found] == [entry.id for entry in chain(3000)]


def test_actions_that_answer_one_another_do_not_vanish_from_the_docket() -> None:
    found = docket([action("a", DAY, "b"), action("b", DAY, "a"), action("c", DAY, "a")])
    assert sorted(id_ for id_, _ in walked(found)) == ["a", "b", "c"]
