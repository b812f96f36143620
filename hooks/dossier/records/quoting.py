"""Quotations: passages in quotation marks, and whether the words of a quotation are in an excerpt, whole and in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NewType

from .letters import is_seen
from .normal import normalized

Taken = NewType("Taken", str)
"""A text taken apart into words, numbers and single signs, with `_CUT` around each, so that no search finds half a word."""

_QUOTED = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»|„([^„“”]+)[“”]")
_MARK = re.compile('[“”«»„"]')
_ELISION = re.compile(r"\.(?: ?\.){2,}")
_PAUSE = re.compile("[\u2014\u2015\u2e3a\u2e3b]|--+")
"""Dashes between words, unlike those within one."""
_GAP = re.compile(r"\[[^\[\]]*\]|…")

_CUT, _FIRST, _LAST = "\x1f", "\x01", "\x02"
_SIGN = rf"[\w\u0300-\u036f{_FIRST}{_LAST}]"
_TOKEN = re.compile(rf"[^\W\d_](?:\.[^\W\d_])+(?!{_SIGN})|{_SIGN}+(?:[-']{_SIGN}+|(?<=\d)[.,:/](?=\d){_SIGN}+)*|\S")
"""Initials, as `U.S.C`; a word, as `15-page` and `don't`, or a number, as `1,280.50`; or any other sign."""
_OTHER_CASE = re.compile(rf"(?<!{_SIGN})\[([^\W\d_])\](?={_SIGN})")
_OTHER_END = re.compile(rf"(?<=[^\W\d_])\[[^\W\d_]{{0,4}}\](?!{_SIGN})")
_AROUND = 100
"""Characters around a place in which the word is looked for that it is in."""
_AT_ENDS = {",", ";", ":", "."}


def count_words(text: str) -> int:
    """How many words a text has, counted between white space."""
    return len(text.split())


def quoted_passages(words: str) -> Iterator[str]:
    """Every passage of plain words that is in double quotation marks."""
    for match in _QUOTED.finditer(words):
        yield match[match.lastindex or 0]


def unwrapped(text: str) -> str:
    """A text without the double quotation marks that enclose all of it."""
    match = _QUOTED.fullmatch(text)
    return match[match.lastindex or 0] if match else text


def without_quotations(words: str) -> str:
    """Plain words without what is in double quotation marks."""
    return _QUOTED.sub(" ", words)


def hidden_quotations(words: str) -> str:
    """The same with dots instead, and with the sign that ends a quotation, so that every other place stays what it was."""
    return _QUOTED.sub(_hidden, words)


def _hidden(quotation: re.Match[str]) -> str:
    whole = quotation[0]
    last = whole[-2] if whole[-2] in ".!?" else "·"
    return f"{whole[0]}{'·' * (len(whole) - 3)}{last}{whole[-1]}"


def find_mark(words: str) -> str | None:
    """The first double quotation mark."""
    found = _MARK.search(words)
    return found[0] if found else None


@dataclass(frozen=True, slots=True)
class Sought:
    """The words of a quotation, made ready once to be looked for in many excerpts."""

    whole: Taken
    pieces: tuple[str | re.Pattern[str], ...]
    """What is between its elisions and insertions; a pattern where a word was fitted to the sentence around it."""

    @classmethod
    def read(cls, text: str) -> Sought:
        """A quotation as it is written."""
        plain = _plain(text)
        fitted = _OTHER_END.sub(_LAST, _OTHER_CASE.sub(rf"{_FIRST}\1", plain))
        pieces = (_trimmed(_TOKEN.findall(piece)) for piece in _GAP.split(fitted))
        return cls(take(text), tuple(_piece(words) for words in pieces if words) if is_seen(plain) else ())

    def stands_in(self, excerpt: Taken) -> bool:
        """Whether the words are in an excerpt.

        Both are normalized. An elision `…` or `. . .`, or an insertion `[ ]`, splits the quotation into pieces, and each
        piece has to be in the excerpt exactly, in order, from the beginning of a word or number to the end of one. The case of
        a first letter in brackets may differ, as in `[t]he`, and so may an end in brackets, as in `request[ed]`. A mark that
        the excerpt has too is taken as it is.
        """
        if not self.pieces:
            return False
        if self.whole in excerpt:
            return True
        position = 0
        for piece in self.pieces:
            position = _end_of(piece, excerpt, position)
            if position < 0:
                return False
        return True


def take(text: str) -> Taken:
    """An excerpt made ready for quotations to be looked for in it."""
    return _joined(_TOKEN.findall(_plain(text)))


class Excerpts:
    """Excerpts in which quotations are looked for, each taken apart once."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._each = tuple(map(take, self._texts))
        self._all = "".join(self._each)

    def place_of(self, sought: Sought) -> int | None:
        """The place, from 0, of the first excerpt that has the words of a quotation; None where none has them."""
        if any(isinstance(piece, str) and piece not in self._all for piece in sought.pieces):
            return None
        return next((place for place, excerpt in enumerate(self._each) if sought.stands_in(excerpt)), None)

    def cut_word(self, quotation: str) -> str:
        """A word or number of which a quotation has only a part, where its letters are there; else an empty text."""
        for piece in _GAP.split(_plain(quotation)):
            letters = piece.strip(" ,;:.")
            if letters and _joined(_TOKEN.findall(letters)) not in self._all:
                start = self._letters.find(letters)
                around = _TOKEN.finditer(self._letters, max(0, start - _AROUND), start + len(letters) + _AROUND)
                cut = (word[0] for word in around if start >= 0 and _cuts(word, start, start + len(letters)))
                return next(cut, "")
        return ""

    @cached_property
    def _letters(self) -> str:
        return " … ".join(map(_plain, self._texts))


def stands_in(quotation: str, excerpt: str) -> bool:
    """Whether the words of one quotation are in one excerpt; see `Sought.stands_in`."""
    return Sought.read(quotation).stands_in(take(excerpt))


def _cuts(word: re.Match[str], start: int, end: int) -> bool:
    return word.start() < start < word.end() or word.start() < end < word.end()


def _plain(text: str) -> str:
    return _ELISION.sub("…", normalized(_PAUSE.sub(" – ", text)))


def _joined(tokens: list[str]) -> Taken:
    return Taken(_CUT + "".join(f"{token}{_CUT}" for token in tokens))


def _trimmed(tokens: list[str]) -> list[str]:
    """A piece without the signs that end a sentence or a part of it; nothing where it has no word."""
    words = [place for place, token in enumerate(tokens) if token not in _AT_ENDS]
    return tokens[words[0] : words[-1] + 1] if words else []


def _piece(tokens: list[str]) -> str | re.Pattern[str]:
    joined = _joined(tokens)
    if _FIRST not in joined and _LAST not in joined:
        return joined
    return re.compile("".join([_CUT, *(f"{_fitted(token)}{_CUT}" for token in tokens)]))


def _fitted(token: str) -> str:
    """The pattern of a word as it was before it was fitted: its first letter of either case, its end another one."""
    first = re.sub(rf"{_FIRST}(.)", lambda match: f"[{match[1].upper()}{match[1].lower()}]", re.escape(token))
    return first.replace(_LAST, rf"{_SIGN}{{0,4}}")


def _end_of(piece: str | re.Pattern[str], excerpt: Taken, position: int) -> int:
    """Where the first place of a piece from a position on ends, its last cut not included; -1 where there is none."""
    if isinstance(piece, str):
        found = excerpt.find(piece, position)
        return found + len(piece) - 1 if found >= 0 else -1
    match = piece.search(excerpt, position)
    return match.end() - 1 if match else -1
