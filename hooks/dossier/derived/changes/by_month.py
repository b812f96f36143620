"""What changed since a month began: the status, what happened, and the records themselves."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from dossier.derived.status.answers import Status
from dossier.derived.status.history import Interval
from dossier.derived.timeline.moments import Moment, Timeline
from dossier.reading.entry import AnyEntry
from dossier.records.dates import PartialDate, Precision, read_dates
from dossier.records.vocabulary import Category, MomentKind

from .additions import Added, Additions, Edition
from .revisions import Revision, revisions_of

T = TypeVar("T")

_CATEGORIES = {
    MomentKind.RULING: Category.RULINGS,
    MomentKind.ACTION: Category.ACTIONS,
    MomentKind.STATEMENT: Category.STATEMENTS,
}

SHOWN = 6
"""How many entries of a list stand open."""
MOST = 150
"""How many entries a list has at the most, folded ones included."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The status of a subject before the month and now."""

    before: Interval
    after: Interval

    @property
    def changed(self) -> bool:
        """Whether the state is another, or the same for other reasons."""
        return self.before is not self.after


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """What is listed, the newest first: the first few stand open, more are folded, and the rest is counted."""

    items: tuple[T, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.items)

    @property
    def shown(self) -> tuple[T, ...]:
        """Those that stand open."""
        return self.items[:SHOWN]

    @property
    def folded(self) -> tuple[T, ...]:
        """Those that are folded."""
        return self.items[SHOWN:MOST]

    @property
    def more(self) -> int:
        """How many are left out."""
        return len(self.items[MOST:])


@dataclass(frozen=True, slots=True)
class Since:
    """Everything that changed since the first day of a month, which is included."""

    first: date
    eve: date
    """The day before: its status is compared with that of today."""
    turns: tuple[Turn, ...]
    parts: Mapping[Category, Listing[Moment]]
    uncertain: Listing[Moment]
    """Entries of which only the year is known, so that they may be earlier."""
    revisions: Listing[Revision]
    first_edition: Edition | None
    """The records with which the publication began, if it did since then."""
    added: tuple[Added, ...]
    """The records that were added later, by kind."""

    @property
    def changed(self) -> tuple[Turn, ...]:
        """The status of the subjects of which it is another."""
        return tuple(turn for turn in self.turns if turn.changed)

    @property
    def unchanged(self) -> tuple[Interval, ...]:
        """The status of the subjects of which it is the same."""
        return tuple(turn.after for turn in self.turns if not turn.changed)

    @property
    def revised(self) -> int:
        """How many times a record was corrected, updated or withdrawn."""
        return sum(len(revision.entries) for revision in self.revisions.items)

    @property
    def new(self) -> int:
        """How many records were added, those of the first edition included."""
        edition = self.first_edition.count if self.first_edition else 0
        return edition + sum(len(added.entries) for added in self.added)


class Changes:
    """All changes, by month and since each month."""

    def __init__(
        self, timeline: Timeline, status: Status, entries: Collection[AnyEntry], published: Iterable[str] = ()
    ) -> None:
        """`published` are months that were published once; those that are no month are passed over."""
        months_kept = {found for found in read_dates(published) if found.precision is Precision.MONTH}
        self.revisions = revisions_of(entries)
        self._additions = Additions(entries)
        self._status = status
        self._by_category: dict[Category, list[Moment]] = {part: [] for part in Category}
        for moment in timeline.moments:
            self._by_category[category_of(moment)].append(moment)
        self._year_only = [moment for moment in timeline.moments if not moment.date.month]
        self._happened = Counter(
            (_month(moment.date), part)
            for part, found in self._by_category.items()
            for moment in found
            if moment.date.month
        )
        self._revised = Counter(_month(one.day) for one in self.revisions for _ in one.entries)
        turned = {_month(day) for day in status.days}
        months = {
            *(month for month, _ in self._happened),
            *self._revised,
            *self._additions.by_month,
            *turned,
            *months_kept,
        }
        self.months = tuple(sorted((month for month in months if month.earliest <= status.as_of), reverse=True))
        """The months in which anything changed, the newest first; none is later than the records."""

    def counts(self, month: PartialDate) -> dict[Category, int]:
        """How much happened in a month, parts without anything left out."""
        return {part: self._happened[month, part] for part in Category if self._happened[month, part]}

    def revised(self, month: PartialDate) -> int:
        """How many times a record was corrected, updated or withdrawn in a month."""
        return self._revised[month]

    def added(self, month: PartialDate) -> int:
        """How many records were added in a month."""
        return self._additions.by_month[month]

    def since(self, month: PartialDate) -> Since:
        """Everything since the first day of a month."""
        first, eve = month.earliest, month.earliest - timedelta(days=1)
        later = {part: found[_place(found, first) :] for part, found in self._by_category.items()}
        earlier = self._year_only[: _place(self._year_only, first)]
        return Since(
            first,
            eve,
            tuple(Turn(found.on(eve), found.on(self._status.as_of)) for found in self._status.histories),
            {part: Listing(tuple(found[::-1])) for part, found in later.items()},
            Listing(tuple(moment for moment in earlier if moment.date.latest >= first)),
            Listing(tuple(revision for revision in self.revisions if revision.day >= first)),
            self._additions.first_edition(first),
            self._additions.later(first),
        )


def category_of(moment: Moment) -> Category:
    """The part in which an entry of the timeline is told."""
    return _CATEGORIES.get(moment.kind, Category.HAPPENED)


def _place(moments: list[Moment], day: date) -> int:
    """Where in time order the entries that cannot be earlier than a day begin."""
    return bisect_left(moments, day, key=lambda moment: moment.date.earliest)


def _month(day: PartialDate | date) -> PartialDate:
    return PartialDate(day.year, day.month)
