"""A court action: a filing, hearing or ruling, with its effects and holdings."""

from __future__ import annotations

from pydantic import Field, model_validator

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
    ActionKind,
    AffectingKind,
    Answer,
    Disposition,
    EffectKind,
    Relief,
    Subject,
    Topic,
)

from .base import Dated, Model


class Affecting(Model):
    """What an effect does to an effect of an earlier action."""

    action: ActionRef
    """The earlier action."""
    effect: Id
    """The `id` of its effect."""
    does: AffectingKind
    """What this effect does to it."""


class Effect(Model):
    """What a ruling does to the agreement, the sharing or the use of what was shared."""

    id: Id
    """A short name, unique within the action, by which later effects refer to this one."""
    subject: Subject
    """What is blocked or allowed."""
    does: EffectKind
    """What the ruling does to it."""
    bound: Text
    """Who is bound, in words."""
    bound_organizations: tuple[OrganizationRef, ...] = ()
    """The organizations bound."""
    protected: Text
    """Who is protected."""
    starts: Day
    """The first day."""
    ends: Day | None = None
    """The last day, if one is set."""
    affects: tuple[Affecting, ...] = ()
    """Earlier effects that this one stays, reverses, ends, affirms or replaces."""
    note: Text | None = None
    """Exceptions and conditions."""


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


class Action(Dated):
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

    @model_validator(mode="after")
    def _only_rulings_rule(self) -> Action:
        if not self.ruling and (self.effects or self.holdings):
            message = f"effects and holdings belong to rulings; “{self.kind}” is not a ruling"
            raise Fault(message, "kind", "Record them with the order, opinion or decision.")
        if self.ruling and self.disposition is None:
            message = "a ruling needs a disposition"
            raise Fault(message, "kind", "Add `disposition:`, such as granted, denied or affirmed.")
        return self
