"""Evidence: the excerpts behind the words of a record by source, and those that records take from a source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.reading.entry import Entry
from dossier.records.models import Sourced
from dossier.records.models.base import Evidence, Quotation
from dossier.records.quoting import Excerpts, Sought


@dataclass(frozen=True, slots=True)
class Mark:
    """What is put after words of a record: the number of a source in its list, and that of an excerpt, both from 1."""

    source: int
    excerpt: int


@dataclass(frozen=True, slots=True)
class Cited:
    """A source in the list of a record: its number and id, and the excerpts taken from it, each by its own number."""

    number: int
    source: str
    excerpts: tuple[tuple[int, Evidence], ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation, and the marks of the excerpt in which its words stand."""

    quotation: Quotation
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """An excerpt of a source and the records whose evidence it is."""

    evidence: Evidence
    entries: tuple[Entry[Sourced], ...]


def quoted(record: Sourced) -> tuple[Quoted, ...]:
    """The quotations of a record, each with the mark of its evidence."""
    numbers: dict[str, list[int]] = {}
    for number, item in enumerate(record.evidence, 1):
        numbers.setdefault(item.source, []).append(number)
    excerpts = {
        source: Excerpts(record.evidence[number - 1].excerpt for number in found) for source, found in numbers.items()
    }
    places = (excerpts[one.source].place_of(Sought.read(one.text)) for one in record.quotations)
    return tuple(
        Quoted(quotation, () if place is None else marks(record, (numbers[quotation.source][place],)))
        for quotation, place in zip(record.quotations, places, strict=True)
    )


def cited(record: Sourced) -> tuple[Cited, ...]:
    """The sources of a record that it has excerpts of."""
    taken: dict[str, list[tuple[int, Evidence]]] = {}
    for number, item in enumerate(record.evidence, 1):
        taken.setdefault(item.source, []).append((number, item))
    listed = enumerate(record.sources, 1)
    return tuple(Cited(number, source, tuple(taken[source])) for number, source in listed if source in taken)


def marks(record: Sourced, excerpts: Iterable[int]) -> tuple[Mark, ...]:
    """The marks of some excerpts, given by their numbers: one for each source, with the first of its excerpts."""
    first: dict[int, int] = {}
    for excerpt in sorted(excerpts):
        first.setdefault(record.sources.index(record.evidence[excerpt - 1].source) + 1, excerpt)
    return tuple(Mark(source, excerpt) for source, excerpt in sorted(first.items()))


def excerpts_of(source: str, entries: Iterable[Entry[Sourced]]) -> tuple[Taken, ...]:
    """The excerpts that records take from a source, each once, with the records that take it."""
    takers: dict[Evidence, list[Entry[Sourced]]] = {}
    for entry in entries:
        for item in entry.record.evidence:
            if item.source == source:
                takers.setdefault(item, []).append(entry)
    return tuple(Taken(evidence, tuple(found)) for evidence, found in takers.items())
