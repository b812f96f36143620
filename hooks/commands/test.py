"""The command `test`: the data, style and types, then the tests."""

import argparse
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import pytest

from . import usage
from .project import ROOT

CHECK = "dossier check"
STEPS = {
    CHECK: ["python", "-P", "-m", "commands", "check"],
    "ruff check": ["ruff", "check", "--quiet"],
    "ruff format --check": ["ruff", "format", "--check", "--quiet"],
    "mypy": ["mypy", "--no-error-summary"],
    "lint-imports": ["lint-imports", "--no-cache", "--no-logo"],
}
"""The steps before pytest: programs of the environment, run in the checkout."""

STOPPED = "FAILED dossier check: the problems listed above come first, so no tests were run"
"""The closing line when the data are wrong: most tests would fail with them, and say it less clearly."""


_PROCESSORS = os.cpu_count() or 1
# One process more than there are processors, as each waits for browsers and other programs a third of its time.
WHOLE = [
    f"-n{min(4, _PROCESSORS + 1)}",
    "--dist=loadfile",
    "--no-loadscope-reorder",
    "--durations=25",
    "--durations-min=1",
]
"""How pytest runs all tests: on several processors, each file in one process, in their order; and it says which took longest."""

QUICK = (CHECK, "ruff check", "ruff format --check")
"""The steps that take a few seconds."""
FAST = [
    *(f"-n{min(4, _PROCESSORS)}", "--dist=loadfile"),
    *("-m", "not real and not site and not hypothesis"),
    *(f"tests/{folder}" for folder in ("records", "reading", "rules", "collection", "derived", "language", "html")),
]
"""How pytest runs the tests between two changes: those of the core, without the real records, which have just been checked, without
sites and without the many examples of Hypothesis. None of them waits, so that more processes would only take longer to begin."""


class Report(Protocol):
    """The part of pytest's terminal reporter that is used here."""

    def section(self, title: str, **markup: bool) -> None:
        """Print a heading."""

    def write_line(self, line: str, **markup: bool) -> None:
        """Print a line."""


class Timed(Protocol):
    """The part of pytest's report on a test that is used here."""

    nodeid: str
    duration: float


@dataclass
class Steps:
    """A pytest plugin that says how the other steps ended and where the time went, before pytest's closing line."""

    seconds: dict[str, float] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    folders: dict[str, float] = field(default_factory=dict)
    """Seconds by folder of tests."""

    def take(self, name: str) -> None:
        """Take a step."""
        began = time.monotonic()
        if not _passes(name):
            self.failed.append(name)
        self.seconds[name] = time.monotonic() - began

    def pytest_runtest_logreport(self, report: Timed) -> None:
        """Count the time of a test."""
        folder = "/".join(report.nodeid.partition("::")[0].split("/")[:2])
        self.folders[folder] = self.folders.get(folder, 0) + report.duration

    def pytest_terminal_summary(self, terminalreporter: Report) -> None:
        """Add a section on time, and one on failed steps if there are any."""
        if self.seconds:
            terminalreporter.section("seconds of each step and folder")
            for name, seconds in {**self.seconds, **self.folders}.items():
                terminalreporter.write_line(f"{seconds:8.1f} {name}")
        if self.failed:
            terminalreporter.section("other steps", red=True, bold=True)
        for name in self.failed:
            terminalreporter.write_line(f"FAILED {name} (its output stands above)", red=True)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take every other argument for pytest."""
    told = "check data and style, and run only the tests of the core that need no site and no real records, in about a minute"
    parser.add_argument("--fast", action="store_true", help=told)
    parser.epilog = "All other arguments are passed to pytest, which then runs alone: ./dossier test -k dates"
    parser.usage = f"{parser.prog} [--fast] [ARGUMENT…]"
    parser.set_defaults(rest=[])


def run(arguments: argparse.Namespace) -> int:
    """Run all steps, or the quick ones, and stop after the first if the data are wrong; with other arguments pytest alone."""
    given = [_absolute(word) for word in arguments.rest]
    os.chdir(ROOT)
    steps = Steps()
    for name in () if given else QUICK if arguments.fast else STEPS:
        steps.take(name)
        if name == CHECK and steps.failed:
            print(STOPPED, flush=True)
            return 1
    _say("pytest")
    code = pytest.main([*FAST, *given] if arguments.fast else given or WHOLE, plugins=[steps])
    if code == pytest.ExitCode.USAGE_ERROR:
        return usage.WRONG_USE
    if code == pytest.ExitCode.INTERRUPTED:
        return usage.INTERRUPTED
    return 1 if code or steps.failed else 0


def _passes(name: str) -> bool:
    """Run one step; in a pipe, print its heading and output only if it fails."""
    program, *options = STEPS[name]
    command = [str(Path(sys.executable).with_name(program)), *options]
    if _say(name):
        return subprocess.run(command, check=False).returncode == 0
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        print(f"── {name}\n{done.stdout}", flush=True)
    return done.returncode == 0


def _say(name: str) -> bool:
    """Print the heading of a step if someone is looking; tell whether."""
    if sys.stdout.isatty():
        print(f"\033[1m── {name}\033[0m", flush=True)
    return sys.stdout.isatty()


def _absolute(word: str) -> str:
    """Return a path given from the user's working directory so that it holds in the checkout as well."""
    path, mark, test = word.partition("::")
    if Path.cwd() == ROOT or not Path(path).exists():
        return word
    return f"{Path(path).resolve()}{mark}{test}"
