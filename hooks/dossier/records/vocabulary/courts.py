"""The words for courts and cases, and for actions with their effects and holdings."""

from __future__ import annotations

from enum import StrEnum


class Court(StrEnum):
    """The courts, by their usual short names."""

    DDC = "ddc"
    """The federal trial court in Washington."""
    DMASS = "dmass"
    """The federal trial court in Boston."""
    CADC = "cadc"
    """It hears appeals from the federal trial court in Washington."""
    CA1 = "ca1"
    """It hears appeals from the federal trial court in Boston, among others."""
    SCOTUS = "scotus"
    """The highest court."""
    NOT_ESTABLISHED = "not-established"
    """The sources do not say which court it is."""

    @property
    def tries(self) -> bool:
        """Whether it is a trial court, from whose rulings an appeal lies."""
        return self in (Court.DDC, Court.DMASS)

    @property
    def hears_appeals(self) -> bool:
        """Whether it is a court of appeals or the highest one."""
        return not self.tries and self is not Court.NOT_ESTABLISHED


class Relevance(StrEnum):
    """How a case bears on the agreement."""

    CORE = "core"
    """The suit is about the agreement, or about sharing or use under it."""
    RECORDS = "records"
    """The suit asks for documents about the agreement."""
    CONTEXT = "context"
    """The suit is about something else that helps to understand the agreement."""


class ActionKind(StrEnum):
    """What was done in a court."""

    COMPLAINT = "complaint"
    """The filing that begins a suit."""
    AMENDED_COMPLAINT = "amended-complaint"
    """A complaint that takes the place of an earlier one."""
    MOTION = "motion"
    """A request to the court to decide something."""
    BRIEF = "brief"
    """A party’s written argument on a motion or an appeal."""
    AMICUS_BRIEF = "amicus-brief"
    """A written argument by someone who is not a party."""
    EXHIBIT = "exhibit"
    """A document filed as evidence."""
    DECLARATION = "declaration"
    """A witness’s written statement under penalty of perjury."""
    NOTICE = "notice"
    """A filing that informs the court and asks for nothing."""
    NOTICE_OF_APPEAL = "notice-of-appeal"
    """The filing by which a party takes a ruling to a higher court."""
    HEARING = "hearing"
    """A session of the trial court."""
    ORAL_ARGUMENT = "oral-argument"
    """A session of a court of appeals."""
    PETITION = "petition"
    """A request to a higher court for review or rehearing."""
    STIPULATION = "stipulation"
    """What the parties agreed on and filed."""
    ORDER = "order"
    """A ruling that directs what is to be done."""
    OPINION = "opinion"
    """A ruling published with its reasons."""
    JUDGMENT = "judgment"
    """The ruling that ends a case in its court."""
    APPELLATE_DECISION = "appellate-decision"
    """The ruling of a higher court on an appeal."""
    MANDATE = "mandate"
    """The notice by which a decision on appeal takes effect in the court below."""

    @property
    def in_english(self) -> str:
        """As courts of the United States name it: `Notice of appeal`."""
        return self.value.replace("-", " ").capitalize()


SESSIONS = frozenset({ActionKind.HEARING, ActionKind.ORAL_ARGUMENT})
RULINGS = frozenset({ActionKind.ORDER, ActionKind.OPINION, ActionKind.JUDGMENT, ActionKind.APPELLATE_DECISION})


class Relief(StrEnum):
    """What a motion asks for or a ruling decides."""

    TEMPORARY_RESTRAINING_ORDER = "temporary-restraining-order"
    """An order for a few days, until a motion for an injunction is heard."""
    PRELIMINARY_INJUNCTION = "preliminary-injunction"
    """An order that applies until the case is decided."""
    STAY_OF_AGENCY_ACTION = "stay-of-agency-action"
    """The suspension of what an agency decided, under the Administrative Procedure Act."""
    STAY_PENDING_APPEAL = "stay-pending-appeal"
    """The suspension of a ruling until an appeal from it is decided."""
    STAY_OF_PROCEEDINGS = "stay-of-proceedings"
    """A pause in the case."""
    DISMISSAL = "dismissal"
    """The end of the case or of a claim without a trial."""
    UNSEALING = "unsealing"
    """The release of what was filed under seal or blacked out."""
    INTERVENTION = "intervention"
    """Permission for someone else to become a party."""
    DISCLOSURE_OF_RECORDS = "disclosure-of-records"
    """The release of documents to someone who asked for them."""
    NOTICE_OF_DISCLOSURES = "notice-of-disclosures"
    """Notice to the court or a party before or after information is shared."""
    DISCOVERY = "discovery"
    """Evidence from the other side before trial."""
    DISSOLUTION = "dissolution"
    """The end of an earlier order."""
    MODIFICATION = "modification"
    """A change in an earlier order."""
    REVIEW_ON_APPEAL = "review-on-appeal"
    """The review of a ruling by a court of appeals."""
    REHEARING = "rehearing"
    """A second look by the same court of appeals."""
    CERTIORARI = "certiorari"
    """The Supreme Court’s agreement to hear the case."""
    SCHEDULE = "schedule"
    """Dates for filings or hearings."""


