"""Partial dates: a year, a month or a day, exact or approximate, as far as it is known."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache, total_ordering

from dossier.problems import shown

_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(~?)")
YEARS = range(1776, 2101)
"""The years that a date can be in."""
_YEAR = r"(?:177[6-9]|17[89][0-9]|1[89][0-9]{2}|20[0-9]{2}|2100)"
_MONTH = r"(?:0[1-9]|1[0-2])"
_MONTH_AND_DAY = r"(?:(?!0[2469]-31|11-31|02-30)(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))"
_NO_LEAP_DAY = r"(?!(?:(?:18|19|21)00|[0-9]{2}(?:[02468][1235679]|[13579][013-57-9]))-02-29)"
DATE_PATTERN = rf"^{_NO_LEAP_DAY}{_YEAR}(?:-(?:{_MONTH}|{_MONTH_AND_DAY}))?~?$"
"""What an editor can check of a date while it is typed, as a regular expression of JSON Schema."""
DAY_PATTERN = rf"^{_NO_LEAP_DAY}{_YEAR}-{_MONTH_AND_DAY}$"
"""The same for a day."""


class Precision(StrEnum):
    """How exactly a date is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as it is known; written in the subset `YYYY[-MM[-DD]][~]` of EDTF (ISO 8601-2)."""

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False

    @classmethod
    @lru_cache(maxsize=4096)
    def parse(cls, text: str) -> PartialDate:
        """Read a written date. Raises `ValueError` with a sentence a reader understands."""
        match = _FORM.fullmatch(text)
        if not match:
            raise ValueError(f"“{shown(text)}” is not a date")
        year, month, day = (int(part) if part else None for part in match.group(1, 2, 3))
        assert year is not None
        _check_calendar(text, year, month, day)
        return cls(year, month, day, bool(match[4]))

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """An exact day."""
        return cls(day.year, day.month, day.day)

    @property
    def precision(self) -> Precision:
        """The smallest part that is known."""
        if self.day:
            return Precision.DAY
        return Precision.MONTH if self.month else Precision.YEAR

    @property
    def earliest(self) -> date:
        """The first day the date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day the date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def certainly_before(self, other: PartialDate) -> bool:
        """Whether no reading of the two dates puts this one on or after the other."""
        if self.approximate or other.approximate:
            return False
        return self.latest < other.earliest

    def __lt__(self, other: PartialDate) -> bool:
        return self.order < other.order

    @property
    def order(self) -> tuple[int, int, int, int, bool]:
        """Its place among others: by first possible day; a whole month comes before its days.

        To sort thousands of dates, this is compared much faster than they are.
        """
        month, day = self.month, self.day
        return (self.year, month or 1, day or 1, 2 if day else 1 if month else 0, self.approximate)

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts) + ("~" if self.approximate else "")

    @property
    def iso(self) -> str:
        """The date without its mark of approximation, for `<time datetime>`."""
        return str(self).rstrip("~")


def _check_calendar(text: str, year: int, month: int | None, day: int | None) -> None:
    if year not in YEARS:
        raise ValueError(f"“{shown(text)}”: the year must be between {YEARS[0]} and {YEARS[-1]}")
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        raise ValueError(f"“{shown(text)}” is not a valid date") from None


def read_dates(texts: Iterable[str]) -> Iterator[PartialDate]:
    """Those of some texts that are dates."""
    for text in texts:
        with suppress(ValueError):
            yield PartialDate.parse(text)
