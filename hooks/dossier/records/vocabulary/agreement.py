"""The words for terms of the agreement, their parties, their basis and their redaction."""

from __future__ import annotations

from enum import StrEnum


class TermKind(StrEnum):
    """What a term of the agreement does."""

    PURPOSE = "purpose"
    """What the agreement is for."""
    AUTHORITY = "authority"
    """The law on which the agreement says it rests."""
    ELIGIBILITY = "eligibility"
    """Whom ICE may ask about, and on what condition."""
    REQUEST_CONTENT = "request-content"
    """What a request must contain."""
    LIMITATION = "limitation"
    """What must not be done with the information, or only within bounds."""
    PROCEDURE = "procedure"
    """How a request is made, checked and answered."""
    OBLIGATION_IRS = "obligation-irs"
    """What the IRS must do or refrain from doing."""
    OBLIGATION_ICE = "obligation-ice"
    """What ICE must do or refrain from doing."""
    SAFEGUARD = "safeguard"
    """What protects the information from misuse or disclosure."""
    SECURITY = "security"
    """How the information is secured as it is sent and stored."""
    AUDIT = "audit"
    """Who checks whether the agreement is followed, and how."""
    AI_USE = "ai-use"
    """What is provided on the use of artificial intelligence."""
    CONTACT = "contact"
    """Who answers for each side."""
    DEFINITION = "definition"
    """What a word means in the agreement."""
    DURATION = "duration"
    """When the agreement begins and ends, and how it is changed."""
    SIGNATURE = "signature"
    """Who signs, and for whom."""
    OTHER = "other"
    """None of the other words fits."""


class Party(StrEnum):
    """Who must act under a term."""

    BOTH = "both"
    """Each side must act."""
    TREASURY = "treasury"
    """The Department of the Treasury must act."""
    IRS = "irs"
    """The Internal Revenue Service must act."""
    DHS = "dhs"
    """The Department of Homeland Security must act."""
    ICE = "ice"
    """Immigration and Customs Enforcement must act."""


class Basis(StrEnum):
    """How a term is known."""

    TEXT_AS_QUOTED = "text-as-quoted"
    """A source prints the words of the term."""
    TEXT_AS_DESCRIBED = "text-as-described"
    """Sources that saw the text say in their own words what it provides."""
    COURT_DESCRIPTION = "court-description"
    """A court says in a ruling what the term provides."""
    PARTY_STATEMENT = "party-statement"
    """A party says what the term provides, in a filing or in public."""
    WATCHDOG_DESCRIPTION = "watchdog-description"
    """An inspector general says in a report what the term provides."""
    STATUTE_APPLIED = "statute-applied"
    """The law on which the agreement rests requires it."""
    IMPLEMENTATION = "implementation"
    """It is known only from what the agencies did."""
    INFERENCE = "inference"
    """Commentators conclude it from other terms."""


class FiledRedaction(StrEnum):
    """What could be read of a term in the copy filed in April 2025."""

    READABLE = "readable"
    """It could be read in full."""
    PARTLY_REDACTED = "partly-redacted"
    """A part of it was blacked out."""
    REDACTED = "redacted"
    """All of it was blacked out."""
    UNKNOWN = "unknown"
    """No source says whether it could be read."""


class UnsealedRedaction(StrEnum):
    """What can be read of a term in the copy unsealed in May 2025."""

    UNCHANGED = "unchanged"
    """It could be read before, and nothing was added."""
    REVEALED = "revealed"
    """What had been blacked out can be read."""
    STILL_REDACTED = "still-redacted"
    """It remains blacked out."""
    UNKNOWN = "unknown"
    """No source says whether it can be read."""


class SubjectKind(StrEnum):
    """The kinds of things that a court order can block or allow."""

    AGREEMENT = "agreement"
    """Whether the agreement may be applied at all."""
    SHARING = "sharing"
    """Whether information may be sent under it."""
    USE = "use"
    """Whether what was sent may be used."""
