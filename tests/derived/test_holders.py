"""Who held which role in an organization: every role once, office by office, in time order."""

from __future__ import annotations

from dossier.derived.holders import holders
from dossier.pages.publication import Publication
from dossier.records.models import Organization, Person
from support import Records
from support.faults import another_secretary


def test_every_role_in_an_organization_is_on_its_page_once(publication: Publication) -> None:
    people = publication.dossier.listed(Person)
    shown = [
        (holder.person.id, holder.role.title)
        for entry in publication.dossier.listed(Organization)
        for holder in publication.relations.of(entry).holders
    ]
    assert sorted(shown) == sorted(
        (entry.id, role.title) for entry in people for role in entry.record.roles if role.organization
    )


def test_an_office_is_listed_in_the_order_of_time_whether_held_acting_or_not(records: Records) -> None:
    another_secretary("    ends: 2024-12-31\n")(records)
    found = records.published()
    listed = holders("treasury", found.dossier.listed(Person))
    assert [(holder.person.id, holder.role.title) for holder in listed] == [
        ("janet-doe", "Acting Secretary of the Treasury"),
        ("scott-bessent", "Secretary of the Treasury"),
    ]
