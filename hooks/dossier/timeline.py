"""Everything on the timeline, in time order, and the views of it: by sort and by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from .dates import PartialDate
from .gather import Entry
from .models import Action, Agreement
from .models.base import Dated
from .offices import changes_in_office


class Sort(StrEnum):
    """What an entry of the timeline is; where dates are equal, entries stand in this order."""

    SIGNED = "signed"
    FILED = "filed"
    VERSION = "version"
    ACTION = "action"
    RULING = "ruling"
    EVENT = "event"
    LEFT_OFFICE = "left-office"
    TOOK_OFFICE = "took-office"
    STATEMENT = "statement"


EVERYTHING = ""
"""The view of all entries; its address is that of the timeline itself."""

BY_SORT: Mapping[str, frozenset[Sort]] = {
    "court-actions": frozenset({Sort.ACTION, Sort.RULING}),
    "rulings": frozenset({Sort.RULING}),
    "events": frozenset({Sort.EVENT}),
    "offices": frozenset({Sort.LEFT_OFFICE, Sort.TOOK_OFFICE}),
    "statements": frozenset({Sort.STATEMENT}),
}
"""The views by sort, by the last part of their address."""


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """Something dated: a record, one of the dates of the agreement, or a change in office."""

    date: PartialDate
    sort: Sort
    entry: Entry
    number: int = 0
    """Which version of the agreement, or which role of the person, counted from 0."""


@dataclass(frozen=True, slots=True)
class Month:
    """The entries of a month; without a month, those of which only the year is known."""

    date: PartialDate
    moments: tuple[Moment, ...]

    @property
    def anchor(self) -> str:
        """Its place on a page, which differs from that of its year."""
        return f"d{self.date}" if self.date.month else f"d{self.date}-undated"


@dataclass(frozen=True, slots=True)
class Year:
    """The entries of a year, by month."""

    year: int
    months: tuple[Month, ...]


class Timeline:
    """All entries in time order; a whole year or month comes before its days."""

    def __init__(self, in_order: Mapping[str, Iterable[Entry]]) -> None:
        found = [*_of_agreements(in_order["agreement"]), *_of_records(in_order), *_of_people(in_order)]
        self.moments = tuple(sorted(found, key=_key))
        self.years = tuple(sorted({f"{moment.date.year}" for moment in self.moments}))

    @property
    def views(self) -> dict[str, int]:
        """Every view that has entries, and how many."""
        counts = {view: len(self.of(view)) for view in (EVERYTHING, *BY_SORT, *self.years)}
        return {view: count for view, count in counts.items() if count or view == EVERYTHING}

    def of(self, view: str) -> tuple[Moment, ...]:
        """The entries of a view. Raises `KeyError` when there is no such view."""
        if view == EVERYTHING:
            return self.moments
        if view in self.years:
            return tuple(moment for moment in self.moments if moment.date.year == int(view))
        return tuple(moment for moment in self.moments if moment.sort in BY_SORT[view])


def by_year(moments: Iterable[Moment]) -> tuple[Year, ...]:
    """Entries in time order, divided by year and month."""
    years = groupby(moments, key=lambda moment: moment.date.year)
    return tuple(Year(year, tuple(_months(found))) for year, found in years)


def _months(moments: Iterable[Moment]) -> Iterator[Month]:
    for (year, month), found in groupby(moments, key=lambda moment: (moment.date.year, moment.date.month)):
        yield Month(PartialDate(year, month), tuple(found))


def _of_agreements(entries: Iterable[Entry]) -> Iterator[Moment]:
    for entry in entries:
        assert isinstance(entry.record, Agreement)
        yield Moment(entry.record.signed, Sort.SIGNED, entry)
        yield Moment(entry.record.filed, Sort.FILED, entry)
        for number, version in enumerate(entry.record.versions):
            yield Moment(version.date, Sort.VERSION, entry, number)


def _of_records(in_order: Mapping[str, Iterable[Entry]]) -> Iterator[Moment]:
    for entry in (*in_order["action"], *in_order["event"], *in_order["statement"]):
        ruling = isinstance(entry.record, Action) and entry.record.ruling
        assert isinstance(entry.record, Dated)
        yield Moment(entry.record.date, Sort.RULING if ruling else Sort(entry.kind.name), entry)


def _of_people(in_order: Mapping[str, Iterable[Entry]]) -> Iterator[Moment]:
    for change in changes_in_office(in_order["person"], in_order["organization"]):
        sort = Sort.LEFT_OFFICE if change.leaves else Sort.TOOK_OFFICE
        yield Moment(change.date, sort, change.person, change.role)


def _key(moment: Moment) -> tuple[PartialDate, int, str, int]:
    return moment.date, list(Sort).index(moment.sort), moment.entry.id, moment.number
