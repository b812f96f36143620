"""The words for organizations."""

from __future__ import annotations

from enum import StrEnum


class OrganizationKind(StrEnum):
    """What kind of organization it is."""

    GOVERNMENT = "government"
    """An agency or department."""
    LEGISLATURE = "legislature"
    """A house of a legislature, or one of its committees."""
    OVERSIGHT = "oversight"
    """An inspector general or another public watchdog."""
    COURT = "court"
    """A court."""
    NONPROFIT = "nonprofit"
    """It chiefly serves its members or clients."""
    ADVOCACY = "advocacy"
    """It seeks to influence policy."""
    LEGAL = "legal"
    """A law firm, a legal center, or an association of lawyers."""
    UNION = "union"
    """It represents employees."""
    BUSINESS = "business"
    """It represents companies or owners."""
    COMPANY = "company"
    """It sells goods or services."""
    RESEARCH = "research"
    """An institute that studies policy."""
    ACADEMIC = "academic"
    """A university or a part of it."""
    MEDIA = "media"
    """It publishes news or comment."""
    OTHER = "other"
    """None of the other words fits."""
