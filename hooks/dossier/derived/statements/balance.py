"""Who takes which position: statements counted by the kind of the speaker's organization, and by party in Congress."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dossier.collection.dossier import Dossier
from dossier.records.models import Organization, Statement
from dossier.records.vocabulary import InCongress, OrganizationKind, Position

Side = OrganizationKind | InCongress | None
"""What kind of organization speaks, which party in Congress, or none on record."""


@dataclass(frozen=True, slots=True)
class Voices:
    """The statements of a side: how many take each position, without those that none takes."""

    side: Side
    counts: tuple[tuple[Position, int], ...]

    @property
    def total(self) -> int:
        """How many statements there are."""
        return sum(count for _, count in self.counts)


def by_organization(dossier: Dossier) -> tuple[Voices, ...]:
    """Every statement once, by the kind of organization under which it is listed; at the end those without one."""
    statements = [entry.record for entry in dossier.listed(Statement)]
    sides: tuple[OrganizationKind | None, ...] = (*OrganizationKind, None)
    return _voices((side, [one for one in statements if _kind(dossier, one) is side]) for side in sides)


def in_congress(dossier: Dossier) -> tuple[Voices, ...]:
    """The statements listed under a legislature whose capacity names the party."""
    statements = [entry.record for entry in dossier.listed(Statement)]
    within = [one for one in statements if _kind(dossier, one) is OrganizationKind.LEGISLATURE]
    return _voices((side, [one for one in within if side in one.speaker.capacity.casefold()]) for side in InCongress)


def _kind(dossier: Dossier, statement: Statement) -> OrganizationKind | None:
    organization = statement.speaker.listed_under
    return dossier.get(Organization, organization).record.kind if organization else None


def _voices(sides: Iterable[tuple[Side, list[Statement]]]) -> tuple[Voices, ...]:
    return tuple(Voices(side, _counted(found)) for side, found in sides if found)


def _counted(statements: Iterable[Statement]) -> tuple[tuple[Position, int], ...]:
    counts = Counter(one.position for one in statements)
    return tuple((position, counts[position]) for position in Position if counts[position])
