"""The command `test`: what is wrong with the data is said first and alone."""

from __future__ import annotations

import argparse

import pytest

from commands import test

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
    return test.run(argparse.Namespace(rest=list(words)))


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


def test_with_arguments_the_tests_run_alone(monkeypatch: pytest.MonkeyPatch, started: list[list[str]]) -> None:
    monkeypatch.setattr(test, "STEPS", {test.CHECK: FAILS})
    assert run("-k", "dates") == 0
    assert started == [["-k", "dates"]]
