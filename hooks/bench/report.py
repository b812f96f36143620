"""The report: what was measured as a table, then the ratios next to their budgets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .measure import Measured
from .trial import Trial

_HEAD = ("records", "task", "tool", "wall s", "median", "processor s", "peak MiB", "pages")
_BUDGET_HEAD = ("ratios and budgets", "wall", "processor", "budget", "")


@dataclass(frozen=True, slots=True)
class Ratio:
    """A figure that has a budget; `processor` is the same in processor time, where there is such a thing."""

    what: str
    value: float
    processor: float | None
    budget: float

    @property
    def row(self) -> tuple[str, ...]:
        """The figure as a row of the table."""
        digits = 0 if self.budget > 100 else 2
        processor = "" if self.processor is None else f"{self.processor:.2f}"
        verdict = "met" if self.value <= self.budget else "missed"
        return self.what, f"{self.value:.{digits}f}", processor, f"≤ {self.budget:g}", verdict


def report(trials: Sequence[Trial], repeat: int, hugo: str | None) -> str:
    """The whole report; trials are ordered by their number of records."""
    comparison = f"compared with Hugo {hugo}" if hugo else "Hugo is not installed, so there is no comparison"
    head = f"Synthetic records, best of {repeat} runs; {comparison}."
    measured = _table([_HEAD, *(row for trial in trials for row in _rows(trial))])
    ratios = _table([_BUDGET_HEAD, *(ratio.row for ratio in _ratios(trials))])
    return f"{head}\n\n{measured}\n\n{ratios}"


def _rows(trial: Trial) -> Iterator[tuple[str, ...]]:
    for result in trial.results:
        for task, measured in (("build", result.build), ("rebuild", result.rebuild)):
            times = (measured.wall, measured.median_wall, measured.processor)
            shown = [f"{seconds:.2f}" for seconds in times]
            yield f"{trial.records:,}", task, result.tool, *shown, f"{measured.memory:.0f}", f"{result.pages:,}"


def _ratios(trials: Sequence[Trial]) -> Iterator[Ratio]:
    first, last = trials[0], trials[-1]
    ours, before, hugo = last.of("dossier"), first.of("dossier"), last.of("hugo")
    assert ours
    assert before
    if hugo:
        yield _ratio(f"build of {last.records:,}, relative to Hugo's", ours.build, hugo.build, 1)
        yield _ratio("rebuild after one change, relative to Hugo's", ours.rebuild, hugo.rebuild, 0.3)
    if last.records > first.records:
        # The budget is 11 for ten times as many records.
        budget = 1.1 * last.records / first.records
        yield _ratio(f"growth of time, {first.records:,} → {last.records:,}", ours.build, before.build, budget)
        yield Ratio("growth of memory", ours.build.memory / before.build.memory, None, budget)
    yield Ratio("peak memory in MiB", max(ours.build.memory, ours.rebuild.memory), None, 300)


def _ratio(what: str, ours: Measured, other: Measured, budget: float) -> Ratio:
    return Ratio(what, ours.wall / other.wall, ours.processor / other.processor, budget)


def _table(rows: Sequence[tuple[str, ...]]) -> str:
    """Rows under their heads: columns of words to the left, columns of figures to the right."""
    columns = list(zip(*rows, strict=True))
    aligned = [[_aligned(cell, column) for cell in column] for column in columns]
    return "\n".join("  ".join(cells).rstrip() for cells in zip(*aligned, strict=True))


def _aligned(cell: str, column: tuple[str, ...]) -> str:
    width = max(map(len, column))
    return cell.ljust(width) if column[-1][:1].isalpha() else cell.rjust(width)
