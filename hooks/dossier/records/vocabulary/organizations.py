"""The words for organizations."""

from __future__ import annotations

from enum import StrEnum


class OrganizationKind(StrEnum):
    """What kind of organization it is."""

    GOVERNMENT = "government"
    LEGISLATURE = "legislature"
    OVERSIGHT = "oversight"
    COURT = "court"
    NONPROFIT = "nonprofit"
    ADVOCACY = "advocacy"
    LEGAL = "legal"
    UNION = "union"
    BUSINESS = "business"
    COMPANY = "company"
    RESEARCH = "research"
    ACADEMIC = "academic"
    MEDIA = "media"
    OTHER = "other"
