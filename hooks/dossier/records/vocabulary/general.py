"""The words that records of all kinds share: confidence, changes, languages, topics."""

from __future__ import annotations

from enum import StrEnum


class Confidence(StrEnum):
    """How certain the key facts of a record are."""

    HIGH = "high"
    """The key facts are in a strong source, or in two that are independent, and nothing found contradicts them."""
    MEDIUM = "medium"
    """The key facts are known from one origin at second hand, or the wording or the day could not be confirmed."""
    LOW = "low"
    """The key facts are known at second hand, from a draft, or by inference."""


class ChangeKind(StrEnum):
    """What happened to a record."""

    ADDED = "added"
    """The first entry of every record."""
    UPDATED = "updated"
    """Something new was added, or an address or reference changed."""
    CORRECTED = "corrected"
    """Something was wrong."""
    WITHDRAWN = "withdrawn"
    """The record should no longer be relied on."""


class Language(StrEnum):
    """The languages of sources and quotations (BCP 47)."""

    EN = "en"
    """The words are in English."""
    ES = "es"
    """The words are in Spanish."""


class Topic(StrEnum):
    """What a court action, event or statement is about; also a view of the timeline."""

    ACCOUNTABILITY = "accountability"
    """Who answers for what was done, and what follows from it."""
    ACCURACY_OF_DATA = "accuracy-of-data"
    """Matches, incomplete addresses, mistaken identities."""
    ARTIFICIAL_INTELLIGENCE = "artificial-intelligence"
    """The use of artificial intelligence on the data."""
    COURTS = "courts"
    """The course of a case: parties, standing, what a court can review, schedule, appeal."""
    DUE_PROCESS = "due-process"
    """Notice to the people concerned, and their chance to object."""
    ECONOMICS = "economics"
    """Effects on work, wages and the economy."""
    ENFORCEMENT = "enforcement"
    """Use of the data to find or remove people."""
    EXECUTIVE_POWER = "executive-power"
    """What the president or an agency may do without Congress or the courts."""
    INFORMATION_SILOS = "information-silos"
    """Access by other offices to systems and data of the IRS."""
    LEADERSHIP = "leadership"
    """Who heads the agencies, and changes there."""
    LEGALITY = "legality"
    """Whether the agreement, the sharing or the use is within the law."""
    OVERSIGHT = "oversight"
    """What Congress, inspectors general and other watchdogs look into."""
    PRIVACY = "privacy"
    """The confidentiality of returns as such."""
    PUBLIC_SAFETY = "public-safety"
    """Crime, and the safety of the public, as reasons for or against the sharing."""
    RESIGNATIONS = "resignations"
    """Officials who left over the sharing or during it."""
    RESOURCES = "resources"
    """Staff, money and systems for the sharing or for enforcement."""
    SAFEGUARDS = "safeguards"
    """How the data is kept, who may look at it, notice before more is shared."""
    SCOPE = "scope"
    """How many people or how much of the data it concerns."""
    TAX_COMPLIANCE = "tax-compliance"
    """Whether people file and pay their taxes, and what that is worth."""
    TRANSFERS = "transfers"
    """A transfer that took place: whether it happened, how, and what was in it."""
    TRANSPARENCY = "transparency"
    """What the public or the other side may see: sealing, redactions, records requests."""
