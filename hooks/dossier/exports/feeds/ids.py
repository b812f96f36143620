"""Ids that stay the same wherever the site is published, and whatever else is recorded."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID, uuid5

_SPACE: Final = UUID("7d9b1f0e-52b7-5c0e-9a3e-3f5a1f6c2d84")
"""The space of names of this reference; made up once, and never to be changed."""


def urn(*names: object) -> str:
    """The id of what is known by these names."""
    return uuid5(_SPACE, " ".join(map(str, names))).urn


def moment(day: date) -> str:
    """A day as a moment, which feeds ask for: its beginning."""
    return f"{day}T00:00:00Z"
