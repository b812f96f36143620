"""Rule: only its own voice speaks for an organization: no single member for a chamber, and no one who had left it."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.collection.dossier import Dossier
from dossier.problems import Problem
from dossier.reading.entry import Entry
from dossier.records.dates import PartialDate
from dossier.records.models import Case, Organization, Person, Statement
from dossier.records.models.person import Role
from dossier.records.vocabulary import Affiliation, OrganizationKind

_PRESENT = frozenset({Affiliation.SPEAKS_FOR, Affiliation.MEMBER_OF, Affiliation.WORKS_AT})


def check(dossier: Dossier) -> Iterator[Problem]:
    """Speakers whose affiliation is not borne out by the kind of the organization or by their roles."""
    retained = set(_counsel(dossier))
    for entry in dossier.of(Statement):
        speaker = entry.record.speaker
        person = dossier.find(Person, speaker.person) if speaker.person else None
        organization = dossier.find(Organization, speaker.organization) if speaker.organization else None
        if not (person and organization):
            continue
        if speaker.affiliation is Affiliation.SPEAKS_FOR and organization.record.kind is OrganizationKind.LEGISLATURE:
            message = f"a single member does not speak for “{organization.id}”"
            yield entry.document.problem(("speaker", "affiliation"), message, "Write `affiliation: member-of`.")
        elif speaker.affiliation in _PRESENT and (person.id, organization.id) not in retained:
            yield from _role(entry, person, organization.id)


def _role(entry: Entry[Statement], person: Entry[Person], organization: str) -> Iterator[Problem]:
    """Whether the person held a role in the organization on the day of the words."""
    roles, day = [role for role in person.record.roles if role.organization == organization], entry.record.date
    place = ("speaker", "affiliation")
    if not roles:
        message = f"the record of “{person.id}” gives no role in “{organization}”"
        hint = "Add the role there, or name the organization in `capacity` only."
        yield entry.document.problem(place, message, hint)
    elif all(_over(role, day) for role in roles):
        message = f"by the record of “{person.id}”, no role in “{organization}” lasted until {day}"
        yield entry.document.problem(
            place, message, "Write `affiliation: formerly-at`, or correct the dates of the role."
        )
    elif all(role.starts and day.certainly_before(role.starts) for role in roles if not _over(role, day)):
        message = f"by the record of “{person.id}”, no role in “{organization}” had begun by {day}"
        yield entry.document.problem(place, message, "Correct the dates, or remove the organization from the speaker.")


def _over(role: Role, day: PartialDate) -> bool:
    end = role.ends or role.over_by
    return bool(end and end.certainly_before(day))


def _counsel(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Who is counsel in a case to which an organization is a party: both ids."""
    for case in dossier.of(Case):
        parties = [party.organization for party in (*case.record.plaintiffs, *case.record.defendants)]
        for counsel in case.record.counsel:
            if counsel.person:
                yield from ((counsel.person, party) for party in parties if party)
