"""Rule: a translation has the numbers of the text that it translates."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.problems import Problem
from dossier.records.facts.dates import find_dates
from dossier.records.facts.facts import is_free
from dossier.records.facts.numbers import NumberFound, find_numbers
from dossier.records.facts.plain import plain
from dossier.records.facts.words import words_in

from .months import in_own_months
from .pair import Pair

_TWO = "2"
"""May be *both* in one language and *two* in another."""


def check(pair: Pair) -> Iterator[Problem]:
    """Numbers that are only in one of the two. One in words may be said otherwise, as *both* for *two*."""
    there = _numbers(plain(pair.original_words))
    here = _numbers(in_own_months(plain(pair.words), pair.file.language))
    missing = {key: words for key, words in there.items() if key not in here}
    in_words = {key for key, words in missing.items() if not _has_digit(words)}
    added = {key: words for key, words in here.items() if key not in there}
    if not in_words and _TWO in added and not _has_digit(added[_TWO]):
        del added[_TWO]
    for key, words in added.items():
        hint = f"Write the numbers of the English text: {', '.join(there.values())}." if there else "Leave it out."
        meant = "" if words == key else f" ({key})"
        yield pair.problem(words, f"the number “{words}”{meant} is not in the English text", hint)
    if not added:
        for words in (words for key, words in missing.items() if key not in in_words):
            hint = "Say it in the translation too, in digits."
            yield pair.problem("", f"the number “{words}” of the English text is not in the translation", hint)


def _numbers(words: str) -> dict[str, str]:
    """The numbers of a text but those of dates: how they are compared, and as they are written."""
    parts = words_in(words)
    dates = [(date.start, date.end) for date in find_dates(words, parts)]
    found: list[NumberFound] = [one for one in find_numbers(words, parts) if is_free(dates, one.start, one.end)]
    return {one.key: words[one.start : one.end] for one in found}


def _has_digit(words: str) -> bool:
    return any(sign.isdigit() for sign in words)
