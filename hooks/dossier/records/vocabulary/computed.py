"""The words for what is computed from the records; no field of a record holds one."""

from __future__ import annotations

from enum import StrEnum

from .agreement import TermKind


class State(StrEnum):
    """What the recorded orders say of a subject."""

    NOT_YET = "not-in-effect-yet"
    NOT_BLOCKED = "not-blocked"
    BLOCKED_IN_PART = "blocked-in-part"
    BLOCKED = "blocked"
    UNCLEAR = "unclear"
    OVER = "no-longer-in-effect"


class StatusRule(StrEnum):
    """Which rule gave the state."""

    BEFORE_THE_START = "before-the-start"
    THE_PARTIES_ENDED_IT = "the-parties-ended-it"
    ORDERS_CONFLICT = "orders-conflict"
    AN_ORDER_BLOCKS = "an-order-blocks"
    AN_ORDER_BLOCKS_IN_PART = "an-order-blocks-in-part"
    AN_ORDER_SETS_CONDITIONS = "an-order-sets-conditions"
    AN_ORDER_ALLOWS = "an-order-allows"
    THE_ORDER_IS_STAYED = "the-order-is-stayed"
    THE_ORDER_HAS_ENDED = "the-order-has-ended"
    NO_ORDER = "no-order"

    @property
    def told_by_the_state(self) -> bool:
        """Whether the state says it already, as *blocked* says that an order blocks."""
        return self in (StatusRule.AN_ORDER_BLOCKS, StatusRule.AN_ORDER_BLOCKS_IN_PART)


class Force(StrEnum):
    """Whether an effect is in force on a day."""

    IN_FORCE = "in-force"
    STAYED = "stayed"
    ENDED = "ended"
    EXPIRED = "expired"
    NOT_YET = "not-yet"
    AWAITING_MANDATE = "awaiting-mandate"
    UNVERIFIED = "unverified"


class FeedName(StrEnum):
    """The feeds about the whole reference; each case has one besides."""

    STATUS = "status"
    RULINGS = "rulings"
    EVERYTHING = "everything"
    CORRECTIONS = "corrections"


class CaseState(StrEnum):
    """How far a case has come."""

    PENDING = "pending"
    ON_APPEAL = "on-appeal"
    DECIDED = "decided"
    """An appeal that was decided."""
    ENDED = "ended"


class RedactionHistory(StrEnum):
    """What became of a term from the copy filed in April 2025 to the one unsealed in May 2025."""

    REVEALED = "revealed"
    STILL_HIDDEN = "still-hidden"
    HIDDEN_AT_FIRST = "hidden-at-first"
    NOT_KNOWN = "not-known"
    READABLE = "readable"


class AgreementPart(StrEnum):
    """The parts of the agreement, in the order in which a reader would go through it."""

    WHO_AND_WHAT = "who-and-what"
    LEGAL_BASIS = "legal-basis"
    WHOM = "whom"
    REQUEST = "request"
    PROCEDURE = "procedure"
    IRS = "irs"
    ICE = "ice"
    SAFEGUARDS = "safeguards"
    CLOSING = "closing"


PART_OF_KIND = {
    TermKind.PURPOSE: AgreementPart.WHO_AND_WHAT,
    TermKind.DEFINITION: AgreementPart.WHO_AND_WHAT,
    TermKind.AUTHORITY: AgreementPart.LEGAL_BASIS,
    TermKind.ELIGIBILITY: AgreementPart.WHOM,
    TermKind.REQUEST_CONTENT: AgreementPart.REQUEST,
    TermKind.PROCEDURE: AgreementPart.PROCEDURE,
    TermKind.OBLIGATION_IRS: AgreementPart.IRS,
    TermKind.OBLIGATION_ICE: AgreementPart.ICE,
    TermKind.LIMITATION: AgreementPart.ICE,
    TermKind.SAFEGUARD: AgreementPart.SAFEGUARDS,
    TermKind.SECURITY: AgreementPart.SAFEGUARDS,
    TermKind.AUDIT: AgreementPart.SAFEGUARDS,
    TermKind.AI_USE: AgreementPart.SAFEGUARDS,
    TermKind.CONTACT: AgreementPart.CLOSING,
    TermKind.DURATION: AgreementPart.CLOSING,
    TermKind.SIGNATURE: AgreementPart.CLOSING,
    TermKind.OTHER: AgreementPart.CLOSING,
}
"""The part of the agreement in which a term of each kind is read."""


class RequestStep(StrEnum):
    """The steps of a request: parts of the agreement, by the same names."""

    WHOM = AgreementPart.WHOM.value
    REQUEST = AgreementPart.REQUEST.value
    PROCEDURE = AgreementPart.PROCEDURE.value
    IRS = AgreementPart.IRS.value
    ICE = AgreementPart.ICE.value
    SAFEGUARDS = AgreementPart.SAFEGUARDS.value


class Lane(StrEnum):
    """The side of the diagram on which a step of a request stands."""

    ICE = "ice"
    IRS = "irs"
    BOTH = "both"


class MomentKind(StrEnum):
    """What an entry of the timeline is; where dates are equal, entries stand in this order."""

    SIGNED = "signed"
    FILED = "filed"
    VERSION = "version"
    ACTION = "action"
    RULING = "ruling"
    EVENT = "event"
    LEFT_OFFICE = "left-office"
    TOOK_OFFICE = "took-office"
    STATEMENT = "statement"


class MomentView(StrEnum):
    """The views of the timeline by kind; also the last part of their address."""

    COURT_ACTIONS = "court-actions"
    RULINGS = "rulings"
    EVENTS = "events"
    OFFICES = "offices"
    STATEMENTS = "statements"


class Choice(StrEnum):
    """By what a view of the timeline is chosen."""

    KIND = "kind"
    TOPIC = "topic"
    YEAR = "year"


class Category(StrEnum):
    """What happened since a month began, by the parts of that page, in their order."""

    RULINGS = "rulings"
    ACTIONS = "actions"
    HAPPENED = "happened"
    STATEMENTS = "statements"


class Grouping(StrEnum):
    """By what statements are grouped, apart from their date; also the last part of the address."""

    POSITION = "position"
    SPEAKER = "speaker"
    TOPIC = "topic"
    TERM = "term"


class InCongress(StrEnum):
    """A party in Congress, as the capacity of a speaker names it: `Republican`, `Democrat`, `Democratic`."""

    REPUBLICAN = "republican"
    DEMOCRAT = "democrat"
