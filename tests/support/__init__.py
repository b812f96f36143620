"""Helpers of the tests: a data folder that can be edited and examined."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dossier.check import check_data

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests" / "sample"


@dataclass(frozen=True, slots=True)
class Records:
    """A data folder of a test."""

    folder: Path

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace a text that must stand in a record."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} does not stand in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def write(self, file: str, content: str | bytes) -> Path:
        """Write a whole file."""
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def problems(self) -> list[str]:
        """All problems, as a person sees them, without the hints."""
        return [str(problem).split("\n")[0] for problem in check_data(self.folder, "data")[1]]

    def hints(self) -> str:
        """All hints in one text."""
        return "\n".join(problem.hint for problem in check_data(self.folder, "data")[1])
