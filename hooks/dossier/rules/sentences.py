"""Rule: no sentence of ours is too long to be read at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem
from dossier.reading.document import Document
from dossier.records.commonmark import blocks_of
from dossier.records.fields import Wording
from dossier.records.limits import MOST_WORDS_IN_SENTENCE
from dossier.records.sentences import counted_sentences
from dossier.records.walk import marked_values

_SHOWN = 6
"""Words of a sentence that a message shows."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Long sentences in our own words; names and the words of others are not ours."""
    for file in dossier.files:
        for location, role, value in marked_values(file.kind.model, file.document.value):
            if isinstance(role, Wording) and role.ours:
                for sentence, count in long_sentences(blocks_of(value) if role.prose else (value,)):
                    yield file.document.problem_at(location, sentence, *said_of(sentence, count))


def check_labels(document: Document) -> Iterator[Problem]:
    """The same in a file of labels, all of whose words are our own."""
    for location, text in document.all_texts():
        for sentence, count in long_sentences((text,)):
            yield document.problem_at(location, sentence, *said_of(sentence, count))


def check_pages(pages: Iterable[tuple[str, str]], most: int = MOST_WORDS_IN_SENTENCE) -> Iterator[Problem]:
    """The same in hand-written pages, given by path and text."""
    for path, text in pages:
        for sentence, count in long_sentences(blocks_of(text), most):
            yield Problem(path, _line_of(sentence, text), 1, *said_of(sentence, count, most))


def long_sentences(blocks: Iterable[str], most: int = MOST_WORDS_IN_SENTENCE) -> Iterator[tuple[str, int]]:
    """Each sentence of some blocks of words that has more words than may be, and how many."""
    for block in blocks:
        for words in block.split("|") if block.startswith("|") else (block,):
            for sentence, count in counted_sentences(words):
                if count > most:
                    yield sentence, count


def said_of(sentence: str, count: int, most: int = MOST_WORDS_IN_SENTENCE) -> tuple[str, str]:
    """What is said of a sentence that has too many words, and what to do."""
    beginning = " ".join(sentence.split()[:_SHOWN])
    hint = f"Write at most {most}, not counting quotations: make two sentences of it, with one idea in each."
    return f"a sentence has {count} words: “{beginning} …”", hint


def _line_of(sentence: str, text: str) -> int:
    """The line with the first words of a sentence, or the first of all where marks are between them."""
    first = re.search(r"\W+".join(map(re.escape, re.findall(r"\w+", sentence)[:_SHOWN])), text)
    return text.count("\n", 0, first.start() if first else 0) + 1
