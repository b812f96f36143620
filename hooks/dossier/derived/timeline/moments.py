"""Everything on the timeline, in time order, and the views of it: by kind, by topic and by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Protocol, cast

from dossier.collection.dossier import Dossier
from dossier.collection.order import answers_last
from dossier.reading.entry import AnyEntry
from dossier.records.dates import PartialDate, read_dates
from dossier.records.kinds import KINDS
from dossier.records.models import Action, Agreement
from dossier.records.vocabulary import Choice, MomentKind, MomentView, Topic

from .offices import changes_in_office

EVERYTHING = ""
"""The view of all entries; its address is that of the timeline itself."""

BY_KIND: Mapping[MomentView, frozenset[MomentKind]] = {
    MomentView.COURT_ACTIONS: frozenset({MomentKind.ACTION, MomentKind.RULING}),
    MomentView.RULINGS: frozenset({MomentKind.RULING}),
    MomentView.EVENTS: frozenset({MomentKind.EVENT}),
    MomentView.OFFICES: frozenset({MomentKind.LEFT_OFFICE, MomentKind.TOOK_OFFICE}),
    MomentView.STATEMENTS: frozenset({MomentKind.STATEMENT}),
}
"""The kinds of entries that each view by kind has."""


class _Happening(Protocol):
    """What a record of a kind on the timeline has (`Kind.on_timeline`)."""

    date: PartialDate
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """Something dated: a record, one of the dates of the agreement, or a change in office."""

    date: PartialDate
    kind: MomentKind
    entry: AnyEntry
    number: int = 0
    """Which version of the agreement, or which role of the person, counted from 0."""
    topics: tuple[Topic, ...] = ()

    @property
    def views(self) -> tuple[str, ...]:
        """The views it is in, apart from that of everything."""
        return *(view for view, kinds in BY_KIND.items() if self.kind in kinds), *self.topics, f"{self.date.year}"


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

    def __init__(self, dossier: Dossier, published: Iterable[str] = ()) -> None:
        """`published` are views that were published once, and stay when they have no entries anymore."""
        matter = [*_of_agreements(dossier), *_of_records(dossier)]
        first = min((moment.date.year for moment in matter if moment.kind is not MomentKind.EVENT), default=0)
        # Who held an office long before belongs to the page of the person, not to the time of the agreement; events that
        # are its context may be older.
        offices = (moment for moment in _of_people(dossier) if moment.date.year >= first)
        days = groupby(sorted((*matter, *offices), key=_key), key=lambda moment: moment.date.iso)
        self.moments = tuple(one for _, day in days for one in answers_last(day, lambda moment: moment.entry))
        self._by_view: dict[str, list[Moment]] = {EVERYTHING: list(self.moments)}
        self._by_view |= {view: [] for view in published if not view.isdigit() or any(read_dates([view]))}
        for moment in self.moments:
            for view in moment.views:
                self._by_view.setdefault(view, []).append(moment)

    @cached_property
    def choices(self) -> dict[Choice, tuple[str, ...]]:
        """The views that have entries, by what they are chosen; no two have the same name."""
        years = sorted(f"{found}" for found in read_dates(self._by_view) if f"{found}" == f"{found.year}")
        views = {Choice.KIND: (EVERYTHING, *BY_KIND), Choice.TOPIC: tuple(Topic), Choice.YEAR: years}
        return {choice: tuple(f"{view}" for view in found if view in self._by_view) for choice, found in views.items()}

    @cached_property
    def views(self) -> dict[str, int]:
        """Every view that has entries, and how many."""
        return {view: len(self._by_view[view]) for found in self.choices.values() for view in found}

    def of(self, view: str) -> tuple[Moment, ...]:
        """The entries of a view. Raises `KeyError` when there is no such view."""
        return tuple(self._by_view[view])


def by_year(moments: Iterable[Moment], *, newest_first: bool = False) -> tuple[Year, ...]:
    """Entries in time order, divided by year and month; those without a day or month come last either way."""
    years = groupby(moments, key=lambda moment: moment.date.year)
    found = tuple(Year(year, tuple(_months(of_year, newest_first))) for year, of_year in years)
    return found[::-1] if newest_first else found


def _months(moments: Iterable[Moment], newest_first: bool) -> Iterator[Month]:
    months = {month: tuple(found) for month, found in groupby(moments, key=lambda moment: moment.date.month)}
    known = sorted(month for month in months if month)
    for month in (*(reversed(known) if newest_first else known), *(month for month in months if not month)):
        year = months[month][0].date.year
        dated = [moment for moment in months[month] if moment.date.day]
        undated = [moment for moment in months[month] if not moment.date.day]
        yield Month(PartialDate(year, month), (*(reversed(dated) if newest_first else dated), *undated))


def _of_agreements(dossier: Dossier) -> Iterator[Moment]:
    for entry in dossier.listed(Agreement):
        yield Moment(PartialDate.of(entry.record.signed), MomentKind.SIGNED, entry)
        yield Moment(PartialDate.of(entry.record.filed), MomentKind.FILED, entry)
        for number, version in enumerate(entry.record.versions):
            yield Moment(version.date, MomentKind.VERSION, entry, number)


def _of_records(dossier: Dossier) -> Iterator[Moment]:
    for entry in (entry for kind in KINDS if kind.on_timeline for entry in dossier.listed(kind.model)):
        ruling = isinstance(entry.record, Action) and entry.record.ruling  # only a court rules
        record = cast("_Happening", entry.record)
        kind = MomentKind.RULING if ruling else MomentKind(entry.kind.name)
        yield Moment(record.date, kind, entry, topics=record.topics)


def _of_people(dossier: Dossier) -> Iterator[Moment]:
    for change in changes_in_office(dossier):
        kind = MomentKind.LEFT_OFFICE if change.leaves else MomentKind.TOOK_OFFICE
        yield Moment(change.date, kind, change.person, change.role, (Topic.LEADERSHIP,))


_RANK = {kind: rank for rank, kind in enumerate(MomentKind)}


def _key(moment: Moment) -> tuple[tuple[int, ...], int, str, int]:
    return moment.date.order, _RANK[moment.kind], moment.entry.id, moment.number
