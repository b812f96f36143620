"""The words for terms of the agreement, their parties, their basis and their redaction."""

from __future__ import annotations

from enum import StrEnum


class TermKind(StrEnum):
    """What a term of the agreement does."""

    PURPOSE = "purpose"
    AUTHORITY = "authority"
    ELIGIBILITY = "eligibility"
    REQUEST_CONTENT = "request-content"
    LIMITATION = "limitation"
    PROCEDURE = "procedure"
    OBLIGATION_IRS = "obligation-irs"
    OBLIGATION_ICE = "obligation-ice"
    SAFEGUARD = "safeguard"
    SECURITY = "security"
    AUDIT = "audit"
    AI_USE = "ai-use"
    CONTACT = "contact"
    DEFINITION = "definition"
    DURATION = "duration"
    SIGNATURE = "signature"
    OTHER = "other"


class Party(StrEnum):
    """Who must act under a term."""

    BOTH = "both"
    TREASURY = "treasury"
    IRS = "irs"
    DHS = "dhs"
    ICE = "ice"


class Basis(StrEnum):
    """How a term is known."""

    TEXT_AS_QUOTED = "text-as-quoted"
    TEXT_AS_DESCRIBED = "text-as-described"
    COURT_DESCRIPTION = "court-description"
    PARTY_STATEMENT = "party-statement"
    WATCHDOG_DESCRIPTION = "watchdog-description"
    STATUTE_APPLIED = "statute-applied"
    IMPLEMENTATION = "implementation"
    INFERENCE = "inference"


class FiledRedaction(StrEnum):
    """What could be read of a term in the copy filed in April 2025."""

    READABLE = "readable"
    PARTLY_REDACTED = "partly-redacted"
    REDACTED = "redacted"
    UNKNOWN = "unknown"


class UnsealedRedaction(StrEnum):
    """What can be read of a term in the copy unsealed in May 2025."""

    UNCHANGED = "unchanged"
    REVEALED = "revealed"
    STILL_REDACTED = "still-redacted"
    UNKNOWN = "unknown"


class SubjectKind(StrEnum):
    """The kinds of things that a court order can block or allow."""

    AGREEMENT = "agreement"
    SHARING = "sharing"
    USE = "use"
