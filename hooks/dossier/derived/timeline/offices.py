"""Changes in office: who took or left a public office of a government body, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.collection.dossier import Dossier
from dossier.reading.entry import Entry
from dossier.records.dates import PartialDate, Precision
from dossier.records.models import Organization, Person
from dossier.records.models.person import Role
from dossier.records.vocabulary import OrganizationKind

PUBLIC = frozenset(
    {OrganizationKind.GOVERNMENT, OrganizationKind.LEGISLATURE, OrganizationKind.COURT, OrganizationKind.OVERSIGHT}
)
"""The kinds of organizations whose offices are public."""


@dataclass(frozen=True, slots=True)
class ChangeInOffice:
    """A day or month on which somebody took or left an office."""

    date: PartialDate
    person: Entry[Person]
    role: int
    """Which role of the person it is, counted from 0."""
    leaves: bool


def changes_in_office(dossier: Dossier) -> Iterator[ChangeInOffice]:
    """Every change whose month is known, in the order of the people and of their roles."""
    public = {entry.id for entry in dossier.listed(Organization) if entry.record.kind in PUBLIC}
    for entry in dossier.listed(Person):
        for number, role in enumerate(entry.record.roles):
            if role.office and role.organization in public:
                yield from _of_role(entry, number, role)


def _of_role(entry: Entry[Person], number: int, role: Role) -> Iterator[ChangeInOffice]:
    for date, leaves in ((role.starts, False), (role.ends, True)):
        if date and date.precision is not Precision.YEAR:
            yield ChangeInOffice(date, entry, number, leaves)