class Disposition(StrEnum):
    """The result of a ruling."""

    GRANTED = "granted"
    """The court gave all that was asked for."""
    GRANTED_IN_PART = "granted-in-part"
    """The court gave some of what was asked for."""
    DENIED = "denied"
    """The court refused what was asked for."""
    DENIED_IN_PART = "denied-in-part"
    """The court refused some of what was asked for, and left the rest for later."""
    AFFIRMED = "affirmed"
    """The ruling below was upheld."""
    AFFIRMED_IN_PART = "affirmed-in-part"
    """A part of the ruling below was upheld."""
    REVERSED = "reversed"
    """The ruling below was overturned."""
    REVERSED_IN_PART = "reversed-in-part"
    """A part of the ruling below was overturned."""
    VACATED = "vacated"
    """The ruling below was set aside."""
    VACATED_IN_PART = "vacated-in-part"
    """A part of the ruling below was set aside."""
    REMANDED = "remanded"
    """The case went back to the court below."""
    DISMISSED = "dismissed"
    """The case, claim or appeal was ended without a decision on what it asked for."""
    DISMISSED_AS_MOOT = "dismissed-as-moot"
    """It was ended because nothing was left to decide."""
    DISMISSED_BY_AGREEMENT = "dismissed-by-agreement"
    """It was ended because the parties agreed to end it."""
    INDICATIVE = "indicative"
    """The court says what it would decide if it had the case, which is on appeal."""
    NOT_DECIDED = "not-decided"
    """The court left the question for later."""

    @property
    def reviews(self) -> bool:
        """Whether it is the result for an earlier ruling."""
        return self.value.startswith(("affirmed", "reversed", "vacated"))


class EffectKind(StrEnum):
    """What an effect does to its subject."""

    BLOCKS = "blocks"
    """The ruling forbids all of it."""
    BLOCKS_IN_PART = "blocks-in-part"
    """The ruling forbids a part of it, or forbids it to some of those involved."""
    NARROWS = "narrows"
    """It may continue, on conditions that the ruling sets."""
    ALLOWS = "allows"
    """The ruling says that it may continue."""
    LIFTS = "lifts"
    """The ruling only takes away or changes earlier effects, which `affects` names."""
    UPHOLDS = "upholds"
    """The ruling only affirms earlier effects or leaves them as they are; `affects` names them."""
    DECLINES = "declines"
    """The ruling declines to forbid something, and orders nothing; it can only affirm earlier effects."""

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
    """It has no force while this effect is in force, and resumes afterward."""
    STAYS_PENDING_APPEAL = "stays-pending-appeal"
    """It has no force until the appeal is decided, and resumes if this effect ends before."""
    STAYS_ADMINISTRATIVELY = "stays-administratively"
    """It has no force for the few days in which a court considers a stay."""
    STAYS_IN_PART = "stays-in-part"
    """A part of it has no force while this effect is in force; `remains` says what the rest does."""
    REVERSES = "reverses"
    """It ends on the first day of this effect, as wrongly decided; what it had ended comes back."""
    REVERSES_IN_PART = "reverses-in-part"
    """A part of it ends, as wrongly decided; `remains` says what the rest does."""
    VACATES = "vacates"
    """It is set aside and ends on the first day of this effect; what it had ended comes back."""
    VACATES_IN_PART = "vacates-in-part"
    """A part of it is set aside; `remains` says what the rest does."""
    DISSOLVES = "dissolves"
    """The court that made it, or one above it, takes it back; it ends on that day."""
    MODIFIES = "modifies"
    """It goes on in another form; `remains` says what it does from then on."""
    NARROWS_TO_PARTIES = "narrows-to-parties"
    """It goes on for the parties alone; `remains` says what it does from then on."""
    REPLACES = "replaces"
    """It ends on that day, and this effect takes its place."""
    MOOTS = "moots"
    """It ends on that day, because nothing is left to decide."""
    ENDS = "ends"
    """It ends on that day for another reason, such as the final judgment."""
    AFFIRMS = "affirms"
    """It continues as it was."""
    REMANDS = "remands"
    """It continues as it was, while the court below looks at the case again."""
    LEAVES_IN_FORCE = "leaves-in-force"
    """It continues as it was, although this ruling changes another effect of the same order."""

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
    """Whether the words of the agreement are within the law."""
    PRACTICE = "practice"
    """Whether what the agencies did is within the law."""
    LAW = "law"
    """What a law means, whatever the agreement says."""
    SUIT = "suit"
    """Whether the court can hear the suit: who may bring it, when and against whom."""


class Answer(StrEnum):
    """How a court answered a question."""

    YES = "yes"
    """The court decided that it is so."""
    LIKELY_YES = "likely-yes"
    """The court found it likely, without deciding it."""
    IN_PART = "in-part"
    """The court decided that it is so in some respects and not in others."""
    LIKELY_NO = "likely-no"
    """The court found it unlikely, without deciding it."""
    NO = "no"
    """The court decided that it is not so."""
    NOT_REACHED = "not-reached"
    """The court left the question open."""
