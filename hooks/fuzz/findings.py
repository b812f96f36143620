"""What breaks something: one changed record, reduced as far as it goes, and how it breaks."""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from .mutations import Mutant

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Finding:
    """A changed record that breaks something, and the traceback."""

    mutant: Mutant
    traceback: str

    @classmethod
    def of(cls, mutant: Mutant, error: BaseException) -> Finding:
        """What an error says, without what Hypothesis adds to it."""
        error.__notes__ = []
        return cls(mutant, "".join(traceback.format_exception(error.__cause__ or error)[-6:]))

    def keep(self, folder: Path) -> Path:
        """Write the record into a folder, below that of its kind, as `<id>.<part of its hash>.yaml`."""
        entry = self.mutant.original.entry
        digest = hashlib.sha256(self.mutant.content).hexdigest()[:8]
        file = folder / entry.kind.plural / f"{entry.id}.{digest}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(self.mutant.content)
        return file


def culprit(suspects: Sequence[T], breaks: Callable[[Sequence[T]], bool]) -> Sequence[T]:
    """The fewest neighbors among suspects that break something; one, unless it takes several together."""
    while len(suspects) > 1:
        middle = len(suspects) // 2
        half = next((half for half in (suspects[:middle], suspects[middle:]) if breaks(half)), None)
        if half is None:
            return suspects
        suspects = half
    return suspects
