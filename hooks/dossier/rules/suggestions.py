"""Suggestions: what a word in a record was probably meant to be, looked for a few times in each file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from dossier.collection.dossier import Link
from dossier.problems import did_you_mean
from dossier.reading.meant.identities import Identities

MOST_OF_A_FILE = 20
"""To compare one word with a thousand takes milliseconds, and whoever reads twenty suggestions has seen the pattern."""


class Suggestions:
    """Suggestions for words that are not known."""

    def __init__(self) -> None:
        self._asked = Counter[str]()

    def hint(self, path: str, word: str, known: Iterable[str]) -> str:
        """A hint with the nearest known word; empty where none is near, and after the first words of a file."""
        self._asked[path] += 1
        return did_you_mean(word, known) if self._asked[path] <= MOST_OF_A_FILE else ""

    def record(self, link: Link, identities: Identities) -> str:
        """A hint with the record that a link was meant to lead to; empty as above."""
        path = link.origin.document.path
        self._asked[path] += 1
        if self._asked[path] > MOST_OF_A_FILE:
            return ""
        return identities.cure(link.id, link.kind, () if link.in_prose else link.location)
