"""An organization: an agency, court, party, watchdog, association or outlet."""

from __future__ import annotations

from dossier.records.fields import Name, OrganizationRef
from dossier.records.vocabulary import OrganizationKind

from .base import Briefed


class Organization(Briefed):
    """An organization that acts or speaks in the records."""

    abbreviation: Name | None = None
    """The usual abbreviation."""
    kind: OrganizationKind
    """What kind of organization it is."""
    part_of: OrganizationRef | None = None
    """The organization it belongs to."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """The abbreviation."""
        return (self.abbreviation,) if self.abbreviation else ()
