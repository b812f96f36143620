"""Finds terms of art in words, and links them to their definitions where they first stand on a page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from dossier.reading.entry import AnyEntry, Entry
from dossier.records.models import Definition

_WORD = re.compile(r"([^\W_]+(?:-[^\W_]+)*)(?:[-'’][^\W_]+)*")
"""A word; the group is what stands before its first apostrophe."""
_TAGS = re.compile(r"(<[^>]+>)")


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

    def link(self, html: str, seen: set[str], address: Callable[[AnyEntry], str]) -> Markup:
        """Link the first place of each term of art in HTML that is not within a link; `seen` is kept up.

        Each link names the element `meaning-<id>`, which has to be on the page and tells the definition.
        """
        parts = _TAGS.split(html)
        linked_depth = 0
        for index, part in enumerate(parts):
            if index % 2:
                linked_depth += part.startswith("<a ") - part.startswith("</a>")
            elif not linked_depth and part:
                parts[index] = self._link_words(part, seen, address)
        return Markup("".join(parts))

    def _link_words(self, words: str, seen: set[str], address: Callable[[AnyEntry], str]) -> str:
        pieces, position = [], 0
        for start, end, entry in self.find(words):
            if entry.id not in seen:
                seen.add(entry.id)
                link = f'<a class="definition" href="{address(entry)}" aria-describedby="meaning-{entry.id}">{words[start:end]}</a>'
                pieces += [words[position:start], link]
                position = end
        return "".join([*pieces, words[position:]])


def _first_word(form: str) -> str:
    match = _WORD.search(form)
    return match[1].casefold() if match else ""


def _ends_here(words: str, end: int) -> bool:
    return end == len(words) or not (words[end].isalnum() or words[end] == "-")


def _forms(entry: Entry[Definition]) -> tuple[str, ...]:
    record = entry.record
    title = re.sub(r"\s*\([^)]*\)$", "", record.title)
    return (title, *record.also_called) if record.linked else ()
