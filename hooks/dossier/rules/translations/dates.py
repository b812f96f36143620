"""Rule: a translation has the dates of the text that it translates."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.problems import Problem
from dossier.records.facts.dates import DateFound, find_dates
from dossier.records.facts.plain import plain
from dossier.records.facts.words import words_in

from .months import in_own_months
from .pair import Pair


def check(pair: Pair) -> Iterator[Problem]:
    """Dates that are only in one of the two; a year may be said in one of them and be clear from the other."""
    there = _dates(plain(pair.original_words))
    here = _dates(in_own_months(plain(pair.words), pair.file.language))
    for date, words in here.items():
        if not any(_agree(date, other) for other in there):
            hint = f"Write the dates of the English text: {', '.join(there.values())}." if there else "Leave it out."
            yield pair.problem(words.split()[0], f"the date {date.key} is not in the English text", hint)
    for date, words in there.items():
        if not any(_agree(date, other) for other in here):
            hint = "Say it in the translation too."
            yield pair.problem("", f"the date “{words}” of the English text is not in the translation", hint)


def _dates(words: str) -> dict[DateFound, str]:
    """The dates of a text, each once, and as they are written."""
    found = list(find_dates(words, words_in(words)))
    return {one._replace(start=0, end=0): words[one.start : one.end] for one in found}


def _agree(one: DateFound, other: DateFound) -> bool:
    return (one.month, one.day) == (other.month, other.day) and (
        one.year == other.year or not (one.year and other.year)
    )
