"""Finds terms of art in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from dossier.reading.entry import Entry
from dossier.records.models import Definition
from dossier.records.normal import folded

FormsOf = Callable[[Entry[Definition]], tuple[str, ...]]
"""The words by which a definition is found."""
_LETTERS, _HYPHENS = r"(?:[^\W_][\u0300-\u036f]*)+", "-\u2010\u2011"
_START = re.compile(rf"({_LETTERS}(?:[{_HYPHENS}]{_LETTERS})*)(?:[{_HYPHENS}'’]{_LETTERS})*")
"""A word where a term may begin; the group is what stands before its first apostrophe."""
_TOKEN = re.compile(rf"{_LETTERS}|\s+|.")
"""What terms are made of: words, white space, and single signs."""


class Found(NamedTuple):
    """A term of art in words: where it stands, and its definition."""

    start: int
    end: int
    entry: Entry[Definition]


@dataclass(slots=True)
class _Node:
    """All terms that begin with the same tokens: the one that ends here, and how the others go on."""

    entry: Entry[Definition] | None = None
    next: dict[str, _Node] = field(default_factory=dict)


class Glossary:
    """All definitions, found by their title and their other forms, the longest form first."""

    def __init__(self, definitions: Iterable[Entry[Definition]], forms: FormsOf | None = None) -> None:
        """By the forms that are linked to a definition, or by others."""
        self._root = _Node()
        for entry in definitions:
            for form in (forms or forms_of)(entry):
                self._add(form, entry)

    def _add(self, form: str, entry: Entry[Definition]) -> None:
        if start := _START.match(form):
            node = self._root
            for token in (start[1], *_TOKEN.findall(form, start.end(1))):
                node = node.next.setdefault(_alike(token), _Node())
            node.entry = node.entry or entry

    def find(self, words: str) -> Iterator[Found]:
        """Every place where a term of art stands in plain words; places do not overlap."""
        end = 0
        for match in _START.finditer(words):
            node = self._root.next.get(_alike(match[1])) if match.start() >= end else None
            if node and (found := _longest(node, words, match)):
                end = found.end
                yield found


def _longest(node: _Node, words: str, start: re.Match[str]) -> Found | None:
    """The longest term that begins at a word, of those in a node."""
    end, found = start.end(1), None
    while True:
        if node.entry and _ends_here(words, end):
            found = Found(start.start(), end, node.entry)
        token = _TOKEN.match(words, end) if node.next else None
        if not token or not (following := node.next.get(_alike(token[0]))):
            return found
        node, end = following, token.end()


def _alike(token: str) -> str:
    """How a token is compared; white space of every sort is one space."""
    return token.lower() if token.isascii() and not token.isspace() else folded(token) or " "


def _ends_here(words: str, end: int) -> bool:
    return end == len(words) or not (words[end].isalnum() or words[end] in _HYPHENS)


def forms_of(entry: Entry[Definition]) -> tuple[str, ...]:
    """The words that are linked to a definition: its title without an abbreviation, then its other names; none if it is not linked."""
    record = entry.record
    return (without_abbreviation(record.title), *record.also_called) if record.linked else ()


def without_abbreviation(title: str) -> str:
    """A title without the words in parentheses at its end."""
    opening = title.find("(", title.rfind(")", 0, -1) + 1) if title.endswith(")") else -1
    return title[:opening].rstrip() if opening >= 0 else title
