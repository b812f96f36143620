"""Numbers as bars: exact lengths from zero on one scale, and ranges where they are."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.derived.numbers.bars import Counted, Drawing, draw, scale_end, share_of
from dossier.records.models.figure import Value
from dossier.records.vocabulary import Exactness

NUMBERS = st.decimals(min_value=0, max_value=10**9, places=1)


def value(
    number: int | str | Decimal, exactness: str = "exact", low: int | None = None, high: int | None = None
) -> Value:
    return Value.model_construct(
        value=Decimal(number),
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        exactness=Exactness(exactness),
        given_by="somebody",
        sources=("source",),
        note=None,
    )


def drawn(*numbers: Value) -> Drawing:
    return draw([Counted("Asked for", "1. June 5, 2025: people asked about", numbers)])


@pytest.mark.parametrize(
    ("largest", "end"),
    [("7600000", 8000000), ("47489", 50000), ("7", 8), ("9.9", 12), ("1", 2), ("96", 100), ("0.5", "0.6"), ("0", 1)],
)
def test_a_scale_ends_at_a_round_number_beyond_the_largest(largest: str, end: int | str) -> None:
    assert scale_end(Decimal(largest)) == Decimal(end)


@given(NUMBERS)
def test_a_scale_leaves_room_and_not_too_much(largest: Decimal) -> None:
    end = scale_end(largest)
    assert largest * Decimal("1.04") <= end
    assert largest == 0 or end <= largest * 2


def test_lengths_are_exact() -> None:
    bars = drawn(value(8000000), value(47289), value(4000000)).bars
    assert [bar.length for bar in bars] == [Decimal(80), Decimal("0.4729"), Decimal(40)]
    assert share_of(Decimal(47289), Decimal(8000000)) == Decimal("0.5911")


@given(st.lists(NUMBERS, min_size=1, max_size=8))
def test_lengths_are_proportional_within_the_scale(numbers: list[Decimal]) -> None:
    found = drawn(*map(value, numbers))
    for number, bar in zip(numbers, found.bars, strict=True):
        assert abs(bar.length * found.end / 100 - number) <= found.end / 10**6
        assert 0 <= bar.length < 100


def test_a_range_is_drawn_where_it_is_and_decides_the_scale() -> None:
    found = drawn(value(25, "estimate", 12, 39))
    (bar,) = found.bars
    assert [found.end, bar.low, bar.length, bar.high] == [Decimal(number) for number in (50, 24, 50, 78)]
    assert bar.value.has_range
    assert found.has_range


def test_one_end_of_a_range_is_enough() -> None:
    (bar,) = drawn(value(13, "at-least", high=16)).bars
    assert (bar.low, bar.high) == (bar.length, Decimal(80))


def test_the_value_used_is_named_where_there_are_others() -> None:
    assert [bar.has_rivals for bar in drawn(value(1), value(2), value(3)).bars] == [True, False, False]
    assert [bar.has_rivals for bar in drawn(value(1)).bars] == [False]


def test_the_key_has_each_form_once_in_the_order_of_the_vocabulary() -> None:
    assert drawn(value(3, "estimate"), value(2), value(1, "estimate")).forms == [Exactness.EXACT, Exactness.ESTIMATE]
