"""The agreement: parties, signatories, versions, and when each thing it governs began."""

from __future__ import annotations

from pydantic import Field

from dossier.records.dates import PartialDate
from dossier.records.fields import AuthorityRef, CaseRef, Date, Day, OrganizationRef, PersonRef, Prose, Text
from dossier.records.vocabulary import Subject

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


class SubjectStart(Model):
    """When something the agreement governs began, before any court dealt with it."""

    subject: Subject
    """What began."""
    starts: Day
    """The day it began."""
    note: Text
    """How that day is known."""


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
    subjects: tuple[SubjectStart, ...] = ()
    """When the memorandum, the sharing and the use began: the starting points of the computed status."""

    @property
    def when(self) -> PartialDate:
        """The day it was signed."""
        return PartialDate.of(self.signed)
