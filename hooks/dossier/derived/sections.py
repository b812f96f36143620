"""Divides the records of a kind into the groups of its index: by month, by letter, or by the words of a field."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from markupsafe import Markup

from dossier.collection.names import Names
from dossier.language.formats import Formats
from dossier.language.labels import Labels
from dossier.reading.entry import AnyEntry
from dossier.records.dates import PartialDate
from dossier.records.kinds import LETTER, MONTH, Kind
from dossier.records.languages.foreign import capitalized
from dossier.records.models import Source

MOST = 60
"""The records that a group by a word holds undivided."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an index: anchor, heading and records, or sections of its own."""

    anchor: str
    heading: str
    entries: tuple[AnyEntry, ...]
    record: AnyEntry | None = None
    """The record that its heading names, where it names one."""
    sections: tuple[Section, ...] = ()
    about: str = ""
    """What is in it, where it is folded and its heading says little."""
    open: bool | None = None
    """Whether it is open at first, where it is folded; None where it is not."""

    @property
    def count(self) -> int:
        """How many rows stand in it, those of its sections included."""
        return len(self.entries) + sum(section.count for section in self.sections)


Headed = Callable[[AnyEntry], tuple[str, str]]
"""Gives the anchor and the heading under which a record is listed."""


def sections(kind: Kind, in_order: Iterable[AnyEntry], labels: Labels, formats: Formats) -> tuple[Section, ...]:
    """The index of a kind; records are given in the order of the kind."""
    if kind.divided_by == MONTH:
        return _by_month(in_order, labels, formats)
    if kind.divided_by == LETTER:
        return by_letter(in_order, labels)
    if kind.divided_by:
        return _by_word(in_order, kind.divided_by, labels)
    return _divide(in_order, lambda entry: ("all", labels.interface.all))


def by_letter(in_order: Iterable[AnyEntry], labels: Labels) -> tuple[Section, ...]:
    """Records in the order of their names, by the first letter; what begins with another sign is with the digits."""
    names = Names(labels.interface.articles)

    def headed(entry: AnyEntry) -> tuple[str, str]:
        letter = names.initial(entry.record.index_name)
        return (letter.lower(), letter) if letter else ("digits", "0–9")

    return _divide(in_order, headed)


def _divide(entries: Iterable[AnyEntry], headed: Headed) -> tuple[Section, ...]:
    groups: dict[tuple[str, str], list[AnyEntry]] = {}
    for entry in entries:
        groups.setdefault(headed(entry), []).append(entry)
    return tuple(Section(*head, tuple(group)) for head, group in groups.items())


def _by_month(entries: Iterable[AnyEntry], labels: Labels, formats: Formats) -> tuple[Section, ...]:
    """By month; what is dated to a year alone comes after the months of that year."""

    def month(entry: AnyEntry) -> PartialDate:
        date = entry.record.when
        assert date is not None
        return PartialDate(date.year, date.month)

    def headed(entry: AnyEntry) -> tuple[str, str]:
        known = month(entry)
        words = capitalized(formats.date(known)) if known.month else labels.timeline.year_only.format(year=known.year)
        return f"d{known}", words

    return _divide(sorted(entries, key=lambda entry: (month(entry).year, month(entry).month or 13)), headed)


def _by_word(entries: Iterable[AnyEntry], field: str, labels: Labels) -> tuple[Section, ...]:
    """By the word of a closed list that each record has in a field, in the order of that list."""

    def word(entry: AnyEntry) -> StrEnum:
        found: StrEnum = getattr(entry.record, field)
        return found

    ranked = sorted(entries, key=lambda entry: list(type(word(entry))).index(word(entry)))
    groups = _divide(ranked, lambda entry: (word(entry).value, labels.heading(word(entry))))
    return tuple(_lettered(group, labels) if len(group.entries) > MOST else group for group in groups)


def _lettered(group: Section, labels: Labels) -> Section:
    """A long group, divided by letter."""
    letters = by_letter(group.entries, labels)
    within = (replace(one, anchor=f"{group.anchor}-{one.anchor}", about=_publishers(one.entries)) for one in letters)
    return replace(group, entries=(), sections=tuple(within))


def _publishers(entries: Iterable[AnyEntry]) -> str:
    names = dict.fromkeys(entry.record.publisher for entry in entries if isinstance(entry.record, Source))
    return Markup(", ").join(names)
