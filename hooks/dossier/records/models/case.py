"""A case: court, docket, parties, counsel, claims, and how it stood when last seen."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from dossier.records.dates import PartialDate
from dossier.records.fields import (
    AuthorityRef,
    CaseRef,
    Date,
    Day,
    Fault,
    Mutual,
    Name,
    OrganizationRef,
    PersonRef,
    Prose,
    Text,
    WebAddress,
)
from dossier.records.vocabulary import Court, Relevance

from .base import Model, Sourced


class CaseParty(Model):
    """A party to a case."""

    name: Name
    """The name as in the caption."""
    organization: OrganizationRef | None = None
    """Its record, if it has one."""
    person: PersonRef | None = None
    """The record of an officer sued or suing in that office."""
    note: Text | None = None
    """What kind of party, when it joined, in what capacity."""


class Counsel(Model):
    """Counsel of record, a person or a firm."""

    name: Name
    """The name."""
    side: Text
    """Whom they represent: `plaintiffs`, `government`, `amici`."""
    organization: OrganizationRef | None = None
    """The record of the firm or office."""
    person: PersonRef | None = None
    """The record of the person."""


class Case(Sourced):
    """A lawsuit or an appeal."""

    caption: Name
    """The full caption."""
    court: Court
    """The court."""
    docket: Name | None = None
    """The docket number, exactly as the court writes it."""
    filed: Date
    """When it was filed."""
    filed_note: Text | None = None
    """How the date is known, if it is in doubt."""
    relevance: Relevance
    """How the case bears on the agreement."""
    judges: tuple[PersonRef, ...] = ()
    """The judge or panel."""
    plaintiffs: tuple[CaseParty, ...] = Field(min_length=1)
    """Plaintiffs or appellants."""
    defendants: tuple[CaseParty, ...] = Field(min_length=1)
    """Defendants or appellees."""
    counsel: tuple[Counsel, ...] = ()
    """Counsel of record."""
    claims: tuple[Text, ...] = ()
    """The grounds of the suit."""
    authorities: tuple[AuthorityRef, ...] = ()
    """The law on which the claims are based."""
    relief_sought: Prose
    """What the court was asked for."""
    standing: Prose
    """Where the case stood when last checked."""
    standing_as_of: Day
    """The day up to which that is known."""
    not_found: tuple[Text, ...] = ()
    """What was looked for and not found, such as whether security was required."""
    appeal_from: CaseRef | None = None
    """The case below, for an appeal."""
    related: tuple[Annotated[CaseRef, Mutual()], ...] = ()
    """Related cases."""
    links: tuple[WebAddress, ...] = ()
    """Official or court-records pages of the case."""

    @property
    def number(self) -> str | None:
        """The docket number."""
        return self.docket

    @property
    def when(self) -> PartialDate:
        """When it was filed."""
        return self.filed

    @model_validator(mode="after")
    def _filing_explained(self) -> Case:
        if self.filed.approximate and not self.filed_note:
            message = "the date is approximate (~), but no explanation is given"
            raise Fault(message, "filed", "Add `filed_note:`.", needs=["filed_note"])
        return self
