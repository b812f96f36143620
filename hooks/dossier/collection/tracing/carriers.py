"""Carriers: what a text of a source or of a record can bear out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dossier.records.dates import PartialDate
from dossier.records.facts.dates import find_dates, keys_within, told_by, weekdays_told
from dossier.records.facts.facts import is_free
from dossier.records.facts.found import Fact, FactKind
from dossier.records.facts.numbers import find_numbers
from dossier.records.facts.numbers import told_by as numbers_told_by
from dossier.records.facts.plain import plain
from dossier.records.facts.words import ORDINALS, words_in


class Carrier(NamedTuple):
    """What can bear out a fact: the keys of its dates and numbers, and its words with a space around each."""

    keys: frozenset[str]
    words: str

    def has(self, kind: FactKind, ways: Sequence[tuple[str, ...]]) -> bool:
        """Whether it has all that one of the ways consists of in which a fact can be written."""
        if kind is FactKind.NAME:
            return any(all(f" {word} " in self.words for word in way) for way in ways)
        return any(self.keys.issuperset(way) for way in ways)


def carrier_of(texts: Iterable[str], published: PartialDate | None = None) -> Carrier:
    """What some words bear out; `published` is the date of their source, by which dates without a year are read."""
    text = plain(" · ".join(texts))
    words = words_in(text)
    row = [word.folded for word in words]
    keys, taken = {*weekdays_told(row, published), *ORDINALS.intersection(row)}, list[tuple[int, int]]()
    for date in find_dates(text, words):
        taken.append((date.start, date.end))
        keys.update(told_by(date, published))
    for number in find_numbers(text, words):
        if is_free(taken, number.start, number.end):
            keys.update(numbers_told_by(number.key))
    return Carrier(frozenset(keys), f" {' '.join(row)} ")


def keys_of(date: Fact) -> frozenset[str]:
    """The keys of a fact that is a date and of what it is in."""
    year, month, day = map(int, date.keys[0].split("-"))
    return frozenset(keys_within(year, month, day))


def dated(date: PartialDate | None) -> frozenset[str]:
    """The keys of a date of a record and of what it is in."""
    return frozenset(keys_within(date.year, date.month or 0, date.day or 0) if date else ())
