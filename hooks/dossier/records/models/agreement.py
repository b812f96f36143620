"""The agreement: parties, signatories, versions, and when each thing it governs began."""

from __future__ import annotations

from pydantic import Field, model_validator

from dossier.records.dates import PartialDate
from dossier.records.fields import (
    AgreementRef,
    AuthorityRef,
    CaseRef,
    Date,
    Day,
    EventRef,
    Fault,
    Id,
    OrganizationRef,
    PersonRef,
    Prose,
    Text,
)
from dossier.records.vocabulary import SubjectKind

from .base import Model, Sourced


class ContractingParty(Model):
    """A department that signed, and the agency it acts for."""

    organization: OrganizationRef
    """The department."""
    acting_for: OrganizationRef
    """The agency it acts for."""


class Signatory(Model):
    """A person who signed."""

    person: PersonRef
    """Who signed."""
    office: Text
    """The office in which the person signed."""


class Version(Model):
    """One known version of the document."""

    title: Text
    """What the version is called."""
    date: Date
    """When it was made, filed or released."""
    status: Text
    """Whether the version was public, and to whom."""
    description: Prose
    """What could be read in it."""


class Subject(Model):
    """Something the agreement governs, which a court order can block or allow: its status is computed."""

    id: Id
    """A short name by which effects of court actions refer to it, unique among all agreements."""
    kind: SubjectKind
    """Whether it is the agreement itself, the sharing under it, or the use of what was shared."""
    name: Text
    """What it is called on pages: `The memorandum`."""
    starts: Day
    """The day it began, before any court dealt with it."""
    note: Text
    """How that day is known."""
    ends: Day | None = None
    """The last day, if the parties themselves ended it."""
    ended_by: EventRef | None = None
    """The event by which they ended it; required with `ends`."""

    @model_validator(mode="after")
    def _end_explained(self) -> Subject:
        if (self.ends is None) != (self.ended_by is None):
            message = "`ends` and `ended_by` belong together"
            given, missing = ("ends", "ended_by") if self.ends else ("ended_by", "ends")
            raise Fault(message, given, "Give the last day and the event that ended it.", needs=[missing])
        return self


class Agreement(Sourced):
    """The memorandum of understanding itself."""

    full_title: Text
    """The title of the document."""
    other_names: tuple[Text, ...] = ()
    """Other names in use."""
    signed: Day
    """The day it was signed."""
    filed: Day
    """The day it was filed in court and so became public."""
    case: CaseRef
    """The case in which it was filed."""
    parties: tuple[ContractingParty, ...] = Field(min_length=1)
    """The departments that are parties to it."""
    signatories: tuple[Signatory, ...] = Field(min_length=1)
    """Who signed."""
    pages: Text
    """How long the document is, including any differences among the sources."""
    authorities: tuple[AuthorityRef, ...] = ()
    """The law it invokes."""
    versions: tuple[Version, ...] = ()
    """The known versions, in chronological order."""
    not_found: tuple[Text, ...] = ()
    """What was looked for and not found."""
    replaces: AgreementRef | None = None
    """The earlier agreement that it amends or replaces."""
    subjects: tuple[Subject, ...] = ()
    """What it governs, and when each began: the memorandum, the sharing, the use. Their status is computed."""

    @property
    def when(self) -> PartialDate:
        """The day it was signed."""
        return PartialDate.of(self.signed)
