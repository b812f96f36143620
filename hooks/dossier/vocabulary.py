"""The closed vocabularies: every word a field may hold; its label stands in the labels files."""

from __future__ import annotations

from enum import StrEnum


class Confidence(StrEnum):
    """How sure the record is of what it says."""

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


class SourceKind(StrEnum):
    """What kind of publication a source is."""

    NEWS = "news"
    OPINION_PIECE = "opinion-piece"
    ADVOCACY = "advocacy"
    REFERENCE = "reference"
    LAW_FIRM = "law-firm"
    CONGRESSIONAL = "congressional"
    ACADEMIC = "academic"
    COURT_FILING = "court-filing"
    COURT_OPINION = "court-opinion"
    GOVERNMENT = "government"
    REGULATION = "regulation"
    STATUTE = "statute"


class SourceForm(StrEnum):
    """Whether a source was read where it first appeared."""

    ORIGINAL = "original"
    REPUBLICATION = "republication"
    SUMMARY = "summary"


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
    """Who is obliged by a term."""

    BOTH = "both"
    TREASURY = "treasury"
    IRS = "irs"
    DHS = "dhs"
    ICE = "ice"


class Basis(StrEnum):
    """What the knowledge of a term rests on."""

    TEXT_AS_QUOTED = "text-as-quoted"
    TEXT_AS_DESCRIBED = "text-as-described"
    COURT_DESCRIPTION = "court-description"
    PARTY_STATEMENT = "party-statement"
    WATCHDOG_DESCRIPTION = "watchdog-description"
    STATUTE_APPLIED = "statute-applied"
    IMPLEMENTATION = "implementation"
    INFERENCE = "inference"


class FiledRedaction(StrEnum):
    """How a term stood in the copy filed in April 2025."""

    READABLE = "readable"
    PARTLY_REDACTED = "partly-redacted"
    REDACTED = "redacted"
    UNKNOWN = "unknown"


class UnsealedRedaction(StrEnum):
    """How a term stands in the copy unsealed in May 2025."""

    UNCHANGED = "unchanged"
    REVEALED = "revealed"
    STILL_REDACTED = "still-redacted"
    UNKNOWN = "unknown"


class Position(StrEnum):
    """Where a statement stands towards the agreement or its use."""

    SUPPORTS = "supports"
    DEFENDS_LEGALITY = "defends-legality"
    NEUTRAL = "neutral"
    DESCRIBES = "describes"
    RAISES_CONCERNS = "raises-concerns"
    OPPOSES = "opposes"


class Venue(StrEnum):
    """Where a statement was made."""

    AGREEMENT_TEXT = "agreement-text"
    ARTICLE = "article"
    BROADCAST = "broadcast"
    COURT_ARGUMENT = "court-argument"
    COURT_DECLARATION = "court-declaration"
    COURT_FILING = "court-filing"
    E_MAIL = "e-mail"
    HEARING = "hearing"
    INTERVIEW = "interview"
    LETTER = "letter"
    MEMORANDUM = "memorandum"
    OPINION_PIECE = "opinion-piece"
    PRESS_RELEASE = "press-release"
    PRESS_STATEMENT = "press-statement"
    PUBLIC_REMARKS = "public-remarks"
    REPORT = "report"
    REPORTED_REMARK = "reported-remark"
    RESOLUTION = "resolution"
    SOCIAL_MEDIA = "social-media"


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
