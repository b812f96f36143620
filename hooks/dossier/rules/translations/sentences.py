"""Rule: no sentence of a translation is too long to be read at once."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.problems import Problem
from dossier.records.limits import MOST_WORDS_IN_SENTENCE_TRANSLATED
from dossier.rules.sentences import long_sentences, said_of

from .pair import Pair


def check(pair: Pair) -> Iterator[Problem]:
    """Long sentences; what is in quotation marks does not count, nor do the words of others."""
    if pair.role.ours:
        for sentence, count in long_sentences(pair.blocks, MOST_WORDS_IN_SENTENCE_TRANSLATED):
            yield pair.problem(sentence, *said_of(sentence, count, MOST_WORDS_IN_SENTENCE_TRANSLATED))
