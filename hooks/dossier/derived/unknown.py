"""What is not known: documents not found, unverified reports, low confidence, open disagreements, overdue reviews."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dossier.reading.entry import Entry
from dossier.reading.source_health import Seen
from dossier.records.models import Action, Agreement, Authority, Case, Disagreement, Source, Sourced
from dossier.records.vocabulary import Confidence, DisagreementState, Finding, TextSeen

from .relations import Group, Relations
from .review import Reviews

_LOST = (Finding.CHANGED, Finding.MOVED, Finding.UNREACHABLE)


@dataclass(frozen=True, slots=True)
class Unknown:
    """Everything that the publication knows it does not know, computed from the records."""

    missing: tuple[Entry[Agreement] | Entry[Case], ...]
    """Agreements and cases of which something was looked for and not found."""
    unread: tuple[Entry[Authority], ...]
    """Laws whose words were not read."""
    unverified: tuple[Entry[Action], ...]
    """Court actions that are only reported."""
    low: tuple[Group, ...]
    """Records of low confidence, by kind."""
    lost: tuple[tuple[Entry[Source], Seen], ...]
    """Sources whose excerpts could not be found at their address, and what was found there."""
    open: tuple[Entry[Disagreement], ...]
    """Disagreements that nothing has settled."""
    overdue: tuple[Group, ...]
    """Records whose review is due."""


def find_unknown(relations: Relations, reviews: Reviews, today: date) -> Unknown:
    """What is not known as of a day; `today` only decides which reviews are due."""
    dossier = relations.dossier
    low = (entry for entry in dossier.listed(Sourced) if entry.record.confidence is Confidence.LOW)
    return Unknown(
        missing=(
            *(entry for entry in dossier.listed(Agreement) if entry.record.not_found),
            *(entry for entry in dossier.listed(Case) if entry.record.not_found),
        ),
        unread=tuple(entry for entry in dossier.listed(Authority) if entry.record.text_seen is not TextSeen.READ),
        unverified=tuple(entry for entry in dossier.listed(Action) if entry.record.unverified),
        low=relations.group(entry.key for entry in low),
        lost=tuple(_lost(relations)),
        open=tuple(entry for entry in dossier.listed(Disagreement) if entry.record.state is DisagreementState.OPEN),
        overdue=relations.group(due.entry.key for due in reviews.due(today)),
    )


def _lost(relations: Relations) -> Iterator[tuple[Entry[Source], Seen]]:
    """Sources at whose address words were not found that a program could have read."""
    for entry in relations.dossier.listed(Source):
        if (seen := relations.of(entry).seen) and seen.finding in _LOST:
            yield entry, seen
