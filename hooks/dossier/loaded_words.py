"""The list of loaded words: words that take a side, what to write instead, and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import Field

from .fields import Text
from .models.base import Model
from .problem import Problem
from .reader import read_file
from .validation import validate

WORDS_FILE = "loaded-words.yaml"
"""The name of the list in the data folder."""

_NOT_OURS = re.compile(r"“[^”]*”|\"[^\"]*\"|\*[^*]+\*|\]\([^)]*\)")
"""Words in quotation marks, words set in italics because they are spoken of, and the addresses of links."""


class LoadedWord(Model):
    """A word that our own sentences do not use."""

    word: Text
    """The word."""
    forms: tuple[Text, ...] = ()
    """Other forms of it."""
    instead: Text
    """What to write instead."""
    reason: Text
    """Why it takes a side."""


class LoadedWords(Model):
    """The whole list."""

    words: tuple[LoadedWord, ...] = Field(min_length=1)
    """The words."""


def read_words(file: Path, named: str) -> tuple[tuple[LoadedWord, ...], list[Problem]]:
    """The list of a data folder, and what is wrong with it; no list is no fault."""
    if not file.is_file():
        return (), []
    document = read_file(file, named)
    listed = validate(document, LoadedWords)
    return (listed.words if listed else ()), document.problems


def find_loaded(text: str, words: Iterable[LoadedWord]) -> Iterator[tuple[str, LoadedWord]]:
    """Each loaded word that stands in our own words, as it is written there."""
    ours = _NOT_OURS.sub(" ", text)
    for word in words:
        forms = "|".join(re.escape(form) for form in (word.word, *word.forms))
        for match in re.finditer(rf"(?<![\w-])(?:{forms})(?![\w-])", ours, re.IGNORECASE):
            yield match[0], word
