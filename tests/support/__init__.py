"""Helpers of the tests: a data folder that can be edited and checked, and its publication."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from commands.project import CACHE
from dossier import kept
from dossier.check import check_data
from dossier.language.labels import Labels
from dossier.pages.publication import Publication

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests" / "sample"
OVERRIDES = ROOT / "overrides"
LABELS = Labels.load(OVERRIDES / "labels", "en")


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

    def told(self) -> list[tuple[str, str]]:
        """All problems, as a person sees them, each with its hint."""
        return [(str(problem).split("\n")[0], problem.hint) for problem in check_data(self.folder, "data")[1]]

    def problems(self) -> list[str]:
        """All problems, as a person sees them, without the hints."""
        return [problem for problem, _ in self.told()]

    def published(self) -> Publication:
        """The publication of the records, which must be sound."""
        return published(self.folder)


@contextmanager
def keeping(folder: Path = CACHE) -> Iterator[None]:
    """Keep what is computed of files, as commands do, in their folder or another one."""
    kept.keep_in(folder)
    try:
        yield
    finally:
        kept.save()
        kept.keep_in(None)


UNTRACED = "is in no excerpt of this record"
"""What is said of a fact that cannot be traced."""


def published(data: Path) -> Publication:
    """The publication of a data folder, in which nothing may be wrong but that facts which a test made up are in no source."""
    dossier, problems = check_data(data, "data")
    assert [str(problem) for problem in problems if UNTRACED not in problem.message] == []
    return Publication(dossier, OVERRIDES, LABELS)
