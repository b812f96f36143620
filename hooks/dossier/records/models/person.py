"""A person with a public role: office, judge, counsel of record, spokesperson, scholar or journalist."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field

from dossier.records.fields import WITHOUT_MARKS, Date, Flag, Name, OrganizationRef, Text
from dossier.records.languages.foreign import as_written
from dossier.records.normal import folded

from .base import Model, Sourced

_ACTING = re.compile(r"\b(?:acting|interim) ")


class Role(Model):
    """An office or function held for a time."""

    title: Text
    """The official title."""
    organization: OrganizationRef | None = None
    """The organization."""
    starts: Date | None = None
    """From when, as far as is known."""
    ends: Date | None = None
    """Until when; left out while the role lasts or if the end is not known."""
    confirmed: Date | None = None
    """The last day, month or year on which a source shows the role held; required without `ends` and `over_by`."""
    over_by: Date | None = None
    """When a source shows that the role was over, if its end is not known."""
    office: Flag = True
    """False if the role is not an office in the organization, such as that of a nominee, counsel or a spokesperson."""
    shared: Flag = False
    """True if several people hold the role at once, such as a seat in a chamber, a judgeship or a professorship."""
    note: Text | None = None
    """How the dates are known, if they are in doubt."""

    @property
    def held(self) -> str:
        """The title as it is compared, whether the role is held for good or on an acting basis."""
        return _ACTING.sub("", folded(as_written(self.title)))

    @property
    def acting(self) -> bool:
        """Whether the title says that the role is held on an acting or interim basis."""
        return bool(_ACTING.search(folded(as_written(self.title))))


class Person(Sourced):
    """A person with a public role. Private individuals have no record."""

    title: Annotated[Name, WITHOUT_MARKS]
    """The name, as the person goes by it."""
    sort_name: Name
    """The name as in an index: `Bessent, Scott`."""
    also_known_as: tuple[Name, ...] = ()
    """Other forms of the name in the sources."""
    public_role: Text
    """Why the person is named: `member of Congress`, `counsel of record`."""
    roles: tuple[Role, ...] = Field(min_length=1)
    """Roles that bear on the agreement, in chronological order."""

    @property
    def index_name(self) -> str:
        """The family name first."""
        return self.sort_name

    @property
    def aliases(self) -> tuple[str, ...]:
        """The name as an index gives it, and other forms."""
        return (self.sort_name, *self.also_known_as)
