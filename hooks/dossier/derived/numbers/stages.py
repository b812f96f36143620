"""The figures that belong to a stage of the sharing, stage by stage."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.reading.entry import Entry
from dossier.records.models import Figure
from dossier.records.vocabulary import Stage


def by_stage(figures: Iterable[Entry[Figure]]) -> dict[Stage, tuple[Entry[Figure], ...]]:
    """Figures by their stage, each stage in the order given; those without one are left out."""
    listed = tuple(figures)
    return {stage: tuple(entry for entry in listed if entry.record.stage is stage) for stage in Stage}
