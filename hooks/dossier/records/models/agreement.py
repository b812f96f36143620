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
    """One state of the document that is known of."""

    title: Text
    """What the version is called."""
    date: Date
    """When it was made, filed or released."""
    status: Text
    """Whether and to whom it was open."""
    description: Prose
    """What could be read in it."""


class SubjectStart(Model):
    """When something the agreement governs began, before any court dealt with it."""

    subject: Subject
    """What began."""
    starts: Day
    """The day it began."""
    note: Text
    """What that day rests on."""


class Agreement(Sourced):
    """The memorandum of understanding itself."""

    full_title: Text
    """The title of the document."""
    other_names: tuple[Text, ...] = ()
    """Other names in use."""
    signed: Day
    """The day of the signatures."""
    filed: Day
    """The day it was filed in court and so became public."""
    case: CaseRef
    """The case in which it was filed."""
    parties: tuple[ContractingParty, ...] = Field(min_length=1)
    """The contracting departments."""
    signatories: tuple[Signatory, ...] = Field(min_length=1)
    """Who signed."""
    pages: Text
    """How long the document is, and where the sources differ."""
    authorities: tuple[AuthorityRef, ...] = ()
    """The law it invokes."""
    versions: tuple[Version, ...] = ()
    """The versions known of, in time order."""
    not_found: tuple[Text, ...] = ()
    """What was looked for and not found."""
    subjects: tuple[SubjectStart, ...] = ()
    """When the memorandum, the sharing and the use began: where the computed status starts."""

    @property
    def when(self) -> PartialDate:
        """The day of the signatures."""
        return PartialDate.of(self.signed)
