"""The words for figures."""

from __future__ import annotations

from enum import StrEnum


class Exactness(StrEnum):
    """How exact a figure is meant to be."""

    EXACT = "exact"
    ROUNDED = "rounded"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    ESTIMATE = "estimate"


class Stage(StrEnum):
    """The stages of the sharing at which people, their addresses or disclosures of them are counted."""

    ANNOUNCED = "announced"
    REQUESTED = "requested"
    DISCLOSED = "disclosed"
    IDENTIFIED = "identified"
    RULED = "ruled"
