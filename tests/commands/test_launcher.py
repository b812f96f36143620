"""The launcher: what it says without an environment, and how it starts a command."""

import ast
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

from commands import usage
from commands.ending import signals
from commands.project import ROOT
from commands.setup import environment
from commands.setup.environment import EnvironmentFailure

LAUNCHER = ROOT / "dossier"


@pytest.fixture(scope="module")
def launcher() -> ModuleType:
    module = ModuleType("launcher")
    module.__file__ = str(LAUNCHER)
    exec(compile(LAUNCHER.read_text("utf-8"), str(LAUNCHER), "exec"), module.__dict__)
    return module


@pytest.fixture(autouse=True)
def no_signals(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the signals of this process alone."""
    monkeypatch.setattr(signals, "heed", lambda: None)
    monkeypatch.setattr(signals, "hold", lambda: None)


def launched(*words: str, python: str = sys.executable) -> subprocess.CompletedProcess[str]:
    return subprocess.run([python, str(LAUNCHER), *words], capture_output=True, text=True, cwd="/", check=False)


# Without an environment


@pytest.mark.parametrize("words", [[], ["help"], ["--help"], ["-h"]])
def test_help_explains_every_command(words: list[str]) -> None:
    done = launched(*words)
    assert done.returncode == 0
    assert done.stderr == ""
    for name, (arguments, line) in usage.COMMANDS.items():
        assert f"  {name} {arguments}".rstrip() in done.stdout
        assert line in done.stdout


def test_help_works_where_the_locale_lacks_a_character(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    assert launched().returncode == 0


@pytest.mark.parametrize(
    ("word", "guess"), [("biuld", "'build'"), ("tests", "'test'"), ("schemas", "'schema'"), ("zzz", None)]
)
def test_an_unknown_command_is_wrong_use(word: str, guess: str | None) -> None:
    done = launched(word)
    assert done.returncode == usage.WRONG_USE
    assert done.stdout == ""
    assert f"no command '{word}'" in done.stderr
    assert ("Did you mean" in done.stderr) == (guess is not None)
    assert guess is None or guess in done.stderr


def test_every_command_has_a_module() -> None:
    modules = {path.stem for path in (ROOT / "hooks/commands").glob("*.py")}
    assert set(usage.COMMANDS) <= modules


def test_an_older_python_can_parse_the_launcher() -> None:
    ast.parse(LAUNCHER.read_text("utf-8"), feature_version=(3, 5))


def test_an_older_python_is_told_which_one_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    with pytest.raises(SystemExit) as ended:
        exec(compile(LAUNCHER.read_text("utf-8"), str(LAUNCHER), "exec"), {"__file__": str(LAUNCHER)})
    assert ended.value.code == usage.NO_ENVIRONMENT
    assert "needs Python 3.11 or newer; this is Python 3.9" in capsys.readouterr().err


# Starting a command


def test_the_command_gets_its_words_and_surroundings(launcher: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[Path, list[str], dict[str, str]]] = []
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setattr(environment, "ready", lambda root, group: Path("/env/python"))
    monkeypatch.setattr("os.execve", lambda *arguments: started.append(arguments))
    launcher.main(["check", "data/terms", "a b"])
    [(python, words, variables)] = started
    assert python == Path("/env/python")
    assert words[1:] == ["-P", "-m", "commands", "check", "data/terms", "a b"]
    assert variables["PYTHONPATH"] == str(ROOT / "hooks")
    assert variables["PYTHONUTF8"] == variables["NO_MKDOCS_2_WARNING"] == "1"
    assert "PYTHONDONTWRITEBYTECODE" not in variables


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("build", ""),
        ("build --offline", "release"),
        ("check --offline", ""),
        ("release out", "release"),
        ("test --offline", "dev"),
    ],
)
def test_the_packages_that_a_command_needs_are_there(
    launcher: ModuleType, monkeypatch: pytest.MonkeyPatch, words: str, group: str
) -> None:
    asked: list[str] = []

    def ready(root: Path, group: str) -> Path:
        asked.append(group)
        return Path("/env/python")

    monkeypatch.setattr(environment, "ready", ready)
    monkeypatch.setattr("os.execve", lambda *arguments: None)
    launcher.main(words.split())
    assert asked == [group]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_making_of_the_environment_can_be_ended(tmp_path: Path, number: signal.Signals) -> None:
    """Nothing goes on that was begun."""
    shutil.copytree(ROOT / "hooks/commands", tmp_path / "hooks/commands")
    for file in (LAUNCHER, ROOT / environment.LOCK):
        shutil.copy(file, tmp_path)
    uv = tmp_path / "path/uv"
    uv.parent.mkdir()
    uv.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/installing\nexec /bin/sleep 600\n", encoding="utf-8")
    uv.chmod(0o755)
    command = [sys.executable, str(tmp_path / "dossier"), "check"]
    process = subprocess.Popen(command, env={"PATH": str(uv.parent)}, stderr=subprocess.PIPE, text=True)
    while not (tmp_path / "installing").is_file() or not (tmp_path / "installing").read_text("utf-8").strip():
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(number)
    assert process.communicate(timeout=60)[1] == "./dossier check: interrupted\n"
    assert process.returncode == 128 + number
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "installing").read_text("utf-8")), 0)


def test_a_failure_to_make_the_environment_is_told(
    launcher: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(root: Path, group: str) -> Path:
        raise EnvironmentFailure("it rained")

    monkeypatch.setattr(environment, "ready", fail)
    assert launcher.main(["check"]) == usage.NO_ENVIRONMENT
    assert capsys.readouterr().err == "it rained\n"
