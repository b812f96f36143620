"""Ids that stay the same wherever the site is published, and whatever else is recorded."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID, uuid5

from dossier.exports.edition import Edition
from dossier.reading.entry import AnyEntry

_SPACE: Final = UUID("7d9b1f0e-52b7-5c0e-9a3e-3f5a1f6c2d84")
"""The space of names of this reference; made up once, and never to be changed."""


def urn(*names: object) -> str:
    """The id of what is known by these names."""
    return uuid5(_SPACE, " ".join(map(str, names))).urn


def id_in(edition: Edition, *names: object) -> str:
    """The id of what an edition tells; in another language than the first it is told once more."""
    return urn(*names) if edition.is_first else urn(edition.labels.code, *names)


def first_id(entry: AnyEntry) -> str:
    """The id under which a record was first published: what was told of it before it was renamed is not told again."""
    return next(iter(entry.record.former_ids), entry.id)


def moment(day: date) -> str:
    """A day as a moment, which feeds ask for: its beginning."""
    return f"{day}T00:00:00Z"
