"""Who held which role in an organization, office by office and in time order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.reading.entry import Entry
from dossier.records.models import Person
from dossier.records.models.person import Role


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in a role."""

    person: Entry[Person]
    role: Role


def holders(organization: str, people: Iterable[Entry[Person]]) -> tuple[Holder, ...]:
    """The roles of some people in an organization, given by its id: by office, and each office by its first known date."""
    found = [
        Holder(entry, role) for entry in people for role in entry.record.roles if role.organization == organization
    ]
    return tuple(sorted(found, key=_order))


def _order(holder: Holder) -> tuple[str, str, bool]:
    """Who left on a day comes before who began on it."""
    role = holder.role
    return role.held, str(role.starts or role.confirmed or role.ends or role.over_by or ""), bool(role.starts)
