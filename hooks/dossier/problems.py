"""A problem: one thing found wrong in what is published, where it is and what to do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from .invisible import escaped

LONGEST_SHOWN = 80
"""Characters of the input that a message shows of one value."""
LONGEST_PART = 2_000
"""Characters of a path, a message or a hint."""
MOST_OF_A_FILE = 100
"""Problems of one file that are listed; more are counted."""
MOST_LISTED = 1_000
"""Problems that are listed in all."""


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One fault. `line` and `column` count from 1; `path` is relative to the project, with `/`.

    None of its texts holds a control character, a line end or a sign that cannot be seen, whatever the input holds, and
    none is longer than a person would read.
    """

    path: str
    line: int
    column: int
    message: str
    hint: str = ""

    def __post_init__(self) -> None:
        for name in ("path", "message", "hint"):
            object.__setattr__(self, name, _cut(getattr(self, name), LONGEST_PART))

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


def capped(problems: Iterable[Problem], whole: str) -> Iterator[Problem]:
    """The problems as far as they are listed, each once, then how many more there are.

    `whole` is the path of the folder that is named where too many files have problems.
    """
    seen, listed_of, left_out, listed = set[int](), Counter[str](), Counter[str](), 0
    for problem in problems:
        if hash(problem) in seen:
            continue
        seen.add(hash(problem))
        if listed_of[problem.path] < MOST_OF_A_FILE and listed < MOST_LISTED:
            listed_of[problem.path] += 1
            listed += 1
            yield problem
        else:
            left_out[problem.path] += 1
    yield from _left_out({path: left_out[path] for path in left_out if listed_of[path] == MOST_OF_A_FILE})
    if elsewhere := [count for path, count in left_out.items() if listed_of[path] < MOST_OF_A_FILE]:
        message = f"{_counted(sum(elsewhere), 'more problem')} in {_counted(len(elsewhere), 'more file')} not listed"
        yield Problem(whole, 1, 1, message, "Correct those that are listed, and check again.")


def _left_out(counts: dict[str, int]) -> Iterator[Problem]:
    for path, count in counts.items():
        hint = "Correct those that are listed, and check again."
        yield Problem(path, 1, 1, f"{_counted(count, 'more problem')} in this file not listed", hint)


def shown(value: object) -> str:
    r"""A piece of the input as a message may show it: on one line, with `\u202e` for what cannot be seen, and short.

    Truths, numbers and nothing are shown as they are written in YAML; lists and groups of fields by these words.
    """
    return _cut(_written(value), LONGEST_SHOWN)


def _cut(text: str, most: int) -> str:
    """The text without what cannot be seen and, where it is longer, its beginning and its end."""
    if len(text) <= most and len(text := escaped(text)) <= most:
        return text
    half = most // 2
    return f"{escaped(text[:half])[:half]}…{escaped(text[1 - half :])[1 - half :]}"


def _written(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case None:
            return "null"
        case list() | tuple():
            return "a list"
        case dict():
            return "a group of fields"
        case int() if abs(value) >= 10**LONGEST_SHOWN:
            return "a number of very many digits"
        case _:
            return str(value)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint naming the nearest known word, or an empty text when none is near."""
    near = nearest(word, known)
    return f"Did you mean “{near}”?" if near else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is spelled most like a word, or an empty text when none is near."""
    if len(word) > LONGEST_SHOWN:
        return ""
    by_folded = {name.lower(): name for name in known}
    near = get_close_matches(word.lower(), by_folded, n=1, cutoff=0.7)
    near += [name for name in by_folded if len(word) > 2 and name.startswith(word.lower())]
    return by_folded[near[0]] if near else ""


def _counted(number: int, noun: str) -> str:
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {noun}s"
