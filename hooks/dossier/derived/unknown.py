"""What is not known: documents not found, unverified reports, low confidence, open disagreements, overdue reviews."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dossier.reading.entry import Entry
from dossier.records.kinds import KINDS
from dossier.records.models import Action, Agreement, Authority, Disagreement, Sourced
from dossier.records.vocabulary import Confidence, DisagreementState, TextSeen

from .relations import Group, Relations

REVIEW_EVERY = timedelta(days=180)
"""How long a record may stand before it is to be compared with its sources again."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Everything that the publication knows it does not know, computed from the records."""

    missing: tuple[tuple[Entry, tuple[str, ...]], ...]
    """For each agreement, what was looked for and not found."""
    unread: tuple[Entry, ...]
    """Laws whose words were not read."""
    unverified: tuple[Entry, ...]
    """Court actions that are only reported."""
    low: tuple[Group, ...]
    """Records of low confidence, by kind."""
    open: tuple[Entry, ...]
    """Disagreements that nothing has settled."""
    overdue: tuple[Group, ...]
    """Records whose review is due."""


def find_unknown(relations: Relations, today: date) -> Unknown:
    """What is not known as of a day; `today` only decides which reviews are due."""
    everything = [entry for kind in KINDS for entry in relations.in_order[kind.name]]
    return Unknown(
        missing=tuple((entry, entry.record.not_found) for entry in everything if isinstance(entry.record, Agreement)),
        unread=tuple(entry for entry in everything if _unread(entry)),
        unverified=tuple(entry for entry in everything if _unverified(entry)),
        low=_grouped(relations, [entry for entry in everything if _low(entry)]),
        open=tuple(entry for entry in everything if _open(entry)),
        overdue=_grouped(
            relations, [entry for entry in everything if entry.record.reviewed.latest + REVIEW_EVERY < today]
        ),
    )


def _unread(entry: Entry) -> bool:
    return isinstance(entry.record, Authority) and entry.record.text_seen is not TextSeen.READ


def _unverified(entry: Entry) -> bool:
    return isinstance(entry.record, Action) and entry.record.unverified


def _low(entry: Entry) -> bool:
    return isinstance(entry.record, Sourced) and entry.record.confidence is Confidence.LOW


def _open(entry: Entry) -> bool:
    return isinstance(entry.record, Disagreement) and entry.record.state is DisagreementState.OPEN


def _grouped(relations: Relations, entries: list[Entry]) -> tuple[Group, ...]:
    return relations.group((entry.kind.name, entry.id) for entry in entries)
