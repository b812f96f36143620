"""What a record comes to, in a line for lists."""

from __future__ import annotations

from dossier.records.models import Sourced

from .traced import first_sentence


def line_of(record: Sourced) -> str:
    """Its line, or else the first sentence of its summary; plain words, without marks and links."""
    return record.in_brief or first_sentence(record.summary)
