"""Rule: our own words take no side; the words that do are listed, each with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem
from dossier.reading.document import Document
from dossier.reading.loaded_words import Finder, LoadedWord
from dossier.records.commonmark import own_words_of
from dossier.records.fields import Wording
from dossier.records.walk import marked_values

_TYPED = ("search", "leads")
"""The labels that are never printed: words by which a record is found, whichever side they are on."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Loaded words outside quotation marks in our own words; names and titles of sources are not ours."""
    finder = Finder(dossier.words)
    for file in dossier.files:
        for location, role, value in marked_values(file.kind.model, file.document.value):
            if isinstance(role, Wording) and role.ours:
                for found, word in finder.find(own_words_of(value) if role.prose else value):
                    yield file.document.problem_at(location, found, *said_of(found, word))


def check_labels(document: Document, words: tuple[LoadedWord, ...]) -> Iterator[Problem]:
    """The same in a file of labels, all of whose words are our own, but for what readers type into the search."""
    finder = Finder(words)
    ours = ((location, text) for location, text in document.all_texts() if location[:2] != _TYPED)
    for location, text in ours:
        for found, word in finder.find(text):
            yield document.problem_at(location, found, *said_of(found, word))


def check_pages(pages: Iterable[tuple[str, str]], words: tuple[LoadedWord, ...]) -> Iterator[Problem]:
    """The same in hand-written pages, given by path and text; words in code are spoken of and not used there."""
    finder = Finder(words)
    for path, text in pages:
        for found, word in finder.find(own_words_of(text, ("em", "code"))):
            yield Problem(path, _line_of(found.split()[0], text), 1, *said_of(found, word))


def _line_of(word: str, text: str) -> int:
    """The first line with a word, or the first of all where it is written with other signs."""
    return text.count("\n", 0, max(0, text.find(word))) + 1


def said_of(found: str, word: LoadedWord) -> tuple[str, str]:
    """What is said of a loaded word, and what to write instead."""
    return f"“{found}” is a loaded word", f"Write: {word.instead}. {word.reason}"
