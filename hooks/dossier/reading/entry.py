"""An entry: a file of a data folder, with the sound record in it where there is one."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.records.kinds import Kind
from dossier.records.models import Base

from .document import Document


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A file that could be read, sound or not: kind, id, and where each of its values stands."""

    kind: Kind
    id: str
    document: Document


@dataclass(frozen=True, slots=True)
class Entry(RecordFile):
    """A file that holds a sound record."""

    record: Base

    @property
    def address(self) -> str:
        """The address of its page below the site's root, without a leading slash."""
        return self.kind.address_of(self.id)
