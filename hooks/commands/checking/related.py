"""Which problems concern someone who names files: those in them, and those in other files that they cause."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from dossier.collection.dossier import Dossier
from dossier.problems import Problem
from dossier.rules import check_some

MOST_NAMED = 20
"""Files, beyond which it is not asked what would be wrong without them."""

Place = tuple[str, int, int, str]
"""Where a problem is, and what it says."""


def concerning(problems: Iterable[Problem], dossier: Dossier, is_named: Callable[[str], bool]) -> list[Problem]:
    """Problems in what was named, those that speak of a record in it, and those that would not be there without it."""
    named = [problem for problem in problems if is_named(problem.path)]
    others = [problem for problem in problems if not is_named(problem.path)]
    caused = set(_caused(others, dossier, is_named)) if others else set()
    return [*named, *(problem for problem in others if problem in caused)]


def _caused(others: list[Problem], dossier: Dossier, is_named: Callable[[str], bool]) -> Iterator[Problem]:
    files = [file for file in dossier.files if is_named(file.document.path)]
    if not files:
        return
    names = re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(file.id) for file in files)})(?![\w-])")
    yield from (problem for problem in others if names.search(problem.message))
    if len(files) <= MOST_NAMED:
        there_anyway = set(map(_place, _without(is_named, dossier, {problem.path for problem in others})))
        of_records = {file.document.path for file in dossier.files}
        yield from (one for one in others if one.path in of_records and _place(one) not in there_anyway)


def _without(is_named: Callable[[str], bool], dossier: Dossier, paths: set[str]) -> Iterator[Problem]:
    """What is wrong with some files while those that were named are not there."""
    files = tuple(file for file in dossier.files if not is_named(file.document.path))
    yield from check_some(replace(dossier, files=files, known=frozenset(file.key for file in files)), paths)
    yield from (problem for file in files if file.document.path in paths for problem in file.document.problems)


def _place(problem: Problem) -> Place:
    return problem.path, problem.line, problem.column, problem.message
