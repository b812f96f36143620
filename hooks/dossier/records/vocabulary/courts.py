"""The words for courts and cases, and for actions with their effects and holdings."""

from __future__ import annotations

from enum import StrEnum


class Court(StrEnum):
    """The courts, by their usual short names."""

    DDC = "ddc"
    DMASS = "dmass"
    CADC = "cadc"
    CA1 = "ca1"
    SCOTUS = "scotus"
    NOT_ESTABLISHED = "not-established"


class Relevance(StrEnum):
    """How a case bears on the agreement."""

    CORE = "core"
    RECORDS = "records"
    CONTEXT = "context"


class ActionKind(StrEnum):
    """What was done in a court."""

    COMPLAINT = "complaint"
    AMENDED_COMPLAINT = "amended-complaint"
    MOTION = "motion"
    BRIEF = "brief"
    AMICUS_BRIEF = "amicus-brief"
    EXHIBIT = "exhibit"
    DECLARATION = "declaration"
    NOTICE = "notice"
    NOTICE_OF_APPEAL = "notice-of-appeal"
    HEARING = "hearing"
    ORAL_ARGUMENT = "oral-argument"
    ORDER = "order"
    OPINION = "opinion"
    APPELLATE_DECISION = "appellate-decision"


RULINGS = frozenset({ActionKind.ORDER, ActionKind.OPINION, ActionKind.APPELLATE_DECISION})


class Relief(StrEnum):
    """What a motion asks for or a ruling decides."""

    TEMPORARY_RESTRAINING_ORDER = "temporary-restraining-order"
    PRELIMINARY_INJUNCTION = "preliminary-injunction"
    STAY_OF_AGENCY_ACTION = "stay-of-agency-action"
    STAY_PENDING_APPEAL = "stay-pending-appeal"
    STAY_OF_PROCEEDINGS = "stay-of-proceedings"
    DISMISSAL = "dismissal"
    UNSEALING = "unsealing"
    INTERVENTION = "intervention"
    DISCLOSURE_OF_RECORDS = "disclosure-of-records"
    NOTICE_OF_DISCLOSURES = "notice-of-disclosures"
    DISCOVERY = "discovery"
    REVIEW_ON_APPEAL = "review-on-appeal"
    SCHEDULE = "schedule"


class Disposition(StrEnum):
    """The result of a ruling."""

    GRANTED = "granted"
    GRANTED_IN_PART = "granted-in-part"
    DENIED = "denied"
    DENIED_IN_PART = "denied-in-part"
    AFFIRMED = "affirmed"
    REVERSED = "reversed"
    VACATED = "vacated"
    REMANDED = "remanded"
    INDICATIVE = "indicative"
    NOT_DECIDED = "not-decided"


class EffectKind(StrEnum):
    """What an effect does to its subject."""

    BLOCKS = "blocks"
    BLOCKS_IN_PART = "blocks-in-part"
    NARROWS = "narrows"
    ALLOWS = "allows"
    LIFTS = "lifts"


class AffectingKind(StrEnum):
    """What an effect does to an earlier effect."""

    STAYS = "stays"
    REVERSES = "reverses"
    ENDS = "ends"
    AFFIRMS = "affirms"
    REPLACES = "replaces"


class Answer(StrEnum):
    """How a court answered a question."""

    YES = "yes"
    LIKELY_YES = "likely-yes"
    IN_PART = "in-part"
    LIKELY_NO = "likely-no"
    NO = "no"
    NOT_REACHED = "not-reached"
