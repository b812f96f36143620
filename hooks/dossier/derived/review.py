"""Reviews: how long the records of each sort may stand before they are compared with their sources again, and which are due."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from dossier.collection.dossier import Dossier
from dossier.reading.entry import AnyEntry
from dossier.records.models import (
    Action,
    Agreement,
    Authority,
    Base,
    Case,
    Definition,
    Disagreement,
    Organization,
    Person,
    Question,
    Source,
    Term,
)
from dossier.records.models.person import Role
from dossier.records.vocabulary import DisagreementState, Force

from .relations import Relations
from .status.orders import Orders
from .status.recorded import recorded

_MAY_CHANGE = (Force.IN_FORCE, Force.STAYED, Force.NOT_YET, Force.AWAITING_MANDATE)


@dataclass(frozen=True, slots=True)
class Period:
    """How many days records of a sort may stand: none where what they say is over and does not change."""

    what: str
    """The sort, as the guide calls it."""
    days: int | None
    applies: Callable[[AnyEntry, frozenset[str]], bool]
    """Whether a record is of this sort; the ids are those of the rulings that bear on the status."""


@dataclass(frozen=True, slots=True)
class Due:
    """A record whose review is due, since when, and how often other records lead to it."""

    entry: AnyEntry
    since: date
    period: Period
    links: int


def _is(*models: type[Base]) -> Callable[[AnyEntry, frozenset[str]], bool]:
    return lambda entry, _: isinstance(entry.record, models)


def _bears_on_the_status(entry: AnyEntry, ruling: frozenset[str]) -> bool:
    return entry.kind.model is Action and entry.id in ruling


def _unconfirmed(entry: AnyEntry, _: frozenset[str]) -> bool:
    return isinstance(entry.record, Action) and entry.record.unverified


def _holds_an_office(entry: AnyEntry, _: frozenset[str]) -> bool:
    return isinstance(entry.record, Person) and any(
        role.office and not role.shared and _is_open(role) for role in entry.record.roles
    )


def _has_a_role(entry: AnyEntry, _: frozenset[str]) -> bool:
    return isinstance(entry.record, Person) and any(map(_is_open, entry.record.roles))


def _is_open(role: Role) -> bool:
    return role.ends is None and role.over_by is None


def _undecided(entry: AnyEntry, _: frozenset[str]) -> bool:
    return isinstance(entry.record, Disagreement) and entry.record.state is DisagreementState.OPEN


PERIODS = (
    Period("a ruling with an effect that is in force, stayed, or yet to begin", 30, _bears_on_the_status),
    Period("a court action that is reported and not confirmed", 30, _unconfirmed),
    Period("a case", 30, _is(Case)),
    Period("a person in an office that one person holds at a time", 30, _holds_an_office),
    Period("the agreement, a legal question", 90, _is(Agreement, Question)),
    Period("an open disagreement", 90, _undecided),
    Period("a source", 180, _is(Source)),
    Period("a person in any other role that has not ended", 180, _has_a_role),
    Period(
        "a law, a definition, a term of the agreement, an organization",
        365,
        _is(Authority, Definition, Term, Organization),
    ),
    Period("anything else: what happened, was said or was counted, and is over", None, _is(Base)),
)
"""The sorts of records, the first that fits; a withdrawn record is of none."""


class Reviews:
    """Which records are due for review, and since when."""

    def __init__(self, relations: Relations) -> None:
        self._relations = relations
        self._dossier: Dossier = relations.dossier

    def due_since(self, entry: AnyEntry, today: date) -> date | None:
        """The day since which a record has been due; None while it is not."""
        period = self.period_of(entry)
        if period.days is None:
            return None
        since = self._compared(entry) + timedelta(days=period.days)
        return since if since <= today else None

    def due(self, today: date) -> tuple[Due, ...]:
        """All that are due, those first to which most records lead: nobody counts what is read."""
        found = (
            Due(entry, since, self.period_of(entry), len(self._dossier.incoming.get(entry.key, ())))
            for entry in self._dossier.listed(Base)
            if (since := self.due_since(entry, today))
        )
        return tuple(sorted(found, key=lambda due: (-due.links, due.since, due.entry.id)))

    def period_of(self, entry: AnyEntry) -> Period:
        """The first sort that fits."""
        return next(period for period in PERIODS if period.applies(entry, self._rulings))

    def _compared(self, entry: AnyEntry) -> date:
        """When a record was last compared with its sources; a source also by a program that found its excerpts there."""
        seen = self._relations.of(entry).seen if entry.kind.model is Source else None
        return max(entry.record.reviewed, seen.found) if seen and seen.found else entry.record.reviewed

    @cached_property
    def _rulings(self) -> frozenset[str]:
        """The rulings that bear on the status, or may."""
        standing = Orders(recorded(self._dossier.listed(Action))).on(self._dossier.data_date)
        return frozenset(one.recorded.action.id for one in standing.values() if one.force in _MAY_CHANGE)
