"""The words of a plain text, each in the one form in which words are compared."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from dossier.records.normal import unaccented

_WORD = re.compile(r"[^\W_]+(?:['.][^\W_]+)*")
_POSSESSIVE = re.compile(r"'s?$")


class Word(NamedTuple):
    """A word in a text."""

    start: int
    end: int
    written: str
    folded: str
    """Without capitals, accents, dots and the possessive."""

    @property
    def has_capital(self) -> bool:
        """Whether a letter of it is a capital."""
        return self.written != self.written.lower()


def words_in(text: str) -> tuple[Word, ...]:
    """The words of a plain text, in order; a hyphen, a slash or a comma parts two words."""
    return tuple(Word(*match.span(), match[0], folded_word(match[0])) for match in _WORD.finditer(text))


@lru_cache(maxsize=65536)
def folded_word(word: str) -> str:
    """A word as words are compared."""
    return _POSSESSIVE.sub("", unaccented(word)).replace(".", "").replace("'", "")
