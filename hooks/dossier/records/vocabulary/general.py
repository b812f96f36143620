"""The words that records of all kinds share: confidence, changes, languages, topics."""

from __future__ import annotations

from enum import StrEnum


class Confidence(StrEnum):
    """How certain the key facts of a record are."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class ChangeKind(StrEnum):
    """What happened to a record."""

    ADDED = "added"
    UPDATED = "updated"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class Language(StrEnum):
    """The languages of sources and quotations (BCP 47)."""

    EN = "en"
    ES = "es"


class Topic(StrEnum):
    """What a court action, event or statement is about; also a view of the timeline."""

    ACCOUNTABILITY = "accountability"
    ACCURACY_OF_DATA = "accuracy-of-data"
    ARTIFICIAL_INTELLIGENCE = "artificial-intelligence"
    COURTS = "courts"
    DUE_PROCESS = "due-process"
    ECONOMICS = "economics"
    ENFORCEMENT = "enforcement"
    EXECUTIVE_POWER = "executive-power"
    INFORMATION_SILOS = "information-silos"
    LEADERSHIP = "leadership"
    LEGALITY = "legality"
    OVERSIGHT = "oversight"
    PRIVACY = "privacy"
    PUBLIC_SAFETY = "public-safety"
    RESIGNATIONS = "resignations"
    RESOURCES = "resources"
    SAFEGUARDS = "safeguards"
    SCOPE = "scope"
    TAX_COMPLIANCE = "tax-compliance"
    TRANSFERS = "transfers"
    TRANSPARENCY = "transparency"
