"""A YAML file as plain values, with the place of each of them and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from dossier.kept import Digest
from dossier.problems import Problem
from dossier.records.walk import Location

from .places import Mark, Region, place_of


@dataclass(frozen=True, slots=True)
class NoId:
    """Words where the id of a record of a kind belongs, and the problem that says so."""

    problem: Problem
    words: str
    kind: str
    location: Location


@dataclass(slots=True)
class Document:
    """A YAML file as plain values; `values` and `keys` give the place of each, counted from 1.

    `spoiled` are the locations that already have a problem, so that no second one is reported there.
    """

    path: str
    value: Any = None
    values: dict[Location, Mark] = field(default_factory=dict)
    keys: dict[Location, Mark] = field(default_factory=dict)
    spoiled: set[Location] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    no_ids: list[NoId] = field(default_factory=list)
    """Where something else was written for an id; with all records known, it can be said which was meant."""
    partial: bool = False
    """Whether something was left out, as it cannot be read or is over a limit: what is missing proves nothing then."""
    file: str = ""
    """The file itself, to find the place of single words in it; empty for a text that is in none."""
    read_again: Callable[[], Document] | None = None
    """Reads the file again, for the marks, once they have been forgotten."""
    digest: Digest = b""
    """What the content of a sound record is known by, under which may be kept what follows from it alone."""

    def forget_marks(self, read_again: Callable[[], Document]) -> None:
        """Let go of the marks of a sound file, until a problem needs them.

        They are 24 of the 85 MiB that 3,000 records take. The file is read again then; if it has changed meanwhile, as it
        may in a preview, the marks are those of its new text. Where memory does not matter, nothing else needs this.
        """
        self.values, self.keys, self.read_again = {}, {}, read_again

    def _recall_marks(self) -> None:
        if self.read_again:
            again = self.read_again()
            self.values, self.keys, self.read_again = again.values, again.keys, None

    def mark(self, location: Location, *, key: bool = False) -> Mark:
        """The place of a value (or its key); of the nearest enclosing value when it is not written."""
        self._recall_marks()
        if key and location in self.keys:
            return self.keys[location]
        while location and location not in self.values:
            location = location[:-1]
        return self.values.get(location, (1, 1))

    def problem(self, location: Location, message: str, hint: str = "", *, key: bool = False) -> Problem:
        """A problem at the place of a value or its key."""
        return Problem(self.path, *self.mark(location, key=key), message, hint)

    def problem_at(self, location: Location, words: str, message: str, hint: str = "") -> Problem:
        """A problem at the place of words within a text, which may be written on several lines."""
        if self.file and words and (found := place_of(words, self._around(location))):
            return Problem(self.path, *found, message, hint)
        return self.problem(location, message, hint)

    def _around(self, location: Location) -> Region:
        """The text of the file from a value to the next one."""
        start = self.mark(location)
        later = min((mark for mark in (*self.keys.values(), *self.values.values()) if mark > start), default=None)
        return Region.read(self.file, start, later)

    def texts(self, name: str) -> frozenset[str]:
        """The texts in a list; what is no text, or no list, is passed over."""
        values = self.value.get(name) if isinstance(self.value, dict) else None
        return frozenset(value for value in (values if isinstance(values, list) else []) if isinstance(value, str))

    def all_texts(self) -> Iterator[tuple[Location, str]]:
        """Every text in the file, with its location."""
        return _texts(self.value, ())

    def rows(self, name: str, *fields: str) -> Iterator[tuple[int, dict[str, Any]]]:
        """Place and values of each group in a list, as far as the fields named hold text."""
        groups = self.value.get(name) if isinstance(self.value, dict) else None
        for index, group in enumerate(groups if isinstance(groups, list) else []):
            if isinstance(group, dict) and all(isinstance(group.get(field), str) for field in fields):
                yield index, group

    def report(self, location: Location, mark: Mark, message: str, hint: str = "") -> None:
        """Note a problem and remember that the value at the location is not to be trusted."""
        self.problems.append(Problem(self.path, *mark, message, hint))
        self.spoiled.add(location)

    def leave_out(self, location: Location, mark: Mark, message: str, hint: str = "") -> None:
        """Note a problem with a value that is not kept."""
        self.report(location, mark, message, hint)
        self.partial = True


def _texts(value: Any, location: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, dict | list):
        for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(inner, (*location, name))
