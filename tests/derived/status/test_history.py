"""The status of a subject: complete, without overlap, explained, and moved only by what concerns it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.derived.status.history import History
from dossier.derived.status.history import histories as histories_of
from dossier.derived.status.recorded import recorded
from dossier.pages.publication import Publication
from dossier.reading.entry import Entry
from dossier.records.models import Action, Agreement
from dossier.records.vocabulary import State, StatusRule
from support.effects import FIRST, SUBJECTS, action, affecting, agreement, effect, random_actions


def histories(agreements: list[Entry[Agreement]], actions: Iterable[Entry[Action]]) -> tuple[History, ...]:
    return histories_of(agreements, recorded(actions))


def history(*actions: Entry[Action]) -> History:
    return histories([agreement("mou")], actions)[0]


def told(found: History) -> list[tuple[int | None, str]]:
    """The days, from the first, on which the status changed, and to what."""
    return [((span.starts - FIRST).days if span.starts else None, span.state.value) for span in found.intervals]


CASES: dict[str, tuple[list[Entry[Action]], list[tuple[int | None, str]]]] = {
    "no order": ([], [(0, "not-blocked")]),
    "blocked": ([action("a", effect("blocks", 5))], [(0, "not-blocked"), (5, "blocked")]),
    "blocked for a time": (
        [action("a", effect("blocks", 5, 9))],
        [(0, "not-blocked"), (5, "blocked"), (10, "not-blocked")],
    ),
    "blocked in part, then whole": (
        [action("a", effect("blocks-in-part", 5)), action("b", effect("blocks", 8))],
        [(0, "not-blocked"), (5, "blocked-in-part"), (8, "blocked")],
    ),
    "conditions": ([action("a", effect("narrows", 5))], [(0, "not-blocked"), (5, "not-blocked")]),
    "courts conflict": (
        [action("a", effect("blocks", 5)), action("b", effect("allows", 8))],
        [(0, "not-blocked"), (5, "blocked"), (8, "unclear")],
    ),
    "reversed": (
        [action("a", effect("blocks", 5)), action("b", effect("lifts", 8, affects=affecting("a", "reverses")))],
        [(0, "not-blocked"), (5, "blocked"), (8, "not-blocked")],
    ),
    "affirmed": (
        [action("a", effect("blocks", 5)), action("b", effect("upholds", 8, affects=affecting("a", "affirms")))],
        [(0, "not-blocked"), (5, "blocked"), (8, "blocked")],
    ),
    "stayed for a time": (
        [action("a", effect("blocks", 5)), action("b", effect("lifts", 8, 11, affects=affecting("a", "stays")))],
        [(0, "not-blocked"), (5, "blocked"), (8, "not-blocked"), (12, "blocked")],
    ),
    "the stay is itself reversed": (
        [
            action("a", effect("blocks", 5)),
            action("b", effect("lifts", 8, affects=affecting("a", "stays"))),
            action("c", effect("lifts", 10, affects=affecting("b", "reverses"))),
        ],
        [(0, "not-blocked"), (5, "blocked"), (8, "not-blocked"), (10, "blocked")],
    ),
    "unverified": ([action("a", effect("blocks", 5), unverified=True)], [(0, "not-blocked")]),
    "another subject": ([action("a", effect("blocks", 5, subject="use"))], [(0, "not-blocked")]),
    "before the start": ([action("a", effect("blocks", -5))], [(0, "blocked")]),
}


def test_sixty_rulings_that_each_stay_all_earlier_ones_take_no_longer_than_they_must() -> None:
    def ruling(number: int) -> Entry[Action]:
        earlier = tuple(one for before in range(number) for one in affecting(f"a{before}", "stays"))
        return action(f"a{number}", effect("blocks", number, affects=earlier))

    found = history(*map(ruling, range(60)))
    assert [[one.recorded.action.id for one in span.in_force] for span in found.intervals[1:]] == [
        [f"a{n}"] for n in range(60)
    ]


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    actions, expected = CASES[name]
    assert told(history(*actions)) == [(None, "not-in-effect-yet"), *expected]


def all_histories(actions: list[Entry[Action]]) -> tuple[History, ...]:
    return histories([agreement(*SUBJECTS)], actions)


@given(random_actions())
def test_intervals_cover_every_day_once(actions: list[Entry[Action]]) -> None:
    for found in all_histories(actions):
        assert found.intervals[0].starts is None
        assert found.intervals[-1].ends is None
        for earlier, later in pairwise(found.intervals):
            assert earlier.ends is not None
            assert later.starts == earlier.ends + timedelta(days=1)


@given(random_actions())
def test_every_state_names_its_rule_and_its_records(actions: list[Entry[Action]]) -> None:
    for found in all_histories(actions):
        for interval in found.intervals:
            explained = interval.rule in (StatusRule.BEFORE_THE_START, StatusRule.NO_ORDER)
            assert explained is not bool(interval.behind)
            assert (interval.state is State.NOT_YET) == (interval.rule is StatusRule.BEFORE_THE_START)


@given(random_actions())
def test_unverified_actions_change_nothing(actions: list[Entry[Action]]) -> None:
    verified = [entry for entry in actions if not vars(entry.record)["unverified"]]
    assert all_histories(actions) == all_histories(verified)


@given(random_actions(), st.integers(0, 60))
def test_an_order_on_another_subject_changes_nothing(actions: list[Entry[Action]], starts: int) -> None:
    unrelated = action("unrelated", effect("blocks", starts, subject="use"))
    before, after = all_histories(actions), all_histories([*actions, unrelated])
    assert [found for found in before if found.subject.id != "use"] == [
        found for found in after if found.subject.id != "use"
    ]


@given(
    random_actions(),
    st.integers(0, 40),
    st.integers(0, 20),
    st.sampled_from(["reverses", "dissolves", "ends", "replaces"]),
)
def test_a_reversal_ends_exactly_that_effect(actions: list[Entry[Action]], starts: int, after: int, how: str) -> None:
    blocking = action("blocking", effect("blocks", starts))
    reversal = action("reversal", effect("lifts", starts + after, affects=affecting("blocking", how)))
    without = standing_on(history(*actions, blocking), starts + after)
    with_it = standing_on(history(*actions, blocking, reversal), starts + after)
    assert with_it == without - {("blocking", "e")}


def standing_on(found: History, number: int) -> set[tuple[str, str]]:
    return {one.recorded.key for one in found.on(FIRST + timedelta(days=number)).in_force}


def test_what_only_lifts_an_order_does_not_stand_as_one() -> None:
    lifting = action("b", effect("lifts", 8, affects=affecting("a", "reverses")))
    found = history(action("a", effect("blocks", 5)), lifting)
    assert [[one.recorded.action.id for one in span.in_force] for span in found.intervals] == [[], [], ["a"], []]
    assert [[one.recorded.action.id for one in span.behind] for span in found.intervals] == [[], [], ["a"], ["a"]]
    (ended,) = found.intervals[-1].over
    assert [(act.does.value, act.by.action.id) for act in ended.acts] == [("reverses", "b")]


def test_the_orders_behind_a_state_concern_the_subject_and_are_known_to_stand(publication: Publication) -> None:
    for found in publication.status.histories:
        for interval in found.intervals:
            for one in interval.in_force:
                assert one.recorded.effect.subject == found.subject.id
                assert interval.starts
                assert one.recorded.starts
                assert one.recorded.starts <= interval.starts
                assert not one.recorded.action.record.unverified
                assert not one.recorded.action.record.withdrawn


def test_the_sample_says_what_its_order_says(sample: Publication) -> None:
    (found,) = sample.status.histories
    assert [(str(span.starts), span.state.value, span.rule.value) for span in found.intervals[1:]] == [
        ("2025-04-07", "not-blocked", "no-order"),
        ("2025-05-12", "not-blocked", "an-order-allows"),
    ]
