"""Evidence: the excerpt in which each quotation stands, and the excerpts that records take from a source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.reading.entry import Entry
from dossier.records.models import Sourced
from dossier.records.models.base import Evidence, Quotation
from dossier.records.quoting import Excerpts, Sought


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation and the number, from 1, of the piece of evidence in which its words stand."""

    quotation: Quotation
    evidence: int | None


@dataclass(frozen=True, slots=True)
class Taken:
    """An excerpt of a source and the records whose evidence it is."""

    evidence: Evidence
    entries: tuple[Entry[Sourced], ...]


def quoted(record: Sourced) -> tuple[Quoted, ...]:
    """The quotations of a record, each with its evidence."""
    numbers: dict[str, list[int]] = {}
    for number, item in enumerate(record.evidence, 1):
        numbers.setdefault(item.source, []).append(number)
    excerpts = {
        source: Excerpts(record.evidence[number - 1].excerpt for number in found) for source, found in numbers.items()
    }
    places = (excerpts[one.source].place_of(Sought.read(one.text)) for one in record.quotations)
    return tuple(
        Quoted(quotation, None if place is None else numbers[quotation.source][place])
        for quotation, place in zip(record.quotations, places, strict=True)
    )


def excerpts_of(source: str, entries: Iterable[Entry[Sourced]]) -> tuple[Taken, ...]:
    """The excerpts that records take from a source, each once, with the records that take it."""
    takers: dict[Evidence, list[Entry[Sourced]]] = {}
    for entry in entries:
        for item in entry.record.evidence:
            if item.source == source:
                takers.setdefault(item, []).append(entry)
    return tuple(Taken(evidence, tuple(found)) for evidence, found in takers.items())
