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

    @property
    def tries(self) -> bool:
        """Whether it is a trial court, from whose rulings an appeal lies."""
        return self in (Court.DDC, Court.DMASS)


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
    PETITION = "petition"
    STIPULATION = "stipulation"
    ORDER = "order"
    OPINION = "opinion"
    JUDGMENT = "judgment"
    APPELLATE_DECISION = "appellate-decision"
    MANDATE = "mandate"

    @property
    def in_english(self) -> str:
        """As courts of the United States name it: `Notice of appeal`."""
        return self.value.replace("-", " ").capitalize()


SESSIONS = frozenset({ActionKind.HEARING, ActionKind.ORAL_ARGUMENT})
RULINGS = frozenset({ActionKind.ORDER, ActionKind.OPINION, ActionKind.JUDGMENT, ActionKind.APPELLATE_DECISION})


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
    DISSOLUTION = "dissolution"
    MODIFICATION = "modification"
    REVIEW_ON_APPEAL = "review-on-appeal"
    REHEARING = "rehearing"
    CERTIORARI = "certiorari"
    SCHEDULE = "schedule"


class Disposition(StrEnum):
    """The result of a ruling."""

    GRANTED = "granted"
    GRANTED_IN_PART = "granted-in-part"
    DENIED = "denied"
    DENIED_IN_PART = "denied-in-part"
    AFFIRMED = "affirmed"
    AFFIRMED_IN_PART = "affirmed-in-part"
    REVERSED = "reversed"
    REVERSED_IN_PART = "reversed-in-part"
    VACATED = "vacated"
    VACATED_IN_PART = "vacated-in-part"
    REMANDED = "remanded"
    DISMISSED = "dismissed"
    DISMISSED_AS_MOOT = "dismissed-as-moot"
    DISMISSED_BY_AGREEMENT = "dismissed-by-agreement"
    INDICATIVE = "indicative"
    NOT_DECIDED = "not-decided"


class EffectKind(StrEnum):
    """What an effect does to its subject."""

    BLOCKS = "blocks"
    BLOCKS_IN_PART = "blocks-in-part"
    NARROWS = "narrows"
    ALLOWS = "allows"
    LIFTS = "lifts"
    UPHOLDS = "upholds"
    DECLINES = "declines"

    @property
    def rules(self) -> bool:
        """Whether it settles what may be done; the others only bear on earlier effects, or order nothing."""
        return self not in (EffectKind.LIFTS, EffectKind.UPHOLDS, EffectKind.DECLINES)

    @property
    def bars(self) -> bool:
        """Whether it forbids its subject, in whole or in part, or sets conditions for it."""
        return self in (EffectKind.BLOCKS, EffectKind.BLOCKS_IN_PART, EffectKind.NARROWS)


class AffectingKind(StrEnum):
    """What an effect does to an earlier effect."""

    STAYS = "stays"
    STAYS_PENDING_APPEAL = "stays-pending-appeal"
    STAYS_ADMINISTRATIVELY = "stays-administratively"
    STAYS_IN_PART = "stays-in-part"
    REVERSES = "reverses"
    REVERSES_IN_PART = "reverses-in-part"
    VACATES = "vacates"
    VACATES_IN_PART = "vacates-in-part"
    DISSOLVES = "dissolves"
    MODIFIES = "modifies"
    NARROWS_TO_PARTIES = "narrows-to-parties"
    REPLACES = "replaces"
    MOOTS = "moots"
    ENDS = "ends"
    AFFIRMS = "affirms"
    REMANDS = "remands"
    LEAVES_IN_FORCE = "leaves-in-force"

    @property
    def keeps(self) -> bool:
        """Whether the earlier effect goes on as it was."""
        return self in (AffectingKind.AFFIRMS, AffectingKind.REMANDS, AffectingKind.LEAVES_IN_FORCE)

    @property
    def stays(self) -> bool:
        """Whether it counts only while the order that does it is itself in force."""
        return self.value.startswith("stays")

    @property
    def in_part(self) -> bool:
        """Whether something of the earlier effect remains."""
        return self in _IN_PART

    @property
    def undoes(self) -> bool:
        """Whether it takes away the earlier effect, so that what that one had taken away comes back."""
        return self in (AffectingKind.REVERSES, AffectingKind.VACATES)

    @property
    def returns(self) -> bool:
        """Whether the earlier effect comes back once the order that did this is undone or stayed."""
        return self not in (AffectingKind.REPLACES, AffectingKind.MOOTS, AffectingKind.ENDS)


_IN_PART = frozenset(
    {
        AffectingKind.STAYS_IN_PART,
        AffectingKind.REVERSES_IN_PART,
        AffectingKind.VACATES_IN_PART,
        AffectingKind.MODIFIES,
        AffectingKind.NARROWS_TO_PARTIES,
    }
)


class Examined(StrEnum):
    """What a court judges that answers a question: the words of the agreement, what was done, the law, or the suit."""

    TEXT = "text"
    PRACTICE = "practice"
    LAW = "law"
    SUIT = "suit"


class Answer(StrEnum):
    """How a court answered a question."""

    YES = "yes"
    LIKELY_YES = "likely-yes"
    IN_PART = "in-part"
    LIKELY_NO = "likely-no"
    NO = "no"
    NOT_REACHED = "not-reached"
