"""The environment: when it is made, updated, or made anew."""

import errno
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from commands.setup import environment, installer
from commands.setup.environment import (
    LOCK,
    LOCK_FOR_CITATIONS,
    LOCK_FOR_RELEASES,
    LOCK_WITH_TOOLS,
    Environment,
    EnvironmentFailure,
    ready,
)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / LOCK).write_text("one==1\n")
    (tmp_path / LOCK_FOR_CITATIONS).write_text("one==1\nlaw==1\n")
    (tmp_path / LOCK_FOR_RELEASES).write_text("one==1\nlaw==1\ncopies==1\n")
    (tmp_path / LOCK_WITH_TOOLS).write_text("one==1\nlaw==1\ncopies==1\ntool==1\n")
    return tmp_path


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """Replace the installer by one that makes an empty environment; list its calls as (lock file, in place)."""
    calls: list[tuple[str, bool]] = []

    def install(folder: Path, lock: Path, in_place: bool, descriptor: int) -> list[installer.Failure]:
        calls.append((lock.name, in_place))
        (folder / "bin").mkdir(parents=True, exist_ok=True)
        if not in_place:
            (folder / "bin/python").unlink(missing_ok=True)
            (folder / "bin/python").symlink_to(sys.executable)
        return []

    monkeypatch.setattr(installer, "install", install)
    return calls


def test_the_environment_is_made_once(checkout: Path, installed: list[tuple[str, bool]]) -> None:
    assert ready(checkout, "") == checkout / ".venv/bin/python"
    ready(checkout, "")
    assert installed == [(LOCK, False)]


def test_a_changed_lock_file_updates_it_in_place(checkout: Path, installed: list[tuple[str, bool]]) -> None:
    ready(checkout, "")
    (checkout / LOCK).write_text("one==2\n")
    ready(checkout, "")
    ready(checkout, "")
    assert installed == [(LOCK, False), (LOCK, True)]


def test_packages_are_added_when_needed_and_stay(checkout: Path, installed: list[tuple[str, bool]]) -> None:
    for group in ("", "citations", "", "release", "citations", "dev", "release", "", "dev"):
        ready(checkout, group)
    assert installed == [
        (LOCK, False),
        (LOCK_FOR_CITATIONS, True),
        (LOCK_FOR_RELEASES, True),
        (LOCK_WITH_TOOLS, True),
    ]
    (checkout / LOCK_WITH_TOOLS).write_text("one==1\nlaw==1\ncopies==1\ntool==2\n")
    ready(checkout, "")
    assert installed[4:] == [(LOCK_WITH_TOOLS, True)]


def no_stamp(environment: Environment) -> None:
    environment.stamp_file.unlink()


def half_a_stamp(environment: Environment) -> None:
    environment.stamp_file.write_text(f"{LOCK}\n")


def no_python(environment: Environment) -> None:
    environment.python.unlink()


def another_python(environment: Environment) -> None:
    environment.python.unlink()
    environment.python.symlink_to("/bin/sh")


@pytest.mark.parametrize("harm", [no_stamp, half_a_stamp, no_python, another_python])
def test_a_damaged_environment_is_made_anew(
    checkout: Path, installed: list[tuple[str, bool]], harm: Callable[[Environment], None]
) -> None:
    found = Environment(checkout)
    ready(checkout, "")
    harm(found)
    ready(checkout, "")
    assert installed == [(LOCK, False), (LOCK, False)]
    assert found.fresh("")


def test_an_interrupted_making_is_begun_again(
    checkout: Path, installed: list[tuple[str, bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(folder: Path, lock: Path, in_place: bool, descriptor: int) -> list[installer.Failure]:
        raise KeyboardInterrupt

    ready(checkout, "")
    (checkout / LOCK).write_text("one==2\n")
    with monkeypatch.context() as patch:
        patch.setattr(installer, "install", interrupt)
        with pytest.raises(KeyboardInterrupt):
            ready(checkout, "")
    (checkout / LOCK).write_text("one==1\n")  # even if the lock file is as it was before
    ready(checkout, "")
    assert installed == [(LOCK, False), (LOCK, False)]


def test_calls_at_the_same_time_make_it_once(checkout: Path, installed: list[tuple[str, bool]]) -> None:
    with environment._locked(checkout / ".venv.lock"):
        calls = [threading.Thread(target=ready, args=(checkout, "")) for _ in range(3)]
        for call in calls:
            call.start()
        assert installed == []
    for call in calls:
        call.join(timeout=10)
    assert installed == [(LOCK, False)]


def test_a_missing_lock_file_is_told(checkout: Path, installed: list[tuple[str, bool]]) -> None:
    (checkout / LOCK).unlink()
    with pytest.raises(EnvironmentFailure, match=r"requirements\.lock cannot be read"):
        ready(checkout, "")


@pytest.mark.parametrize("place", ["_locked", "Environment.fresh"])
def test_a_checkout_of_somebody_else_is_said(checkout: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system", str(checkout / ".venv"))

    monkeypatch.setattr(f"commands.setup.environment.{place}", refuse)
    with pytest.raises(EnvironmentFailure, match=r"(?s)\.venv: Read-only file system\).*Copy the checkout"):
        ready(checkout, "")
