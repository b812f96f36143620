"""Rule: the words of a translation take no side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dossier.problems import Problem
from dossier.reading.loaded_words import Finder, LoadedWord
from dossier.records.commonmark import own_words_of
from dossier.rules.neutrality import said_of

from .pair import Pair


def rule(words: Iterable[LoadedWord]) -> Callable[[Pair], Iterator[Problem]]:
    """The rule on the loaded words of a language: they are outside quotation marks in a translation of words of ours."""
    finder = Finder(words)

    def check(pair: Pair) -> Iterator[Problem]:
        if pair.role.ours:
            ours = own_words_of(pair.translation) if pair.role.prose else pair.translation
            for found, word in finder.find(ours):
                yield pair.problem(found, *said_of(found, word))

    return check
