"""Figures that count some of those whom another one counts, as shares of it: each whole as one bar, its parts below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from dossier.reading.entry import Entry
from dossier.records.models import Figure

from .bars import share_of

_TEN = Decimal(10)


@dataclass(frozen=True, slots=True)
class Share:
    """A figure and its share of the whole, in percent, as exact as decimals are."""

    entry: Entry[Figure]
    share: Decimal

    @property
    def length(self) -> Decimal:
        """The length of its bar, in percent."""
        return share_of(self.share, Decimal(100))

    @property
    def times(self) -> Decimal:
        """How many times as long its bar is where it is a whole of its own."""
        return (100 / self.share).quantize(Decimal(1))

    @property
    def rounded(self) -> Decimal:
        """The share as it is written, with one or two digits that are not zero."""
        unit = Decimal("0.1").scaleb(min(self.share.adjusted() + 1, 0))
        return self.share.quantize(Decimal(1) if self.share >= _TEN else unit)


@dataclass(frozen=True, slots=True)
class Whole:
    """A figure of which parts are counted; `of` is its own share, where it is a part of the whole above."""

    entry: Entry[Figure]
    of: Share | None
    parts: tuple[Share, ...]


def wholes(figures: Iterable[Entry[Figure]]) -> tuple[Whole, ...]:
    """Each figure of which others are parts that count someone, below that of which it is a part; larger parts first."""
    listed = tuple(figures)
    parts: dict[str, list[Entry[Figure]]] = {}
    for entry in listed:
        if entry.record.among:
            parts.setdefault(entry.record.among, []).append(entry)
    ids = {entry.id for entry in listed}
    tops = [entry for entry in listed if entry.id in parts and entry.record.among not in ids]
    return tuple(whole for top in tops for whole in _below(top, None, parts))


def _below(entry: Entry[Figure], of: Share | None, parts: dict[str, list[Entry[Figure]]]) -> Iterator[Whole]:
    number = entry.record.value.value
    counted = (part for part in parts[entry.id] if part.record.value.value > 0)
    shares = sorted((_share(part, number) for part in counted), key=lambda share: -share.share)
    if shares:
        yield Whole(entry, of, tuple(shares))
    for share in shares:
        if share.entry.id in parts:
            yield from _below(share.entry, share, parts)


def _share(part: Entry[Figure], number: Decimal) -> Share:
    return Share(part, part.record.value.value * 100 / number)
