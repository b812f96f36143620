"""Evidence: the excerpt in which each quotation stands, and the excerpts that records take from a source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.reading.entry import Entry
from dossier.records.models import Sourced
from dossier.records.models.base import Evidence, Quotation
from dossier.records.quoting import stands_in


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
    return tuple(Quoted(quotation, _evidence_of(quotation, record)) for quotation in record.quotations)


def excerpts_of(source: str, entries: Iterable[Entry[Sourced]]) -> tuple[Taken, ...]:
    """The excerpts that records take from a source, each once, with the records that take it."""
    takers: dict[Evidence, list[Entry[Sourced]]] = {}
    for entry in entries:
        for item in entry.record.evidence:
            if item.source == source:
                takers.setdefault(item, []).append(entry)
    return tuple(Taken(evidence, tuple(found)) for evidence, found in takers.items())


def _evidence_of(quotation: Quotation, record: Sourced) -> int | None:
    same_source = ((n, item) for n, item in enumerate(record.evidence, 1) if item.source == quotation.source)
    return next((number for number, item in same_source if stands_in(quotation.text, item.excerpt)), None)
