"""What a search needs to know of a record: the facets that narrow it, and the numbers that name the record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dossier.collection.dossier import Dossier
from dossier.language.labels import Labels
from dossier.reading.entry import AnyEntry
from dossier.records.models import Base

_ZEROS = re.compile(r"(?<=-)0+(?=\d)")


@dataclass(frozen=True, slots=True)
class Facet:
    """One answer to one question, such as *Court: …*; `key` names the attribute that carries the value."""

    key: str
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Findable:
    """What the page of a record tells the search index."""

    facets: tuple[Facet, ...]
    number: str | None
    """The docket number or the citation: whoever types it means this record."""
    also: str
    """Other words by which it is looked for: the number in short or plain, other names, words of another language."""

    @property
    def meta(self) -> str:
        """Which attributes carry words of the record beside its facets, as Pagefind reads it."""
        return ", ".join(f"{name}[data-{name}]" for name in ("number", "also") if getattr(self, name))


def findable(entry: AnyEntry, dossier: Dossier, labels: Labels) -> Findable:
    """The facets of a record, in the words of the interface, and its number."""
    names = labels.search.facets
    facets = tuple(Facet(key, names[key], value) for key, value in _facets(entry, dossier, labels))
    number = entry.record.number
    foreign = labels.search.also.get(f"{entry.kind.name}:{entry.id}", "")
    return Findable(facets, number, " ".join(filter(None, (*_typed(number or ""), *entry.record.aliases, foreign))))


def _facets(entry: AnyEntry, dossier: Dossier, labels: Labels) -> Iterator[tuple[str, str]]:
    yield "kind", labels.kinds[entry.kind.name].many
    if date := entry.record.when:
        yield "year", str(date.year)
    for facet in entry.kind.facets:
        yield facet.rpartition(".")[2], labels.of(_word(entry.record, facet, dossier))


def _word(record: Base, facet: str, dossier: Dossier) -> StrEnum:
    """The word of a facet: in a field of the record, or of a record to which a field refers (`case.court`)."""
    first, _, rest = facet.partition(".")
    if rest:
        return _word(dossier.by_id[first, getattr(record, first)].record, rest, dossier)
    found: StrEnum = getattr(record, first)
    return found


def _typed(number: str) -> tuple[str, ...]:
    """A number as people type it: `1:25-cv-00677` also without its division, its zeros, or both; `6103(i)(2)` alone."""
    short = number.split(":")[-1].split("§")[-1].strip()
    written = (short, *(_ZEROS.sub("", form) for form in (number, short)))
    return tuple(dict.fromkeys(form for form in written if form != number))
