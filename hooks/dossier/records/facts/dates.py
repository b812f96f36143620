"""Dates in a text, in English and Spanish, in words and digits, as they are compared."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import timedelta
from typing import NamedTuple

from dossier.records.dates import PartialDate

from .words import Word

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero ene",
            "february feb febrero",
            "march mar marzo",
            "april apr abril abr",
            "may mayo",
            "june jun junio",
            "july jul julio",
            "august aug agosto ago",
            "september sept sep septiembre setiembre",
            "october oct octubre",
            "november nov noviembre",
            "december dec diciembre dic",
        ),
        1,
    )
    for name in names.split()
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday lunes",
            "tuesday martes",
            "wednesday miercoles",
            "thursday jueves",
            "friday viernes",
            "saturday sabado",
            "sunday domingo",
        )
    )
    for name in names.split()
}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_YEAR = r"(?P<year>1[789]\d\d|20\d\d|2100)(?![\d%]|[.,]\d)"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|[.,]\d|\s*(?:million|billion|percent|%))"
_MORE = r"(?P<more>(?:(?:-|,\s|,?\sand\s|\sto\s|\sor\s|\sy\s)(?:3[01]|[12]\d|[1-9])(?!\d|[.,]\d))*)"
_MORE_BEFORE = r"(?P<more>(?:(?:-|,\s|\s(?:and|to|or|y|o|al?)\s(?:el\s)?)(?:3[01]|[12]\d|[1-9])(?!\d|[.,]\d))*)"
_PART_OF_YEAR = "|".join(rf"(?<=\b{word}-)" for word in ("mid", "early", "late", "pre", "post"))
"""What may be before a year and a hyphen; behind any other word, as in `FS-2025`, it is part of a number."""
_IN_WORDS = (
    rf"\b{_MONTH}\s{_DAY}{_MORE}(?:,?\s{_YEAR})?",
    rf"(?<![\d.,])\b{_DAY}{_MORE_BEFORE}(?:\s(?:de|of))?\s{_MONTH}(?:(?:\sde|\sdel|,)?\s{_YEAR})?",
    rf"\b{_MONTH}(?:\sof|\sde|\sdel|,)?\s{_YEAR}",
)
_IN_DIGITS = (
    r"(?<![\d/-])(?P<year>1[789]\d\d|20\d\d)-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?(?![\d-])",
    r"(?<![\d/])(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12]\d|0?[1-9])/(?P<year>(?:20|1[789])?\d\d)(?![\d/])",
    rf"(?:(?<![$\d.,:/-])|{_PART_OF_YEAR})\b{_YEAR}(?:-(?P<until>\d\d)(?![\d-]))?",
)
_VERBS = frozenset({"may", "march", "mar", "dec", "sep", "jan", "ene", "ago", "dic", "abr"})
"""Names of months that are other words too: alone they are no date, unless a word before says so."""
_OF_TIME = re.compile(r"\b(?:in|of|since|until|by|early|late|mid|from|through|and|en|de)[\s-]$", re.IGNORECASE)
"""What is before the name of a month that is alone."""


def _any(*forms: str) -> re.Pattern[str]:
    """A pattern of some forms; the names of their groups end in the number of the form."""
    numbered = (re.sub(r"\?P<(\w+)>", rf"?P<\g<1>{number}>", form) for number, form in enumerate(forms))
    return re.compile("|".join(numbered), re.IGNORECASE)


_ANY = _any(*_IN_WORDS, *_IN_DIGITS, rf"\b{_MONTH}")
_OTHER_DAY = re.compile(r"[0-9]+")


class DateFound(NamedTuple):
    """A date in a text; what is not said of it is zero."""

    start: int
    end: int
    year: int
    month: int
    day: int

    @property
    def key(self) -> str:
        """The date as it is compared, as `2025-04-07`; `0000-04-07` without a year, `2025-04-00` without a day."""
        return key_of(self.year, self.month, self.day)


def key_of(year: int, month: int = 0, day: int = 0) -> str:
    """A date as it is compared; zero is what is not known of it."""
    return f"{year:04}-{month:02}-{day:02}"


def key_of_date(date: PartialDate) -> str:
    """The same of a date of a record."""
    return key_of(date.year, date.month or 0, date.day or 0)


def find_dates(text: str, words: Iterable[Word]) -> Iterator[DateFound]:
    """The dates of a plain text, of which the words are given: a day, a month or a year; a day or a month without a year too."""
    end = 0
    for word in words:
        may_begin = word.start >= end and (word.written[:1].isdigit() or word.folded in _MONTHS)
        if may_begin and (match := _ANY.match(text, word.start)):
            found = tuple(_read(match, text))
            end = match.end() if found else end
            yield from found


def _read(match: re.Match[str], text: str) -> Iterator[DateFound]:
    form = str(match.lastgroup)[-1]
    parts = {name[:-1]: value for name, value in match.groupdict().items() if value and name[-1] == form}
    month, day, year = _month(parts.get("month", "")), int(parts.get("day", 0)), int(parts.get("year", 0))
    if day or year or _is_month(match, text):
        year += 2000 if 0 < year < 100 else 0
        for each in (day, *map(int, _OTHER_DAY.findall(parts.get("more", "")))):
            yield DateFound(match.start(), match.end(), year, month, each)
        if until := parts.get("until"):
            yield DateFound(match.start(), match.end(), year // 100 * 100 + int(until), 0, 0)


def _month(written: str) -> int:
    return int(written) if written.isdigit() else _MONTHS.get(written.lower(), 0)


def _is_month(match: re.Match[str], text: str) -> bool:
    """Whether the name of a month without a day or year is one, and no verb or name."""
    if not match[0][0].isupper() and match[0].lower() in _VERBS:
        return False
    alone = match[0].strip(".").lower() not in _VERBS
    return alone or _OF_TIME.search(text, max(0, match.start() - 8), match.start()) is not None


def told_by(found: DateFound, published: PartialDate | None) -> Iterator[str]:
    """The keys of the dates that one in a source tells: itself, and the month and year it is in.

    A date without a year is of the year in which the source was published; where that year had not come so far, it may be
    of the year before too.
    """
    years = {found.year or (published.year if published else 0)}
    if not found.year and published and published.month and found.month > published.month:
        years.add(published.year - 1)
    for year in years:
        yield from keys_within(year, found.month, found.day)


def keys_within(year: int, month: int, day: int) -> Iterator[str]:
    """The keys of a date and of all that it is in, with the year and without."""
    for known in {year, 0}:
        if month and day:
            yield key_of(known, month, day)
        if month:
            yield key_of(known, month)
    if year:
        yield key_of(year)


def weekdays_told(words: Collection[str], published: PartialDate | None) -> Iterator[str]:
    """The keys of the days that weekdays in a source mean: the last of that name up to the day it was published."""
    if published and published.day and not published.approximate:
        for name in _WEEKDAYS.keys() & words:
            day = published.earliest
            day -= timedelta(days=(day.weekday() - _WEEKDAYS[name]) % 7)
            yield from keys_within(day.year, day.month, day.day)
