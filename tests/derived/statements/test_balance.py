"""How many statements take which position: each counted once, and by party where the capacity names one."""

from __future__ import annotations

import pytest

from dossier.derived.statements.balance import by_organization, in_congress
from dossier.pages.publication import Publication
from dossier.records.models import Statement
from dossier.records.vocabulary import InCongress, OrganizationKind, Position
from support import Records

STATEMENT = "statements/treasury-2025-04-08.yaml"
CAPACITY = "capacity: a Treasury spokesperson (not named)"


def test_every_statement_is_counted_once(publication: Publication) -> None:
    voices = by_organization(publication.dossier)
    assert sum(one.total for one in voices) == len([*publication.dossier.listed(Statement)])
    assert len({one.side for one in voices}) == len(voices)


def test_a_side_says_which_positions_are_taken(records: Records) -> None:
    (voices,) = by_organization(records.published().dossier)
    assert voices.side is OrganizationKind.GOVERNMENT
    assert voices.counts == ((Position.DEFENDS_LEGALITY, 1),)


def test_who_names_no_organization_comes_last(records: Records) -> None:
    records.edit(STATEMENT, "  organization: treasury\n  affiliation: speaks-for\n", "")
    assert [one.side for one in by_organization(records.published().dossier)] == [None]


@pytest.mark.parametrize(
    ("capacity", "sides"),
    [
        ("U.S. Senator (Republican, Texas)", [InCongress.REPUBLICAN]),
        ("More than 100 Democratic members of Congress", [InCongress.DEMOCRAT]),
        ("a member of Congress", []),
    ],
)
def test_a_party_is_counted_where_the_capacity_names_it(
    records: Records, capacity: str, sides: list[InCongress]
) -> None:
    records.edit("organizations/treasury.yaml", "kind: government", "kind: legislature")
    records.edit(STATEMENT, CAPACITY, f"capacity: {capacity}")
    assert [one.side for one in in_congress(records.published().dossier)] == sides


def test_a_party_outside_congress_is_not_counted(records: Records) -> None:
    records.edit(STATEMENT, CAPACITY, "capacity: spokesperson of a Governor (Republican)")
    assert in_congress(records.published().dossier) == ()
