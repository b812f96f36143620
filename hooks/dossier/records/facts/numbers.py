"""Numbers in a text, in digits and words, with what makes of them a citation or a docket number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from .words import ORDINALS, Word, folded_word

_ONES = {
    word: value
    for value, words in {
        2: "two dos",
        3: "three tres",
        4: "four cuatro",
        5: "five cinco",
        6: "six seis",
        7: "seven siete",
        8: "eight ocho",
        9: "nine nueve",
        10: "ten diez",
        11: "eleven",
        12: "twelve doce",
        13: "thirteen trece",
        14: "fourteen catorce",
        15: "fifteen quince",
        16: "sixteen",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
        20: "twenty veinte",
        30: "thirty treinta",
        40: "forty cuarenta",
        50: "fifty cincuenta",
        60: "sixty sesenta",
        70: "seventy setenta",
        80: "eighty ochenta",
        90: "ninety noventa",
    }.items()
    for word in words.split()
}
_SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "mil": 10**3,
    "k": 10**3,
    "million": 10**6,
    "millions": 10**6,
    "m": 10**6,
    "millón": 10**6,
    "millones": 10**6,
    "mil millones": 10**9,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
}
_TENS = "|".join(word for word, value in _ONES.items() if value >= 20)
_WORD = "|".join(sorted(_ONES, key=len, reverse=True))
_SCALE = r"(?:[\s-](?P<scale>hundred|thousand|mil millones|mil|millions?|millón|millones|billion|trillion)\b|(?P<short>[KkMm]|bn)\b)?"
_CODE = r"(?:\d{1,2}:)?\d{2}-[a-z]{2,4}-\d+(?:-[A-Z]{2,4}\b)*"
"""A docket number of a trial court."""
_NUMBER = re.compile(
    rf"(?<![\w])(?P<docket>{_CODE})"
    r"|(?<![^\W\d_])(?P<cited>\d+[a-z]?(?:\([A-Za-z0-9]{1,5}\))+)"
    r"|(?<![^\W_])(?P<joined>[A-Z]{0,3}-?\d+(?:[-.]\d+)*-\d+[A-Z]?|\d+(?:\.\d+){2,})(?![\w]|[ -](?:m|b|tr)illion)"
    rf"|(?<![^\W_.])(?<![^\W\d_]-)(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<end>st|nd|rd|th|s)?{_SCALE}(?![^\W_])"
    rf"|\b(?:(?P<tens>{_TENS})-)?(?P<word>{_WORD})\b(?:[\s-](?P<scales>hundred|thousand|mil millones|mil|millions?|millón|millones|billion|trillion)\b)?",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"(?:(?:, | ?(?:-|to|and|or|a|y|o) ?)(?:and |or |y |o )?[$]?\d+(?:\.\d+)?)+[ -](thousand|mil millones|mil|million|millón|millones|billion|trillion)\b"
)
"""What is behind a number that shares the *million* of one that follows, as in `12 to 39 billion`."""
_RANGE = re.compile(r"\d+-\d+")
_PARAGRAPH = re.compile(r"\([A-Za-z0-9]{1,5}\)")


class NumberFound(NamedTuple):
    """A number in a text, as it is compared."""

    start: int
    end: int
    key: str


def find_numbers(text: str, words: Iterable[Word]) -> Iterator[NumberFound]:
    """The numbers of a plain text, of which the words are given; the word *one* is none."""
    end = 0
    for word in words:
        may_begin = word.start >= end and (word.written[:1].isdigit() or word.folded in _ONES)
        if may_begin and (match := _NUMBER.match(text, word.start)):
            end = match.end()
            yield NumberFound(match.start(), end, _key(match, text))


def _key(match: re.Match[str], text: str) -> str:
    if docket := match["docket"]:
        return docket_key(docket)
    if code := match["cited"] or match["joined"]:
        return code.lower()
    if match["end"] and (ordinal := folded_word(f"{match['digits']}{match['end']}")) in ORDINALS:
        return ordinal
    if digits := match["digits"]:
        shared = None if match["scale"] or match["short"] else _SHARED.match(text, match.end())
        scale = shared[1] if shared else match["scale"] or match["short"] or ""
        return number_key(Decimal(digits.replace(",", "")) * _SCALES.get(scale.lower(), 1))
    value = _ONES[match["word"].lower()] + _ONES.get((match["tens"] or "").lower(), 0)
    return number_key(Decimal(value) * _SCALES.get((match["scales"] or "").lower(), 1))


def number_key(value: Decimal) -> str:
    """A number in plain digits, without zeros that say nothing."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def docket_key(docket: str) -> str:
    """A docket number without the office before it, the judge behind it, and zeros that fill it."""
    year, kind, number = docket.lower().rpartition(":")[2].split("-")[:3]
    return f"{year}-{kind}-{number.lstrip('0')}"


def told_by(key: str) -> Iterator[str]:
    """The keys of what a number in a source tells: itself; a provision, also all that it is a part of; a range or a count of votes, its two numbers."""
    yield key
    if _RANGE.fullmatch(key):
        yield from key.split("-")
    whole = key.partition("(")[0]
    if whole != key:
        yield whole
        for paragraph in _PARAGRAPH.findall(key[len(whole) :]):
            whole += paragraph
            yield whole
