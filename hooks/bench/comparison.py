"""The comparison: a trial for each number of records, told on a terminal while it runs, and reported at the end."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from .report import report
from .tools import versions
from .trial import Plan, try_out


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be measured: numbers of records, runs of each build, the seconds that one may take, and what is compared."""

    records: tuple[int, ...]
    repeat: int
    limit: float
    with_others: bool
    as_markdown: bool


def compare(question: Question, folder: Path) -> str:
    """Measure in an empty folder and return the report. Raises `CommandFailed` when a build fails."""
    found = versions()
    plan = Plan(question.repeat, question.limit, with_hugo="Hugo" in found, with_others=question.with_others)
    trials = [try_out(records, plan, folder / str(records), _tell) for records in sorted(set(question.records))]
    _tell("")
    return report(trials, question.repeat, found, as_markdown=question.as_markdown)


def _tell(progress: str) -> None:
    """Show how far the work is, on a terminal only."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{progress}")
        sys.stderr.flush()
