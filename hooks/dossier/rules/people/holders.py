"""Rule: an office has one holder at a time, and whoever held it before is shown as having left it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from dossier.collection.dossier import Dossier
from dossier.problems import Problem, shown
from dossier.reading.entry import Entry
from dossier.records.dates import PartialDate, Precision
from dossier.records.models import Person
from dossier.records.models.person import Role


@dataclass(frozen=True, slots=True)
class _Holding:
    """One role of a person, by its number in the record."""

    person: Entry[Person]
    number: int
    role: Role

    def problem(self, message: str, hint: str) -> Problem:
        return self.person.document.problem(("roles", self.number, "title"), message, hint)

    def named(self) -> str:
        return f"{shown(self.person.record.title)} (“{self.person.id}”)"


def check(dossier: Dossier) -> Iterator[Problem]:
    """Offices that two people hold on one day, and those that someone holds without an end though another followed."""
    offices: dict[tuple[str | None, str], list[_Holding]] = {}
    for entry in dossier.of(Person):
        for number, role in enumerate(entry.record.roles):
            if role.office and not role.shared:
                offices.setdefault((role.organization, role.held), []).append(_Holding(entry, number, role))
    for holdings in offices.values():
        for one, other in combinations(holdings, 2):
            if one.person is not other.person:
                yield from _both(one, other)
                yield from _followed(one, other)
                yield from _followed(other, one)


def _both(one: _Holding, other: _Holding) -> Iterator[Problem]:
    """Two people who certainly hold the office on the same day."""
    mine, theirs = _certain(one.role), _certain(other.role)
    if mine and theirs and mine[0] <= theirs[1] and theirs[0] <= mine[1]:
        day = max(mine[0], theirs[0])
        message = f"“{shown(other.role.title)}” is held by {one.named()} too, on {day}"
        hint = "Correct the dates of one of the two, or add `shared: true` to both if several people hold this role at once."
        yield other.problem(message, hint)


def _followed(earlier: _Holding, later: _Holding) -> Iterator[Problem]:
    """Someone with no end, though another person was seen in the office afterwards."""
    known = later.role.starts or later.role.confirmed or later.role.ends
    role = earlier.role
    if role.confirmed and not role.over_by and known and role.confirmed.certainly_before(known):
        message = f"“{shown(role.title)}” has no end, but {later.named()} held it in or after {known}"
        hint = f"Add `ends:` if the last day is known, or else `over_by: {known}`."
        yield earlier.problem(message, hint)


def _certain(role: Role) -> tuple[date, date] | None:
    """The first and the last day on which the role was held for certain; on the day it ended, another may take it."""
    last = _last(role)
    if last is None:
        return None
    first = role.starts.latest if role.starts and not role.starts.approximate else last
    return (first, last) if first <= last else None


def _last(role: Role) -> date | None:
    if role.ends:
        return None if role.ends.approximate else role.ends.earliest - timedelta(days=1)
    return _seen(role.confirmed, alone=not role.starts) if role.confirmed else None


def _seen(confirmed: PartialDate, *, alone: bool) -> date | None:
    """The day up to which a role was held; if nothing else is known of it, a month or year says no day for certain."""
    certain = not confirmed.approximate and (not alone or confirmed.precision is Precision.DAY)
    return confirmed.earliest if certain else None
