"""Runs the scripts of workflows as the host would, with programs that only note what they were asked."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from support import ROOT


@dataclass(frozen=True, slots=True)
class Ran:
    """How a step ended: its exit code, what it printed, its outputs and what it wrote for people."""

    code: int
    printed: str
    outputs: str
    summary: str


@dataclass(slots=True)
class Runner:
    """A machine of the host: a folder to work in, and programs that come before those of this machine."""

    folder: Path
    programs: dict[str, str] = field(default_factory=dict)

    def run(self, workflow: str, job: str, name: str, **variables: str) -> Ran:
        """Run the script of a step; its variables are only those that are given."""
        step = step_of(workflow, job, name)
        assert set(step.get("env", {})) <= set(variables), "every variable of the step is given"
        for file, script in self.programs.items():
            add(self.folder / file, script)
        outputs, summary = self.folder / "outputs.txt", self.folder / "summary.txt"
        outputs.write_text("", "utf-8")
        summary.write_text("", "utf-8")
        environment = {
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
            "GITHUB_OUTPUT": str(outputs),
            "GITHUB_STEP_SUMMARY": str(summary),
            "LC_ALL": "C.UTF-8",
            **variables,
        }
        done = subprocess.run(
            ["bash", "-e", "-c", step["run"]],
            cwd=self.folder / step.get("working-directory", "."),
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        printed = done.stdout + done.stderr
        return Ran(done.returncode, printed, outputs.read_text("utf-8"), summary.read_text("utf-8"))


def step_of(workflow: str, job: str, name: str) -> dict[str, Any]:
    """The step of a job that has a name."""
    jobs = yaml.safe_load((ROOT / f".github/workflows/{workflow}.yml").read_text("utf-8"))["jobs"]
    (step,) = (step for step in jobs[job]["steps"] if step.get("name") == name)
    return dict(step)


def add(file: Path, script: str) -> None:
    """Write a program."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    file.chmod(0o755)


def git(folder: Path, *words: str) -> str:
    """What git prints in a folder, which it takes for one of a person who has no settings."""
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    command = ["git", *who, *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout
