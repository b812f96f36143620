"""What CI runs: a browser is found or installed, and a missing one is told."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from commands.project import ROOT
from support.chromium import NAMES, find_chromium, must_be_there

FASTEST = NAMES[0]
INSTALL = "install -y --no-install-recommends {} fonts-liberation"


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A checkout whose commands are all in `bin`, on a machine with apt-get, as root."""
    (tmp_path / "bin").mkdir()
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci/run", tmp_path / ".ci/run")
    for name in ("bash", "dirname"):
        (tmp_path / "bin" / name).symlink_to(str(shutil.which(name)))
    add(tmp_path, "bin/apt-get", 'echo "$@" >> apt.log')
    add(tmp_path, "bin/id", "echo 0")
    add(tmp_path, "dossier", 'echo "dossier $*"')
    return tmp_path


def add(machine: Path, name: str, script: str) -> None:
    (machine / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (machine / name).chmod(0o755)


def run(machine: Path, **variables: str) -> tuple[str, list[str]]:
    """Run it; return what it printed, and what apt-get was asked for."""
    environment = {"PATH": str(machine / "bin"), **variables}
    command = [str(machine / "bin/bash"), ".ci/run"]
    done = subprocess.run(command, cwd=machine, env=environment, capture_output=True, text=True, check=True)
    log = machine / "apt.log"
    return done.stdout + done.stderr, log.read_text(encoding="utf-8").splitlines() if log.exists() else []


def test_a_missing_browser_is_installed_before_the_tests(machine: Path) -> None:
    output, asked = run(machine)
    assert asked == ["update", INSTALL.format(FASTEST)]
    assert output.splitlines()[-1] == "dossier test"


@pytest.mark.parametrize("name", NAMES)
def test_a_browser_that_is_there_is_taken_unless_there_is_a_faster_one(machine: Path, name: str) -> None:
    add(machine, f"bin/{name}", "")
    assert bool(run(machine)[1]) is (name != FASTEST)
    assert find_chromium({"PATH": str(machine / "bin")}) == str(machine / "bin" / name)
    add(machine, f"bin/{FASTEST}", "")
    assert find_chromium({"PATH": str(machine / "bin")}) == str(machine / "bin" / FASTEST)


@pytest.mark.parametrize("name", ["", *NAMES[1:]])
def test_where_the_fastest_cannot_be_had_any_other_will_do(machine: Path, name: str) -> None:
    add(machine, "bin/apt-get", f'echo "$@" >> apt.log; case "$*" in *{FASTEST}*) exit 100; esac')
    if name:
        add(machine, f"bin/{name}", "")
    wanted = [FASTEST] if name else [FASTEST, "chromium"]
    output, asked = run(machine)
    assert asked == ["update", *map(INSTALL.format, wanted)]
    assert "could not be installed" not in output


def test_nothing_is_installed_for_a_named_browser_or_without_the_right(machine: Path) -> None:
    assert run(machine, CHROMIUM="/opt/chromium")[1] == []
    add(machine, "bin/id", "echo 1000")
    assert run(machine)[1] == []


def test_a_failed_installation_is_told_and_the_tests_go_on(machine: Path) -> None:
    add(machine, "bin/apt-get", "echo no such package; exit 100")
    output, _ = run(machine)
    assert "no such package" in output
    assert "could not be installed" in output
    assert "dossier test" in output


def test_the_browser_that_is_named_is_the_one(tmp_path: Path) -> None:
    add(tmp_path, "mine", "")
    add(tmp_path, "chromium", "")
    assert find_chromium({"PATH": str(tmp_path), "CHROMIUM": str(tmp_path / "mine")}) == str(tmp_path / "mine")
    assert find_chromium({"PATH": str(tmp_path), "CHROMIUM": str(tmp_path / "none")}) is None


@pytest.mark.parametrize(("value", "needed"), [("true", True), ("1", True), ("", False), ("false", False)])
def test_where_proposals_are_judged_a_browser_must_be_there(value: str, needed: bool) -> None:
    assert must_be_there({"CI": value}) is needed
    assert not must_be_there({})
