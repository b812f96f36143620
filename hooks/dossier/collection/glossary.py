"""Finds terms of art in words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dossier.reading.entry import Entry
from dossier.records.models import Definition

_WORD = re.compile(r"([^\W_]+(?:-[^\W_]+)*)(?:[-'’][^\W_]+)*")
"""A word; the group is what stands before its first apostrophe."""


class Found(NamedTuple):
    """A term of art in words: where it stands, and its definition."""

    start: int
    end: int
    entry: Entry[Definition]


class Glossary:
    """All definitions, found by their title and their other forms, the longest form first."""

    def __init__(self, definitions: Iterable[Entry[Definition]]) -> None:
        self._forms: defaultdict[str, list[tuple[str, Entry[Definition]]]] = defaultdict(list)
        for entry in definitions:
            for form in _forms(entry):
                self._forms[_first_word(form)].append((form.casefold(), entry))
        for forms in self._forms.values():
            forms.sort(key=lambda form: -len(form[0]))

    def find(self, words: str) -> Iterator[Found]:
        """Every place where a term of art stands in plain words; places do not overlap."""
        folded = words.casefold() if len(words.casefold()) == len(words) else words.lower()
        end = 0
        for match in _WORD.finditer(words):
            if match.start() >= end and (forms := self._forms.get(match[1].casefold())):
                for form, entry in forms:
                    if folded.startswith(form, match.start()) and _ends_here(words, match.start() + len(form)):
                        end = match.start() + len(form)
                        yield Found(match.start(), end, entry)
                        break


def _first_word(form: str) -> str:
    match = _WORD.search(form)
    return match[1].casefold() if match else ""


def _ends_here(words: str, end: int) -> bool:
    return end == len(words) or not (words[end].isalnum() or words[end] == "-")


def _forms(entry: Entry[Definition]) -> tuple[str, ...]:
    record = entry.record
    title = re.sub(r"\s*\([^)]*\)$", "", record.title)
    return (title, *record.also_called) if record.linked else ()
