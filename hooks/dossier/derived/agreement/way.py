"""The way of the data: at each step of a request, what is sent or compared, and the numbers counted there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.derived.numbers.shares import Whole
from dossier.reading.entry import Entry
from dossier.records.models import Figure, Term
from dossier.records.vocabulary import AgreementPart, Lane, Stage

from .terms import Part

_STEPS = {
    Stage.REQUESTED: AgreementPart.REQUEST,
    Stage.DISCLOSED: AgreementPart.IRS,
    Stage.RULED: AgreementPart.IRS,
    Stage.IDENTIFIED: AgreementPart.ICE,
}
"""The step at which each stage of the sharing counts."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A step of a request and what goes on from it; `to` is the side of the next step, None at the last one."""

    part: Part
    to: Lane | None
    terms: tuple[Entry[Term], ...]
    """The terms under which data are sent or compared."""
    figures: tuple[Entry[Figure], ...]

    @property
    def name(self) -> AgreementPart:
        """The part of the agreement."""
        return self.part.name


def way(parts: Iterable[Part], listed: Iterable[Whole]) -> tuple[Stop, ...]:
    """The steps, in their order, with the numbers of which some count a part of others."""
    steps = tuple(parts)
    figures = {entry.id: entry for whole in listed for entry in (whole.entry, *(part.entry for part in whole.parts))}
    following = [*(part.lane for part in steps[1:]), None]
    return tuple(_stop(part, to, figures.values()) for part, to in zip(steps, following, strict=False))


def _stop(part: Part, to: Lane | None, figures: Iterable[Entry[Figure]]) -> Stop:
    terms = tuple(one.entry for one in part.terms if one.term.carries)
    at = (entry for entry in figures if entry.record.stage and _STEPS.get(entry.record.stage) is part.name)
    return Stop(part, to, terms, tuple(at))
