"""A trial: records are written, built by each tool in turn, changed and built again."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from .hugo import write_hugo_site
from .measure import CommandFailed, Measured, Measurement
from .peers import write_eleventy_site, write_material_site
from .stages import stages
from .synthetic import write_data
from .tools import DOSSIER, Tool, command, dossiers, hugos, others

Tell = Callable[[str], None]
"""Tells how far the work is."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How to measure: how often, how many seconds a command may take, and which of the other builders take part."""

    repeat: int
    limit: float
    with_hugo: bool
    with_others: bool


@dataclass(frozen=True, slots=True)
class Result:
    """What one tool needed: to build everything, and to build again after a change of one record, if that was asked."""

    tool: str
    pages: int
    build: Measured
    rebuild: Measured | None


@dataclass(frozen=True, slots=True)
class Trial:
    """The results of the tools with the same records; the seconds of our stages; and which tools failed, with the reason."""

    records: int
    results: tuple[Result, ...]
    stages: dict[str, float]
    failed: dict[str, str]

    def of(self, tool: str) -> Result | None:
        """The result of a tool, if it took part."""
        return next((result for result in self.results if result.tool == tool), None)


@dataclass
class _Runs:
    """The measurements of one tool so far."""

    tool: Tool
    built: list[Measurement] = field(default_factory=list)
    rebuilt: list[Measurement] = field(default_factory=list)
    failure: str = ""
    pages: int = 0

    def take(self, limit: float) -> None:
        """Measure once more. What fails is left out from then on; of the project itself, it raises `CommandFailed`."""
        try:
            self.built.append(self.tool.measure(limit, clean=True))
            if self.tool.rebuilds:
                self.tool.change_record()
                self.rebuilt.append(self.tool.measure(limit, clean=False))
        except CommandFailed as failure:
            if self.tool.is_own:
                raise
            self.failure = str(failure).partition(": ")[2] or str(failure)

    @property
    def result(self) -> Result:
        """What came of it."""
        rebuilt = Measured(tuple(self.rebuilt)) if self.rebuilt else None
        return Result(self.tool.name, self.pages, Measured(tuple(self.built)), rebuilt)


def try_out(records: int, plan: Plan, folder: Path, tell: Tell) -> Trial:
    """Measure all tools with a number of records, in an empty folder. Raises `CommandFailed`."""
    tell(f"writing {records:,} records")
    # Apart: the peak memory of a process counts from that of the process which started it.
    with ProcessPoolExecutor(1, get_context("spawn")) as apart:
        apart.submit(_write, records, folder, plan).result()
    tools = [
        *dossiers(folder),
        *(hugos(folder) if plan.with_hugo else ()),
        *(others(folder) if plan.with_others else ()),
    ]
    runs = [_Runs(tool) for tool in tools]
    # In turns: what else the machine does at the time slows all tools alike.
    for turn in range(1, plan.repeat + 1):
        for one in (one for one in runs if not one.failure):
            tell(f"{records:,} records, {one.tool.name}, run {turn} of {plan.repeat}")
            one.take(plan.limit)
            one.pages = one.tool.pages
    tell(f"{records:,} records, stages")
    own = next(tool for tool in tools if tool.name == DOSSIER)
    own.clean()
    found = stages(command(folder, "--one-language"), own.environment)
    failed = {one.tool.name: one.failure for one in runs if one.failure}
    return Trial(records, tuple(one.result for one in runs if not one.failure), found, failed)


def _write(records: int, folder: Path, plan: Plan) -> None:
    write_data(records, folder / "data")
    if plan.with_hugo or plan.with_others:
        write_hugo_site(folder / "data", folder / "hugo")
    if plan.with_others:
        write_eleventy_site(folder / "hugo", folder / "eleventy")
        write_material_site(folder / "data", folder / "material")
