"""Divides the records of a kind into the groups of its index: by month, by letter, or by sort."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from dossier.collection.order import date_of, without_article
from dossier.derived.agreement.parts import PARTS
from dossier.language.formats import Formats
from dossier.language.labels import Labels
from dossier.reading.entry import Entry
from dossier.records.models import Authority, Case, Disagreement, Person, Term

M = TypeVar("M")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an index: anchor, heading and records, or sections of its own."""

    anchor: str
    heading: str
    entries: tuple[Entry, ...]
    record: Entry | None = None
    """The record that its heading names, where it names one."""
    sections: tuple[Section, ...] = ()

    @property
    def count(self) -> int:
        """How many rows stand in it, those of its sections included."""
        return len(self.entries) + sum(section.count for section in self.sections)


Headed = Callable[[Entry], tuple[str, str]]
"""Gives the anchor and the heading under which a record stands."""


def sections(kind: str, in_order: Iterable[Entry], labels: Labels, formats: Formats) -> tuple[Section, ...]:
    """The index of a kind; records are given in the order of the kind."""
    if kind in ("statement", "action", "event", "figure"):
        return _divide(in_order, lambda entry: _month(entry, formats))
    if kind in ("person", "organization", "source", "definition"):
        return by_letter(in_order)
    if kind == "term":
        return _divide(in_order, lambda entry: _part(entry, labels))
    if kind == "authority":
        return _divide(sorted(in_order, key=_authority_rank), lambda entry: _authority(entry, labels))
    if kind == "case":
        return _by_word(in_order, lambda entry: _as(Case, entry).relevance, labels)
    if kind == "disagreement":
        return _by_word(in_order, lambda entry: _as(Disagreement, entry).state, labels)
    return _divide(in_order, lambda entry: ("all", labels.words["interface"]["all"]))


def by_letter(in_order: Iterable[Entry]) -> tuple[Section, ...]:
    """Records in the order of their names, by the first letter."""
    return _divide(in_order, _letter)


def _divide(entries: Iterable[Entry], headed: Headed) -> tuple[Section, ...]:
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        groups.setdefault(headed(entry), []).append(entry)
    return tuple(Section(*head, tuple(group)) for head, group in groups.items())


def _month(entry: Entry, formats: Formats) -> tuple[str, str]:
    date = date_of(entry.record)
    assert date is not None
    month = type(date)(date.year, date.month)
    return f"d{month}", formats.date(month)


def _letter(entry: Entry) -> tuple[str, str]:
    record = entry.record
    name = record.sort_name if isinstance(record, Person) else without_article(record.title)
    letter = unicodedata.normalize("NFD", name)[0].upper()
    return (letter.lower(), letter) if letter.isalpha() else ("digits", "0–9")


def _part(entry: Entry, labels: Labels) -> tuple[str, str]:
    assert isinstance(entry.record, Term)
    part = PARTS[entry.record.kind]
    return part, labels.words["parts"][part]


def _authority(entry: Entry, labels: Labels) -> tuple[str, str]:
    assert isinstance(entry.record, Authority)
    kind = entry.record.kind.value
    return kind, labels.words["parts"][kind]


def _authority_rank(entry: Entry) -> int:
    assert isinstance(entry.record, Authority)
    return list(type(entry.record.kind)).index(entry.record.kind)


def _by_word(entries: Iterable[Entry], word_of: Callable[[Entry], StrEnum], labels: Labels) -> tuple[Section, ...]:
    """By a word of a closed list, in the order of that list."""
    ranked = sorted(entries, key=lambda entry: list(type(word_of(entry))).index(word_of(entry)))
    return _divide(ranked, lambda entry: (word_of(entry).value, labels.of(word_of(entry))))


def _as(model: type[M], entry: Entry) -> M:
    assert isinstance(entry.record, model)
    return entry.record
