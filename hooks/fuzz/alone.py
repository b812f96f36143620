"""One changed record by itself: it is read, and looked at by the rules on files; what they say must be fit to print."""

from __future__ import annotations

import time
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from dossier.collection.dossier import Dossier
from dossier.problems import Problem
from dossier.reading.entry import AnyEntry, Entry, RecordFile
from dossier.reading.folder import read_record
from dossier.rules import ON_FILES

from .mutations import Mutant

LONGEST_PROBLEM = 1200
"""How many characters a problem may take, its hint included; allowed words and fields are listed there."""


class UnfitProblem(AssertionError):
    """A problem that should not be printed as it is."""


@dataclass(slots=True)
class Slowest:
    """The record that took longest, and how many seconds."""

    seconds: float = 0
    content: bytes = b""


class Alone:
    """Judges changed records one by one, as if each were the only file; all others are known by name."""

    def __init__(self, dossier: Dossier, folder: Path) -> None:
        """`folder` is an empty one to put the file into."""
        self._dossier = dossier
        self._folder = folder
        self.judged = 0
        """How many were judged."""
        self.slowest = Slowest()

    def sound(self, mutant: Mutant) -> AnyEntry | None:
        """The record that a changed file holds, if nothing is wrong with it; raises whatever breaks.

        The file of a sound one stays, since it is read again when a place in it has to be told.
        """
        file = self._written(mutant)
        began = time.perf_counter()
        found, problems = self._examined(file, mutant)
        seconds = time.perf_counter() - began
        if seconds > self.slowest.seconds:
            self.slowest = Slowest(seconds, mutant.content)
        lines = mutant.content.count(b"\n") + mutant.content.count(b"\r") + 1
        for problem in problems:
            _must_be_fit(problem, lines)
        if isinstance(found, Entry) and not problems:
            return found
        file.unlink()
        return None

    def _written(self, mutant: Mutant) -> Path:
        """The changed file, in a folder of its own: its name is the id."""
        self.judged += 1
        file = self._folder / str(self.judged) / f"{mutant.original.entry.id}.yaml"
        file.parent.mkdir()
        file.write_bytes(mutant.content)
        return file

    def _examined(self, file: Path, mutant: Mutant) -> tuple[RecordFile, list[Problem]]:
        found = read_record(file, mutant.original.path, mutant.original.entry.kind)
        dossier = Dossier((found,), self._dossier.known, self._dossier.words)
        return found, [*found.document.problems, *(problem for rule in ON_FILES for problem in rule(dossier))]


def _must_be_fit(problem: Problem, lines: int) -> None:
    """Raise when a problem has no place in the file, is too long, or would do something to a terminal."""
    printed = str(problem)
    if not 1 <= problem.line <= lines + 1 or problem.column < 1:
        raise UnfitProblem(f"there is no line {problem.line}, column {problem.column}: {printed}")
    if len(printed) > LONGEST_PROBLEM:
        raise UnfitProblem(f"{len(printed)} characters are too long: {printed[:200]}")
    unseen = [
        sign for sign in printed.replace("\n    → ", "") if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    ]
    if unseen:
        raise UnfitProblem(f"{unseen!r} would be printed: {printed!r}")
