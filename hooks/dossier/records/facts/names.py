"""Proper names in a text: known ones, and words that are capitalized for no other reason."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from .words import Word, words_in

_JOINS = re.compile(r"[ &/-]{1,3}|(?<=[A-Z])\. | (?:of|for|de|del|de la|de los|y|v\.|the|of the|for the|on) ")
"""What may stand between two words of one name."""
_ENDS = re.compile(r"(?:^|[.?!:;—\"“(\[]|\bv\.) ?[\"“‘'(]*$")
"""What stands before the first word of a sentence."""
_INITIAL = re.compile(r"(?:^|[^\w.])(?:[A-Z]|v|vs|Mr|Mrs|Ms|Dr|No|Sen|Rep|St|U\.S|D\.C|Jr|Sr|Inc|Corp)\. ?$")
GENERIC = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "section",
        "sections",
        "title",
        "titles",
        "order",
        "orders",
        "act",
        "acts",
        "form",
        "forms",
        "rule",
        "rules",
        "chapter",
        "part",
        "paragraph",
        "article",
        "no",
        "nos",
        "judge",
        "judges",
        "justice",
        "justices",
        "magistrate",
        "president",
        "secretary",
        "commissioner",
        "director",
        "chief",
        "senator",
        "senators",
        "sen",
        "representative",
        "representatives",
        "rep",
        "reps",
        "acting",
        "deputy",
        "assistant",
        "attorney",
        "general",
        "inspector",
        "counsel",
        "professor",
        "chair",
        "chairman",
        "member",
        "members",
        "leader",
        "officer",
        "house",
        "senate",
        "congress",
        "committee",
        "subcommittee",
        "department",
        "office",
        "university",
        "school",
        "court",
        "courts",
        "appeals",
        "circuit",
        "district",
        "supreme",
        "internal",
        "revenue",
        "code",
        "executive",
        "public",
        "affairs",
        "government",
        "federal",
        "constitution",
        "day",
        "city",
        "i",
        "u.s",
        "us",
        "usc",
        "cfr",
        "united",
        "states",
        "america",
        "american",
        "americans",
        "english",
        "spanish",
        "latino",
        "latina",
        "democrat",
        "democrats",
        "democratic",
        "republican",
        "republicans",
        "republicano",
    ]
)
"""Capitalized words that name nothing in particular: months, offices, kinds of law, and the country."""


class NameFound(NamedTuple):
    """A name in a text and its words, as they are compared, but for those that name nothing in particular."""

    start: int
    end: int
    words: tuple[str, ...]


class Known(NamedTuple):
    """Names that are recognized."""

    by_first_word: Mapping[str, Sequence[tuple[str, ...]]]
    """Their words, the longest name first."""
    common: Collection[tuple[str, ...]] = ()
    """Those that are words of the language, such as terms of art: they name nothing that has to be borne out."""


def words_of_name(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: without capitals, accents, dots and possessives."""
    return tuple(word.folded for word in words_in(name))


def known_names(names: Iterable[tuple[str, ...]], common: Collection[tuple[str, ...]] = ()) -> Known:
    """Names to be recognized, and those that are words of the language."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted({*names, *common}, key=len, reverse=True):
        found.setdefault(words[0], []).append(words)
    return Known(found, common)


_SMALL = frozenset(
    ["of", "the", "for", "and", "de", "del", "la", "los", "las", "y", "a", "an", "in", "on", "to", "at", "v", "vs"]
)


def telling(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words by which a name is told from others: without small words and those that name nothing in particular."""
    return tuple(word for word in words if word not in _SMALL and word not in GENERIC) or words


def find_names(text: str, words: Sequence[Word], known: Known) -> Iterator[NameFound]:
    """The names of a plain text, of which the words are given: known ones, and other words with capitals.

    A word is no name for the capital with which a sentence begins.
    """
    place, row = 0, list[Word]()
    while place < len(words):
        length = _known_at(words, place, known) if words[place].has_capital else 0
        if (
            length
            or not words[place].has_capital
            or (row and not _JOINS.fullmatch(text, row[-1].end, words[place].start))
        ):
            yield from _unknown(row, text)
            row = []
        if length:
            name = words[place : place + length]
            folded = tuple(word.folded for word in name)
            if not GENERIC.issuperset(folded) and folded not in known.common:
                yield NameFound(name[0].start, name[-1].end, folded)
        elif words[place].has_capital:
            row.append(words[place])
        place += length or 1
    yield from _unknown(row, text)


def _known_at(words: Sequence[Word], place: int, known: Known) -> int:
    for name in known.by_first_word.get(words[place].folded, ()):
        if tuple(word.folded for word in words[place : place + len(name)]) == name:
            return len(name)
    return 0


def _unknown(row: Sequence[Word], text: str) -> Iterator[NameFound]:
    kept = [word for word in row if word.folded not in GENERIC and not word.folded.isdigit()]
    if kept and kept[0] is row[0] and not _is_abbreviation(kept[0]) and _begins(text, kept[0].start):
        kept = kept[1:]
    if kept and any(len(word.folded) > 1 for word in kept):
        yield NameFound(kept[0].start, kept[-1].end, tuple(word.folded for word in kept))


def _is_abbreviation(word: Word) -> bool:
    """Whether a word has a capital within, as `CNN` and `UnidosUS` have, wherever in a sentence it is."""
    return word.written[1:] != word.written[1:].lower()


def _begins(text: str, start: int) -> bool:
    """Whether a word begins a sentence or a part of one, where every word has a capital."""
    before = text[max(0, start - 8) : start]
    return _ENDS.search(before) is not None and not _INITIAL.search(before)
