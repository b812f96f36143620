"""What is begun of what was pointed at: the kind of the record, an id for it, and the fields that are known."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.records.kinds import Kind

from ...workspace import Values


@dataclass(frozen=True, slots=True)
class Draft:
    """A record to be begun. Each value is as its file has it."""

    kind: Kind
    id: str
    values: Values
