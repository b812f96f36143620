"""The strip of the status: bars as wide as their days, one after the other, and a tick for each quarter."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from dossier.derived.status.history import History, Interval
from dossier.derived.status.orders import Orders
from dossier.derived.status.strip import Strip, strip
from dossier.records.models.agreement import Subject
from dossier.records.vocabulary import State, StatusRule, SubjectKind

TODAY = date(2026, 2, 6)
SPANS = [
    (None, date(2025, 4, 6)),
    (date(2025, 4, 7), date(2025, 11, 20)),
    (date(2025, 11, 21), None),
]


@pytest.fixture
def drawn() -> Strip:
    subject = Subject.model_construct(
        id="mou", kind=SubjectKind.AGREEMENT, name="It", starts=date(2025, 4, 7), note="x"
    )
    spans = (Interval(subject, *span, State.NOT_BLOCKED, StatusRule.NO_ORDER) for span in SPANS)
    return strip([History(subject, tuple(spans), Orders(()))], TODAY)


def test_bars_follow_each_other_and_fill_the_scale(drawn: Strip) -> None:
    (bars,) = (row.spans for row in drawn.rows)
    assert bars[0].x == 0
    for bar, following in pairwise(bars):
        assert bar.x + bar.width == pytest.approx(following.x)
    assert bars[-1].x + bars[-1].width == pytest.approx(100)


def test_bars_are_as_wide_as_their_days(drawn: Strip) -> None:
    (bars,) = (row.spans for row in drawn.rows)
    days = [20, (date(2025, 11, 21) - date(2025, 4, 7)).days, (TODAY - date(2025, 11, 21)).days]
    assert [bar.width for bar in bars] == pytest.approx([100 * count / sum(days) for count in days], abs=0.02)


def test_ticks_are_quarters_and_name_the_year_where_it_is_new(drawn: Strip) -> None:
    assert [(tick.day, tick.with_year) for tick in drawn.ticks] == [
        (date(2025, 4, 1), True),
        (date(2025, 7, 1), False),
        (date(2025, 10, 1), False),
        (date(2026, 1, 1), True),
    ]


def test_without_a_history_there_is_nothing_to_draw() -> None:
    assert strip([], TODAY).rows == ()
