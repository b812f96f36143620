"""A problem: one thing found wrong in the records, where it stands and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One fault. `line` and `column` count from 1; `path` is relative to the project, with `/`."""

    path: str
    line: int
    column: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}: {self.message}"
        return f"{place}\n    → {self.hint}" if self.hint else place


class ProblemsFound(Exception):
    """Raised when records cannot be published; carries every problem, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__(report(self.problems))


def report(problems: Iterable[Problem]) -> str:
    """All problems, one after the other, and a line that counts them."""
    listed = sorted(set(problems))
    files = len({problem.path for problem in listed})
    count = f"{_counted(len(listed), 'problem')} in {_counted(files, 'file')}"
    return "\n".join([*map(str, listed), count])


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint naming the nearest known word, or an empty text when none is near."""
    near = nearest(word, known)
    return f"Did you mean “{near}”?" if near else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is spelled most like a word, or an empty text when none is near."""
    by_folded = {name.lower(): name for name in known}
    near = get_close_matches(word.lower(), by_folded, n=1, cutoff=0.7)
    near += [name for name in by_folded if len(word) > 2 and name.startswith(word.lower())]
    return by_folded[near[0]] if near else ""


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
