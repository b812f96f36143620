"""The command `test`: what is wrong with the data is said first and alone."""

from __future__ import annotations

import argparse

import pytest

from commands import test
from commands.project import ROOT

PASSES, FAILS = ["python", "-c", ""], ["python", "-c", "print('data/x.yaml:1:1: wrong'); raise SystemExit(1)"]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What pytest was started with, without starting it."""
    calls: list[list[str]] = []

    def start(words: list[str], plugins: list[object]) -> int:
        calls.append(words)
        return 0

    monkeypatch.setattr(pytest, "main", start)
    return calls


def run(*words: str) -> int:
    fast = "--fast" in words
    return test.run(argparse.Namespace(fast=fast, rest=[word for word in words if word != "--fast"]))


def test_wrong_data_end_it(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], started: list[list[str]]
) -> None:
    monkeypatch.setattr(test, "STEPS", {test.CHECK: FAILS, "never": ["no-such-program"]})
    assert run() == 1
    assert started == []
    assert capfd.readouterr().out.splitlines() == ["── dossier check", "data/x.yaml:1:1: wrong", "", test.STOPPED]


def test_other_steps_are_named_after_the_tests(monkeypatch: pytest.MonkeyPatch, started: list[list[str]]) -> None:
    monkeypatch.setattr(test, "STEPS", {test.CHECK: PASSES, "style": FAILS})
    assert run() == 1
    assert started == [test.WHOLE]


def test_all_is_well(monkeypatch: pytest.MonkeyPatch, started: list[list[str]]) -> None:
    monkeypatch.setattr(test, "STEPS", {test.CHECK: PASSES})
    assert run() == 0
    assert started == [test.WHOLE]


def test_between_two_changes_quick_steps_and_fast_tests_are_run(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], started: list[list[str]]
) -> None:
    monkeypatch.setattr(test, "STEPS", dict.fromkeys(test.STEPS, FAILS) | dict.fromkeys(test.QUICK, PASSES))
    assert run("--fast") == 0
    assert run("--fast", "-x") == 0
    assert started == [test.FAST, [*test.FAST, "-x"]]
    assert capfd.readouterr().out == ""
    assert all((ROOT / word).is_dir() for word in test.FAST if word.startswith("tests/"))


def test_with_arguments_the_tests_run_alone(monkeypatch: pytest.MonkeyPatch, started: list[list[str]]) -> None:
    monkeypatch.setattr(test, "STEPS", {test.CHECK: FAILS})
    assert run("-k", "dates") == 0
    assert started == [["-k", "dates"]]
