"""The words of a plain text, each in the one form in which words are compared."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from dossier.records.normal import unaccented

_WORD = re.compile(r"[^\W_]+(?:['.][^\W_]+)*")
_POSSESSIVE = re.compile(r"'s?$")
_ORDINALS = {
    form: forms.split()[0]
    for forms in (
        "first 1st primer primero primera",
        "second 2nd 2d segundo segunda",
        "third 3rd 3d tercer tercero tercera",
        "fourth 4th cuarto cuarta",
        "fifth 5th quinto quinta",
        "sixth 6th sexto sexta",
        "seventh 7th septimo septima",
        "eighth 8th octavo octava",
        "ninth 9th noveno novena",
        "tenth 10th decimo decima",
        "eleventh 11th",
        "twelfth 12th",
        "thirteenth 13th",
        "fourteenth 14th",
        "fifteenth 15th",
    )
    for form in forms.split()
}
"""Numbers of courts, amendments and the like, by all their forms; the first is the one in which they are compared."""
ORDINALS = frozenset(_ORDINALS.values())


class Word(NamedTuple):
    """A word in a text."""

    start: int
    end: int
    written: str
    folded: str
    """Without capitals, accents, dots and the possessive; of `1st` and `First`, *first*."""

    @property
    def has_capital(self) -> bool:
        """Whether a letter of it is a capital."""
        return self.written != self.written.lower()


@lru_cache(maxsize=256)
def words_in(text: str) -> tuple[Word, ...]:
    """The words of a plain text, in order; a hyphen, a slash or a comma parts two words. Several rules ask for the same in turn."""
    return tuple(Word(*match.span(), match[0], folded_word(match[0])) for match in _WORD.finditer(text))


@lru_cache(maxsize=65536)
def folded_word(word: str) -> str:
    """A word as words are compared."""
    folded = _POSSESSIVE.sub("", unaccented(word)).replace(".", "").replace("'", "")
    return _ORDINALS.get(folded, folded)
