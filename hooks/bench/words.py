"""Words: plain prose and made-up terms of art, the same on every machine."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

_WORDS = """
    the a of to in for on by with under after before that which each any no this and or agency bureau office
    department court judge order request answer record file page copy law section notice reply hearing motion
    ruling appeal party counsel witness report review audit letter form name address number list date day month
    year person people family worker member group state county city member public private general limited written
    signed filed sent given shown read kept held asked said found called made used named known open closed
    exact early late first second third last whole half part several many few other same new old long short
    gives takes keeps asks says finds holds sends reads names leaves allows requires explains describes concerns
    data matter purpose basis reason rule term case claim question figure value source text word line place
"""
_PLAIN = _WORDS.split()
_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
_STEP = 7919
"""Prime, so that neighbors look different and no two numbers share a word."""
_SENTENCE = 15


def coined(number: int) -> str:
    """A made-up word; no other number below 343,000 has it, and no language."""
    first, rest = divmod(number * _STEP % len(_SYLLABLES) ** 3, len(_SYLLABLES) ** 2)
    second, third = divmod(rest, len(_SYLLABLES))
    return f"{_SYLLABLES[first]}{_SYLLABLES[second]}{_SYLLABLES[third]}nq"


def phrase(random: Random, length: int) -> str:
    """Some plain words, without a capital or a full stop."""
    return " ".join(random.choices(_PLAIN, k=length))


def prose(random: Random, length: int, strewn: Iterable[str] = ()) -> str:
    """Sentences of plain words, `length` of them in all, with other pieces strewn in."""
    pieces = random.choices(_PLAIN, k=length)
    for piece in strewn:
        pieces.insert(random.randrange(len(pieces)), piece)
    sentences = (pieces[start : start + _SENTENCE] for start in range(0, len(pieces), _SENTENCE))
    return " ".join(_sentence(" ".join(words)) for words in sentences)


def _sentence(words: str) -> str:
    first = int(words.startswith("["))
    return f"{words[:first]}{words[first].upper()}{words[first + 1 :]}."
