"""The alphabetical order of names, as people expect it: letter by letter, then by accents, then by capitals."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from dossier.records.normal import simplified

NameKey = tuple[tuple[tuple[str, ...], ...], str, str]

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_BREAK = re.compile("[,:;]")
_BASES = str.maketrans(
    {"đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "ŧ": "t", "þ": "th", "æ": "ae", "œ": "oe"}
)
"""Letters that are sorted as others and do not come apart into a letter and an accent."""
_MOST = 1 << 15
"""Names of which it is remembered how they are sorted: records are sorted in each language, and in a preview again and again."""


class Names:
    """The order of names in one language."""

    def __init__(self, articles: str = "") -> None:
        """`articles` are the words, with spaces between them, that are passed over at the beginning of a name."""
        self.articles = frozenset(articles.casefold().split())

    def key(self, name: str) -> NameKey:
        """What names are sorted by: the words without accents and article, then all that tells two names apart.

        A comma or colon comes before all that could follow: Smith, Zoe before Smith Jones, Ann.
        """
        return _key(self.articles, str(name))

    def initial(self, name: str) -> str:
        """The letter under which a name is listed, a capital; empty where it begins with something else."""
        first = next(_words(_base(self.articles, simplified(name))), "")[:1]
        return first.upper() if first.isalpha() else ""


@lru_cache(_MOST)
def _key(articles: frozenset[str], name: str) -> NameKey:
    plain = simplified(name)
    parts = tuple(tuple(_words(part)) for part in _BREAK.split(_base(articles, plain)))
    return parts, unicodedata.normalize("NFD", plain.casefold()), plain.swapcase()


def _base(articles: frozenset[str], name: str) -> str:
    """A name in the letters by which it is sorted, without its article.

    “The Hill” is listed under H; an article that is the whole name, or is joined to a word, is none.
    """
    apart = unicodedata.normalize("NFKD", name.casefold().translate(_BASES))
    text = "".join(letter for letter in apart if not unicodedata.combining(letter))
    start = _WORD.search(text)
    if not start or start[0] not in articles:
        return text
    rest = text[start.end() :]
    return rest if rest[:1].isspace() and _WORD.search(rest) else text


def _words(text: str) -> Iterator[str]:
    return (word[0].replace("'", "") for word in _WORD.finditer(text))
