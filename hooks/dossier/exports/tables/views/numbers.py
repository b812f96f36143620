"""The numbers as a table: each value of each figure."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dossier.derived.numbers.shares import wholes
from dossier.derived.numbers.stages import by_stage
from dossier.exports.edition import Edition
from dossier.exports.view import Plain
from dossier.reading.entry import Entry
from dossier.records.fields import Date, FigureRef, Flag, Quantity, SourceRef, Whole
from dossier.records.models import Figure
from dossier.records.vocabulary import Exactness, Stage


class Number(Plain):
    """A number as one source or group of sources gives it, and what it counts."""

    figure: FigureRef
    """The id of the figure."""
    place: Whole
    """Its place among the values of the figure, counted from 1."""
    title: str
    """The title of the figure."""
    date: Date
    """Of when the number is, as precisely as is known."""
    stage: Stage | None = None
    """The stage of the sharing at which people, their addresses or disclosures of them are counted, if it is one."""
    counts: str
    """What exactly is counted."""
    unit: str
    """The unit."""
    used: Flag
    """Whether it is the value that this publication uses, and not one that other sources give for the same thing."""
    value: Quantity
    """The number."""
    low: Quantity | None = None
    """The low end of the range, if one is given."""
    high: Quantity | None = None
    """The high end of the range, if one is given."""
    exactness: Exactness
    """Exact, rounded, a bound or an estimate."""
    given_by: str
    """Who gives it."""
    among: FigureRef | None = None
    """The figure that counts all those among whom these are counted."""
    share: Quantity | None = None
    """The value used as a share of that figure, in percent, with four decimals."""
    sources: tuple[SourceRef, ...]
    """The sources that give it."""


def rows(edition: Edition) -> Iterator[Number]:
    """The numbers: figures with a stage by stage, then the others in time order; of each figure first the value used."""
    listed = edition.dossier.listed(Figure)
    shares = {part.entry.id: part.length for whole in wholes(listed) for part in whole.parts}
    staged = [entry for found in by_stage(listed).values() for entry in found]
    for entry in (*staged, *(entry for entry in listed if not entry.record.stage)):
        yield from _of(entry, shares.get(entry.id))


def _of(entry: Entry[Figure], share: Decimal | None) -> Iterator[Number]:
    figure = entry.record
    for place, value in enumerate(figure.values, 1):
        yield Number(
            figure=entry.id,
            place=place,
            title=figure.title,
            date=figure.date,
            stage=figure.stage,
            counts=figure.counts,
            unit=figure.unit,
            used=place == 1,
            value=value.value,
            low=value.low,
            high=value.high,
            exactness=value.exactness,
            given_by=value.given_by,
            among=figure.among,
            share=share if place == 1 else None,
            sources=value.sources,
        )
