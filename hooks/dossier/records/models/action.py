"""A court action: a filing, hearing or ruling, with its effects and holdings."""

from __future__ import annotations

from pydantic import Field, model_validator

from dossier.records.dates import PartialDate
from dossier.records.fields import (
    ActionRef,
    AuthorityRef,
    CaseRef,
    Day,
    Fault,
    Flag,
    Id,
    OrganizationRef,
    PersonRef,
    Prose,
    QuestionRef,
    Text,
)
from dossier.records.vocabulary import (
    RULINGS,
    SESSIONS,
    ActionKind,
    AffectingKind,
    Answer,
    Disposition,
    EffectKind,
    Relief,
    Topic,
)

from .base import Briefed, Dated, Model


class Affecting(Model):
    """What an effect does to an effect of an earlier action."""

    action: ActionRef
    """The earlier action."""
    effect: Id
    """The `id` of its effect."""
    does: AffectingKind
    """What this effect does to it."""
    remains: EffectKind | None = None
    """For a change in part: what the earlier effect still does, `blocks`, `blocks-in-part` or `narrows`."""

    @model_validator(mode="after")
    def _remainder_given(self) -> Affecting:
        if self.does.in_part and not (self.remains and self.remains.bars):
            message = f"“{self.does}” does not say what remains of the earlier effect"
            hint = "Add `remains:` with blocks, blocks-in-part or narrows."
            raise Fault(message, "does", hint, needs=["remains"])
        if self.remains and not self.does.in_part:
            message = f"“{self.does}” is no change in part, so nothing can remain"
            hint = "Take out `remains:`, or choose a word such as stays-in-part or modifies."
            raise Fault(message, "remains", hint, idle=["remains"])
        return self


class BoundOffice(Model):
    """An office whose holder an order binds; the order goes on to bind whoever holds it next."""

    office: Text
    """The office, worded to follow “as”: `Secretary of Homeland Security`."""
    organization: OrganizationRef
    """The organization of the office."""
    holder: PersonRef
    """Who held it when the order was made."""


class Effect(Model):
    """What a ruling does to the agreement, the sharing or the use of what was shared."""

    id: Id
    """A short name, unique within the action, by which later effects refer to this one."""
    subject: Id
    """What is blocked or allowed: the `id` of one of the `subjects` of an agreement."""
    does: EffectKind
    """What the ruling does to it."""
    bound: Text | None = None
    """Who is bound, in words; for `lifts`, `upholds` and `declines`, which bind nobody, it is left out."""
    bound_organizations: tuple[OrganizationRef, ...] = ()
    """The organizations bound."""
    bound_offices: tuple[BoundOffice, ...] = ()
    """The offices whose holders are bound."""
    bound_under: tuple[AuthorityRef, ...] = ()
    """The rules by which the order reaches agents and successors in office."""
    protected: Text | None = None
    """Who is protected; left out as `bound` is."""
    starts: Day | None = None
    """The first day; left out if the effect awaits the mandate."""
    awaits_mandate: Flag = False
    """True if the effect begins only when the mandate issues: with the action of the kind `mandate` that responds to this one."""
    ends: Day | None = None
    """The last day, if one is set."""
    affects: tuple[Affecting, ...] = ()
    """Earlier effects that this one stays, reverses, ends, affirms or otherwise bears on."""
    note: Text | None = None
    """Exceptions and conditions."""

    @model_validator(mode="after")
    def _complete(self) -> Effect:
        if (self.starts is None) is not self.awaits_mandate:
            hint = "Give the first day in `starts:`, or write `awaits_mandate: true` if it begins with the mandate."
            message = "an effect begins either on a day or with the mandate"
            needs, idle = ([], ["awaits_mandate"]) if self.starts else (["starts"], [])
            raise Fault(message, "id", hint, needs=needs, idle=idle)
        if self.does.rules and not (self.bound and self.protected):
            message = f"an effect that {self.does} does not say who is bound and who is protected"
            raise Fault(message, "does", "Add `bound:` and `protected:`.", needs=["bound", "protected"])
        if not self.does.rules and (self.bound or self.bound_organizations or self.bound_offices or self.protected):
            message = f"an effect that {self.does} binds and protects nobody"
            hint = "Take out `bound:`, `bound_organizations:`, `bound_offices:` and `protected:`; say more in `note:`."
            raise Fault(message, "does", hint, idle=["bound", "bound_organizations", "bound_offices", "protected"])
        return self


class Holding(Model):
    """A question the court answered."""

    question: QuestionRef
    """The question."""
    answer: Answer
    """The answer in one word."""
    text: Prose
    """The answer in a sentence or two."""
    authorities: tuple[AuthorityRef, ...] = ()
    """The law on which the answer is based."""


class Action(Briefed, Dated):
    """Something done in a court, by a party or by the court."""

    case: CaseRef
    """The case."""
    kind: ActionKind
    """What was done."""
    relief: tuple[Relief, ...] = ()
    """What is requested or decided."""
    disposition: Disposition | None = None
    """For a ruling: the result."""
    judges: tuple[PersonRef, ...] = ()
    """For a ruling or hearing: the judge or panel."""
    filers: tuple[OrganizationRef, ...] = ()
    """For a filing: who filed."""
    filer_note: Text | None = None
    """Who filed, in words, if the filers have no records."""
    docket_entry: Text | None = None
    """The number on the docket, if it was seen."""
    outcome: Text
    """The result, in a few words."""
    topics: tuple[Topic, ...] = Field(min_length=1)
    """What it is about, in general."""
    responds_to: tuple[ActionRef, ...] = ()
    """The motion it rules on, the filing it responds to, the ruling it appeals."""
    effects: tuple[Effect, ...] = ()
    """What a ruling blocks or allows."""
    holdings: tuple[Holding, ...] = ()
    """The questions it answers."""
    authorities: tuple[AuthorityRef, ...] = ()
    """The law it turns on."""
    unverified: Flag = False
    """True if the action has been reported but could not be confirmed; it then does not affect any status."""

    @property
    def ruling(self) -> bool:
        """Whether it is a decision of the court."""
        return self.kind in RULINGS

    @property
    def ahead(self) -> bool:
        """Whether it is a hearing that was still to come when the record was last reviewed."""
        return self.kind in SESSIONS and PartialDate.of(self.reviewed).certainly_before(self.date)

    @model_validator(mode="after")
    def _only_rulings_rule(self) -> Action:
        if not self.ruling and (self.effects or self.holdings):
            message = f"effects and holdings belong to rulings; “{self.kind}” is not a ruling"
            raise Fault(message, "kind", "Record them with the order, opinion or decision.")
        if self.ruling and self.disposition is None:
            message = "a ruling needs a disposition"
            hint = "Add `disposition:`, such as granted, denied or affirmed."
            raise Fault(message, "kind", hint, needs=["disposition"])
        return self
