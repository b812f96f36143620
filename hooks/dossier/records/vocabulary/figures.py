"""The words for figures."""

from __future__ import annotations

from enum import StrEnum


class Exactness(StrEnum):
    """How exact a figure is meant to be."""

    EXACT = "exact"
    """To the last digit, as in a sworn count."""
    ROUNDED = "rounded"
    """As in *about 47,000* or *1.28 million*."""
    AT_LEAST = "at-least"
    """As in *more than* or *at least*."""
    AT_MOST = "at-most"
    """As in *nearly* or *up to*."""
    ESTIMATE = "estimate"
    """The result of a model or forecast; `low` and `high` give its range."""


class Stage(StrEnum):
    """The stages of the sharing at which people, their addresses or disclosures of them are counted."""

    ANNOUNCED = "announced"
    """People about whom DHS said it would ask."""
    REQUESTED = "requested"
    """People about whom ICE or DHS asked the IRS."""
    DISCLOSED = "disclosed"
    """People whose addresses the IRS sent."""
    IDENTIFIED = "identified"
    """What ICE found by using what was sent."""
    RULED = "ruled"
    """What a court counted."""
