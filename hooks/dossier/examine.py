"""Examines a data folder: gathers, links and applies every rule, and tells all that is wrong at once."""

from __future__ import annotations

from pathlib import Path

from .dossier import Dossier, load
from .problem import Problem, ProblemsFound
from .rules import check_all


def examine(data: Path, named: str) -> tuple[Dossier, tuple[Problem, ...]]:
    """The dossier of all sound records, and every problem, sorted by place."""
    dossier, gathered = load(data, named)
    return dossier, tuple(sorted({*gathered.problems, *check_all(dossier)}))


def open_dossier(data: Path, named: str) -> Dossier:
    """The dossier of a data folder. Raises `ProblemsFound` when anything is wrong with it."""
    dossier, problems = examine(data, named)
    if problems:
        raise ProblemsFound(problems)
    return dossier
