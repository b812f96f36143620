"""The list of loaded words: words that take a side, what to write instead, and why."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from pydantic import Field

from dossier.memory import read_once
from dossier.problems import Problem
from dossier.records.fields import Text
from dossier.records.languages.locales import is_language, own_language
from dossier.records.models.base import Model
from dossier.records.normal import folded, simplified
from dossier.records.quoting import without_quotations

from .sound import read_as

WORDS_FILE = "loaded-words.yaml"
"""The name of the list in the data folder."""
_OF_LANGUAGE = re.compile(r"loaded-words\.([a-z]+)\.yaml")
"""That of the list for translations into a language."""


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
    search_for: Text | None = None
    """Our own words, for which the search of the site also looks when a reader types the word."""


class LoadedWords(Model):
    """The whole list."""

    words: tuple[LoadedWord, ...] = Field(min_length=1)
    """The words."""


def language_of_words(name: str) -> str | None:
    """The language into which records are put whose list a file is, by its name; None for another file."""
    found = _OF_LANGUAGE.fullmatch(name)
    return found[1] if found and is_language(found[1]) and found[1] != own_language() else None


def read_words(file: Path, named: str) -> tuple[tuple[LoadedWord, ...], list[Problem]]:
    """The list of a data folder, and what is wrong with it; no list is no fault."""
    if not os.path.lexists(file):
        return (), []
    return read_once(named, file, partial(_read, file, named), is_sound=lambda found: not found[1])


def _read(file: Path, named: str) -> tuple[tuple[LoadedWord, ...], list[Problem]]:
    document, listed = read_as(LoadedWords, file, named)
    return (listed.words if listed else ()), document.problems


class Finder:
    """Finds loaded words in text. Most texts hold none, so one pattern for all of them is tried first."""

    def __init__(self, words: Iterable[LoadedWord]) -> None:
        listed = [(word, (word.word, *word.forms)) for word in words]
        self._patterns = [(re.compile(_pattern(map(simplified, forms)), re.IGNORECASE), word) for word, forms in listed]
        # Small letters on both sides: a pattern that heeds case rules out most places by their first letter.
        self._any = re.compile(_pattern(folded(form) for _, forms in listed for form in forms))

    def find(self, words: str) -> Iterator[tuple[str, LoadedWord]]:
        """Each loaded word outside quotation marks in plain words, as it is written there (see `simplified`)."""
        ours = simplified(without_quotations(words))
        if self._patterns and self._any.search(ours.casefold()):
            for pattern, word in self._patterns:
                for match in pattern.finditer(ours):
                    yield match[0], word


def _pattern(forms: Iterable[str]) -> str:
    return rf"(?<![\w-])(?:{'|'.join(re.escape(form) for form in forms)})(?![\w-])"
