"""The months as bars: their place, their height, and what is not drawn."""

from __future__ import annotations

from dossier.collection.dossier import Dossier
from dossier.derived.timeline.moments import Timeline, by_year
from dossier.derived.timeline.months import Bars, bars_of
from dossier.pages.publication import Publication
from dossier.reading.document import Document
from dossier.reading.entry import Entry
from dossier.records.dates import PartialDate
from dossier.records.kinds import BY_NAME
from dossier.records.models import Event
from dossier.records.models.base import Change
from dossier.records.vocabulary import ChangeKind

ADDED = Change.model_construct(kind=ChangeKind.ADDED)


def drawn(*dates: str, newest_first: bool = False) -> Bars | None:
    entries = tuple(
        Entry(
            BY_NAME["event"],
            f"e{number}",
            Document(""),
            Event.model_construct(date=PartialDate.parse(date), topics=(), changes=(ADDED,)),
        )
        for number, date in enumerate(dates)
    )
    moments = Timeline(Dossier(entries, frozenset())).moments
    return bars_of(by_year(moments, newest_first=newest_first), ())


def test_the_bars_of_the_last_years_without_a_gap_in_whatever_order() -> None:
    dates = ("2002-05", "2024-12-31", "2025-01-01", "2025-01-02", "2025", "2025-03")
    for newest_first in (False, True):
        found = drawn(*dates, newest_first=newest_first)
        assert found
        assert [str(bar.month.date) for bar in found.bars] == ["2024-12", "2025-01", "2025-03"]
        assert [bar.height for bar in found.bars] == [32, 64, 32]
        assert found.others == 2
        assert str(found.tallest.month.date) == "2025-01"


def test_bars_are_beside_each_other_and_within_the_width() -> None:
    found = drawn("2025-01-01", "2025-02", "2025-12-31")
    assert found
    first, second, last = found.bars
    assert first.x == 0
    assert abs(first.x + first.width - second.x) < 0.02
    assert last.x + last.width == 100
    assert first.middle == round(first.width / 2, 2)


def test_nothing_is_drawn_where_no_month_is_known() -> None:
    assert drawn("2025", "2025") is None


def test_marks_are_the_rulings_among_the_key_dates(real: Publication) -> None:
    found = bars_of(by_year(real.timeline.moments), real.key_dates)
    assert found
    rulings = [moment for moment in real.key_dates if moment.kind == "ruling"]
    assert sum(bar.rulings for bar in found.bars) == len([moment for moment in rulings if moment.date.month])
