"""The numbers compared: the figures that belong to a stage of the sharing, on one scale, and enlarged where too small."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup, escape

from dossier.derived.numbers.bars import Counted, Drawing, draw, share_of
from dossier.derived.numbers.stages import by_stage
from dossier.reading.entry import Entry
from dossier.records.models import Figure

from .asked import Asked
from .publication import Publication

SMALL = Decimal(2)
"""Below this share of the scale, in percent, a bar cannot be compared with others by eye."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure with its number in the drawing; `lead` names the stage where it begins."""

    number: int
    lead: str
    entry: Entry[Figure]
    figure: Figure


def numbers_page(publication: Publication, asked: Asked) -> Markup:
    """The page on numbers side by side."""
    shown = _compared(publication)
    whole = _drawn(publication, shown)
    small = [one for one in shown if whole and share_of(one.figure.value.value, whole.end) < SMALL]
    enlarged = _drawn(publication, small)
    ids = {one.entry.id for one in shown}
    return publication.templates.render(
        "pages/numbers",
        asked.address,
        intro=asked.intro,
        shown=shown,
        whole=whole,
        wholes=publication.wholes,
        small=[f"{one.number}" for one in small],
        enlarged=enlarged,
        times=whole and enlarged and whole.end / enlarged.end,
        others=[entry for entry in publication.dossier.listed(Figure) if entry.id not in ids],
    )


def _compared(publication: Publication) -> list[Compared]:
    """The figures that have a stage, by stage, then in the order of the kind."""
    found: list[Compared] = []
    for stage, staged in by_stage(publication.dossier.listed(Figure)).items():
        for place, entry in enumerate(staged):
            lead = "" if place else publication.labels.of(stage)
            found.append(Compared(len(found) + 1, lead, entry, entry.record))
    return found


def _drawn(publication: Publication, listed: list[Compared]) -> Drawing | None:
    heading = publication.labels.numbers.heading
    counted = [
        Counted(
            one.lead,
            escape(heading).format(
                number=one.number, date=publication.formats.date(one.figure.date), counts=one.figure.counts
            ),
            one.figure.values,
        )
        for one in listed
    ]
    return draw(counted) if counted else None
