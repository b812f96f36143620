"""Writes dates, numbers and lists the way a language does."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from copy import copy
from decimal import Decimal
from typing import cast

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.units import format_unit

from dossier.memory import made_once
from dossier.records.dates import PartialDate, Precision
from dossier.records.languages.locales import locale_of

from .labels import Labels
from .words.label import Plural, PluralCategory

_KILO = 1000
_ITEM = "\ue000"
_BEFORE_I = {"es": (" y ", " e ")}
"""By language: the word that joins the last two items of a list, and another one before the sound of “i”; Babel has one."""
_SOUNDS_LIKE_I = re.compile(r"h?[ií](?![aeoáéó])", re.IGNORECASE)


def formats_of(labels: Labels) -> Formats:
    """How the language of some labels writes."""
    words = labels.interface
    return made_once("formats", (labels,), lambda: Formats(labels.code, words.circa, words.circa_day))


class Formats:
    """Dates, numbers and lists in one language."""

    def __init__(self, language: str, circa: str, circa_day: str = "") -> None:
        """How an approximate month or year is written, with `{date}` in it; and a day, where that is written otherwise."""
        self.locale = locale_of(language)
        self.circa, self.circa_day = circa, circa_day or circa
        self._dates: dict[PartialDate | datetime.date, str] = {}
        self._numbers: dict[str, str] = {}

    def date(self, value: PartialDate | datetime.date) -> str:
        """A date as exactly as it is known: `April 7, 2025`, `April 2025`, `about April 2025`."""
        if value not in self._dates:
            self._dates[value] = self._written(value)
        return self._dates[value]

    def _written(self, value: PartialDate | datetime.date) -> str:
        if isinstance(value, datetime.date):
            return format_date(value, "long", locale=self.locale)
        words = self._known(value)
        if not value.approximate:
            return words
        return (self.circa_day if value.day else self.circa).format(date=words)

    def _known(self, value: PartialDate) -> str:
        if value.precision is Precision.YEAR:
            return f"{value.year}"
        if value.precision is Precision.MONTH:
            return format_skeleton("yMMMM", value.earliest, locale=self.locale)
        return format_date(value.earliest, "long", locale=self.locale)

    def day(self, value: datetime.date) -> str:
        """A day without its year: `April 7`."""
        return format_skeleton("MMMMd", value, locale=self.locale)

    def month(self, value: PartialDate | datetime.date) -> str:
        """The month of a date, in short: `Apr`."""
        day = value.earliest if isinstance(value, PartialDate) else value
        return format_date(day, "LLL", locale=self.locale)

    def cited(self, value: PartialDate | datetime.date, months: Sequence[str], circa: str) -> str:
        """A date as citations in court have it, whatever the language: `Apr. 7, 2025`; `months` are all twelve."""
        known = PartialDate.of(value) if isinstance(value, datetime.date) else value
        name = f"{months[known.month - 1]} " if known.month else ""
        words = f"{name}{known.day}, {known.year}" if known.day else f"{name}{known.year}"
        return circa.format(date=words) if known.approximate else words

    def number(self, value: Decimal | int) -> str:
        """A number with the separators of the language and exactly the digits that it is written with."""
        digits = str(value)  # 1.50 and 1.5 are equal, but not written alike
        if digits not in self._numbers:
            self._numbers[digits] = self._separated(Decimal(value))
        return self._numbers[digits]

    def _separated(self, value: Decimal) -> str:
        exponent = value.as_tuple().exponent
        assert isinstance(exponent, int)
        pattern = copy(self.locale.decimal_formats[None])
        pattern.frac_prec = (max(0, -exponent),) * 2
        return str(pattern.apply(value, self.locale))

    def size(self, count: int) -> str:
        """The size of a file of so many bytes, which no line breaks: `840 bytes`, `46 kB`, `1.2 MB`."""
        return self._sized(count).replace(" ", "\N{NO-BREAK SPACE}")

    def _sized(self, count: int) -> str:
        if count < _KILO:
            return format_unit(count, "digital-byte", "long", locale=self.locale)
        unit, amount = ("megabyte", count / _KILO**2) if count >= _KILO**2 else ("kilobyte", count / _KILO)
        pattern = "0.#" if unit == "megabyte" else "#,##0"
        return format_unit(amount, f"digital-{unit}", "short", format=pattern, locale=self.locale)

    def list(self, items: Iterable[str]) -> str:
        """`a, b, and c`."""
        words = (*items,)
        ends = (self.separator(place, len(words), after) for place, after in enumerate((*words[1:], ""), 1))
        return "".join(f"{word}{end}" for word, end in zip(words, ends, strict=False))

    def separator(self, place: int, count: int, following: str = "") -> str:
        """What follows an item of such a list, counted from 1; nothing after the last. `following` is the next item."""
        separator = self._separators(count)[place - 1]
        own = _BEFORE_I.get(self.locale.language)
        return separator.replace(*own) if own and _SOUNDS_LIKE_I.match(following) else separator

    def _separators(self, count: int) -> tuple[str, ...]:
        return tuple(format_list([_ITEM] * count, locale=self.locale).split(_ITEM)[1:])

    def form(self, label: Plural, count: int) -> str:
        """The form of a label for a count, with its placeholders."""
        return label[cast("PluralCategory", self.locale.plural_form(count))]

    def counted(self, label: Plural, count: int, **filled: str) -> str:
        """A label with a count, and whatever else is filled in: `1 record`, `1,113 records`."""
        return self.form(label, count).format(count=self.number(count), **filled)
