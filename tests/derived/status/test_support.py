"""What a status rests on: each smallest set changes the state, none of its parts does, and what changes nothing is in none."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.derived.status.history import History, histories
from dossier.derived.status.recorded import recorded
from dossier.derived.status.support import MOST, supports, without
from dossier.reading.entry import Entry
from dossier.records.models import Action
from dossier.records.vocabulary import EffectKind
from support.effects import FIRST, action, agreement, effect, random_actions

LATER = FIRST + timedelta(days=70)


def history(*actions: Entry[Action]) -> History:
    return histories([agreement("mou")], recorded(actions))[0]


def sets(found: History, day: date = LATER) -> list[tuple[str, ...]]:
    return [support.actions for support in supports(found, day)]


@settings(max_examples=60)
@given(random_actions())
def test_every_set_changes_the_state_and_no_part_of_it_does(actions: list[Entry[Action]]) -> None:
    found = history(*actions)
    state = found.on(LATER).state
    for support in supports(found, LATER):
        assert support.otherwise.state is not state
        for size in range(len(support.actions)):
            for part in combinations(support.actions, size):
                assert without(part, found, LATER).state is state


@settings(max_examples=60)
@given(random_actions(), st.integers(0, 60))
def test_an_order_without_effect_on_the_subject_is_in_no_set(actions: list[Entry[Action]], starts: int) -> None:
    declining = action("declining", effect("declines", starts))
    elsewhere = action("elsewhere", effect("blocks", starts, subject="use"))
    assert sets(history(*actions)) == sets(history(*actions, declining, elsewhere))


@given(st.lists(st.sampled_from(["blocks", "blocks-in-part", "narrows"]), max_size=MOST))
def test_orders_that_only_block_have_one_set_at_most(does: list[str]) -> None:
    """Taking away can only weaken, so the one smallest set is all of the strongest orders."""
    found = history(*(action(f"a{number}", effect(one, number)) for number, one in enumerate(does)))
    strongest = next((kind for kind in (EffectKind.BLOCKS, EffectKind.BLOCKS_IN_PART) if kind in does), None)
    expected = tuple(f"a{number}" for number, one in enumerate(does) if one == strongest)
    assert sets(found) == ([expected] if expected else [])


def test_more_orders_than_can_be_tried_have_no_sets() -> None:
    assert sets(history(*(action(f"a{number}", effect("blocks", number)) for number in range(MOST + 1)))) == []
