"""The records that are changed: the text of each file, and its values."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dossier.collection.dossier import Dossier
from dossier.reading.entry import AnyEntry


@dataclass(frozen=True, slots=True)
class Original:
    """A sound record, as its file has it and as plain values."""

    entry: AnyEntry = field(repr=False)
    text: str = field(repr=False)
    value: dict[str, Any] = field(repr=False)

    @property
    def path(self) -> str:
        """What problems call its file."""
        return self.entry.document.path


def read_originals(data: Path, dossier: Dossier) -> tuple[Original, ...]:
    """Every record of a dossier, with the text of its file in a data folder."""

    def read(entry: AnyEntry) -> Original:
        text = (data / entry.kind.plural / f"{entry.id}.yaml").read_text(encoding="utf-8")
        return Original(entry, text, entry.document.value)

    return tuple(map(read, dossier.entries))
