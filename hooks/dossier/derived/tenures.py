"""Who held an office one after the other, as bars on one scale of days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from dossier.records.dates import PartialDate, Precision
from dossier.records.models.person import Role

from .holders import Holder
from .scale import Scale, Tick

_MARGIN = timedelta(days=40)
_LEAST = 0.5
"""The width, in percent, that is seen on the narrowest phone."""


@dataclass(frozen=True, slots=True)
class Known:
    """From when to when an office was surely held, and from when to when it may have been.

    If `ends` is None, no day is sure. If `may_start` is None, it may have been held from before the scale.
    """

    starts: date
    ends: date | None
    may_start: date | None
    may_end: date


@dataclass(frozen=True, slots=True)
class Bar:
    """Where a bar begins and how wide it is, in percent of the width: in full, and with the days that are in doubt.

    A width of 0 says that no day is sure.
    """

    x: float
    width: float
    may_x: float
    may_width: float


@dataclass(frozen=True, slots=True)
class Tenure:
    """A holder of an office, and the bar; None where only years are known, or less."""

    holder: Holder
    bar: Bar | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """An office with those who held it, in time order; without a second bar there are no ticks, and nothing is drawn."""

    tenures: tuple[Tenure, ...]
    ticks: tuple[Tick, ...] = ()

    @property
    def title(self) -> str:
        """The title of the office: that of a holder who is not acting, where there is one."""
        roles = [tenure.holder.role for tenure in self.tenures]
        return next((role for role in roles if not role.acting), roles[0]).title


def offices(holders: Iterable[Holder], today: date) -> tuple[Office, ...]:
    """The roles in an organization office by office; `holders` are in the order in which `holders.holders` gives them."""
    by_office = groupby(holders, key=lambda holder: holder.role.held)
    return tuple(_office(tuple(found), today) for _, found in by_office)


def _office(holders: tuple[Holder, ...], today: date) -> Office:
    known = [_known(holder.role, today) for holder in holders]
    found = [days for days in known if days]
    if len(found) < 2:
        return Office(tuple(map(Tenure, holders)))
    first = min(days.may_start or days.starts for days in found) - _MARGIN
    scale = Scale(first, max(days.may_end for days in found))
    bars = [_bar(days, scale) if days else None for days in known]
    return Office(tuple(Tenure(*pair) for pair in zip(holders, bars, strict=True)), scale.ticks)


def _bar(days: Known, scale: Scale) -> Bar:
    x, may_x = scale.place(days.starts), scale.place(days.may_start or scale.first)
    width = max(scale.place(days.ends) - x, _LEAST) if days.ends else 0
    may_width = max(scale.place(days.may_end) - may_x, _LEAST)
    return Bar(min(x, 100 - width), round(width, 2), min(may_x, 100 - may_width), round(may_width, 2))


def _known(role: Role, today: date) -> Known | None:
    """None if neither the beginning nor the end is known more exactly than by its year, or if several hold the role at once."""
    starts, ends, seen = map(_exactly, (role.starts, role.ends, role.confirmed))
    if not role.office or role.shared or not (starts or ends):
        return None
    seen_last = [day.earliest for day in (seen, ends) if day]
    first = starts.latest if starts else seen_last[0]
    over = role.ends or role.over_by
    sure = not (starts and over) or starts.earliest == first or max(seen_last, default=date.min) >= first
    last = max([first, *seen_last]) if sure else None
    may_end = over.latest if over else max(today, first, *seen_last)
    return Known(first, last, starts.earliest if starts else None, may_end)


def _exactly(date: PartialDate | None) -> PartialDate | None:
    return date if date and date.precision is not Precision.YEAR else None
