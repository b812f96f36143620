"""The facts of a text: its dates, its numbers and its names."""

from __future__ import annotations

from collections.abc import Iterator

from .dates import find_dates
from .found import Fact, FactKind
from .names import Known, find_names
from .numbers import find_numbers
from .words import words_in


def find_facts(text: str, known: Known) -> Iterator[Fact]:
    """The dates, numbers and names of a plain text, in this order; no place has two of them, but for two days of a month."""
    words = words_in(text)
    taken = list[tuple[int, int]]()
    for date in find_dates(text, words):
        taken.append((date.start, date.end))
        yield Fact(date.start, date.end, FactKind.DATE, text[date.start : date.end], (date.key,))
    for number in find_numbers(text, words):
        if is_free(taken, number.start, number.end):
            yield Fact(number.start, number.end, FactKind.NUMBER, text[number.start : number.end], (number.key,))
    for name in find_names(text, words, known):
        if is_free(taken, name.start, name.end):
            yield Fact(name.start, name.end, FactKind.NAME, text[name.start : name.end], name.words)


def is_free(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a place is in none of those that are taken."""
    return all(end <= other_start or other_end <= start for other_start, other_end in taken)
