"""A trial: records are written, built by each tool in turn, changed and built again."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from .hugo import write_hugo_site
from .measure import Measured, Measurement
from .synthetic import write_data
from .tools import Tool, dossier, hugo

Tell = Callable[[str], None]
"""Tells how far the work is."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How to measure: how often, how many seconds a command may take, and whether Hugo takes part."""

    repeat: int
    limit: float
    with_hugo: bool


@dataclass(frozen=True, slots=True)
class Result:
    """What one tool needed: to build everything, and to build again after a change of one record."""

    tool: str
    pages: int
    build: Measured
    rebuild: Measured


@dataclass(frozen=True, slots=True)
class Trial:
    """The results of the tools with the same records."""

    records: int
    results: tuple[Result, ...]

    def of(self, tool: str) -> Result | None:
        """The result of a tool, if it took part."""
        return next((result for result in self.results if result.tool == tool), None)


def try_out(records: int, plan: Plan, folder: Path, tell: Tell) -> Trial:
    """Measure all tools with a number of records, in an empty folder. Raises `CommandFailed`."""
    tell(f"writing {records:,} records")
    # Apart: the peak memory of a process counts from that of the process which started it.
    with ProcessPoolExecutor(1, get_context("spawn")) as apart:
        apart.submit(_write, records, folder, plan.with_hugo).result()
    tools = [dossier(folder), hugo(folder)] if plan.with_hugo else [dossier(folder)]
    built: dict[str, list[Measurement]] = {tool.name: [] for tool in tools}
    rebuilt: dict[str, list[Measurement]] = {tool.name: [] for tool in tools}
    # In turns: what else the machine does at the time slows all tools alike.
    for turn in range(1, plan.repeat + 1):
        for tool in tools:
            tell(f"{records:,} records, {tool.name}, run {turn} of {plan.repeat}")
            built[tool.name].append(tool.measure(plan.limit, clean=True))
            tool.change_record()
            rebuilt[tool.name].append(tool.measure(plan.limit, clean=False))
    return Trial(records, tuple(_result(tool, built, rebuilt) for tool in tools))


def _write(records: int, folder: Path, with_hugo: bool) -> None:
    write_data(records, folder / "data")
    if with_hugo:
        write_hugo_site(folder / "data", folder / "hugo")


def _result(tool: Tool, built: dict[str, list[Measurement]], rebuilt: dict[str, list[Measurement]]) -> Result:
    return Result(tool.name, tool.pages, Measured(tuple(built[tool.name])), Measured(tuple(rebuilt[tool.name])))
