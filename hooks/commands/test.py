"""The command `test`: style, types, then the tests."""

import argparse
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from . import usage
from .project import ROOT

STEPS = {
    "ruff check": ["ruff", "check", "--quiet"],
    "ruff format --check": ["ruff", "format", "--check", "--quiet"],
    "mypy": ["mypy", "--no-error-summary"],
    "lint-imports": ["lint-imports", "--no-cache", "--no-logo"],
}
"""The steps before pytest: programs of the environment, run in the checkout."""


class Report(Protocol):
    """The part of pytest's terminal reporter that is used here."""

    def section(self, title: str, **markup: bool) -> None:
        """Print a heading."""

    def write_line(self, line: str, **markup: bool) -> None:
        """Print a line."""


@dataclass(frozen=True)
class FailedSteps:
    """A pytest plugin that names the failed steps before pytest's closing line, which stays the last."""

    names: list[str]

    def pytest_terminal_summary(self, terminalreporter: Report) -> None:
        """Add a section, if there is anything to say."""
        if self.names:
            terminalreporter.section("other steps", red=True, bold=True)
        for name in self.names:
            terminalreporter.write_line(f"FAILED {name} (see its output above)", red=True)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take every other argument for pytest."""
    parser.epilog = "All arguments are passed to pytest, which then runs alone: ./dossier test -k dates"
    parser.usage = f"{parser.prog} [ARGUMENT…]"
    parser.set_defaults(rest=[])


def run(arguments: argparse.Namespace) -> int:
    """Run all steps, or pytest alone with the arguments given."""
    given = [_absolute(word) for word in arguments.rest]
    os.chdir(ROOT)
    failed = [] if given else [name for name in STEPS if not _passes(name)]
    _say("pytest")
    code = pytest.main(given, plugins=[FailedSteps(failed)])
    if code == pytest.ExitCode.USAGE_ERROR:
        return usage.WRONG_USE
    if code == pytest.ExitCode.INTERRUPTED:
        return usage.INTERRUPTED
    return 1 if code or failed else 0


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
