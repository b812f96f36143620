"""An entry: a file of a data folder, with the sound record in it where there is one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from dossier.records.kinds import Kind
from dossier.records.models import Base

from .document import Document

R_co = TypeVar("R_co", bound=Base, covariant=True)


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A file that could be read, sound or not: kind, id, and where each of its values stands."""

    kind: Kind
    id: str
    document: Document

    @property
    def key(self) -> tuple[str, str]:
        """Kind and id, by which links name a record."""
        return self.kind.name, self.id


@dataclass(frozen=True, slots=True)
class Entry(RecordFile, Generic[R_co]):
    """A file that holds a sound record of one kind: `Entry[Action]` is an action."""

    record: R_co

    @property
    def address(self) -> str:
        """The address of its page below the site's root, without a leading slash."""
        return self.kind.address_of(self.id)


AnyEntry = Entry[Base]
"""A record of any kind."""
