"""The installer: which tool fills the environment, and what is said when none can."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from commands.setup import environment, installer
from commands.setup.environment import LOCK, Environment, EnvironmentFailure, ready

DEBIAN = """\
The virtual environment was not created successfully because ensurepip is not
available.  On Debian/Ubuntu systems, you need to install the python3-venv
package using the following command.
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / LOCK).write_text("one==1\n")
    return tmp_path


@pytest.mark.parametrize(
    ("printed", "hint"),
    [
        (DEBIAN, "apt install python3-venv"),
        ("/usr/bin/python3: No module named venv", "install uv"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "Do not bypass this check"),
        ("  × Failed to download `nh3==0.3.8`\n  ╰─▶ Hash mismatch for `nh3==0.3.8`", "Do not bypass this check"),
        ("Temporary failure in name resolution", "needs the network once"),
        ("error: Failed to fetch: `…`\n  Caused by: an error", "needs the network once"),
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("ModuleNotFoundError: No module named 'mkdocs'", "look at\nthe output of `pip config list`"),
    ],
)
def test_a_failure_names_its_hint(printed: str, hint: str) -> None:
    message = installer.explained([installer.Failure("pip", printed)])
    assert message.startswith("The environment could not be created.")
    assert hint in message


def test_a_failure_without_a_known_hint_shows_what_was_printed() -> None:
    message = installer.explained([installer.Failure("uv", "it rained"), installer.Failure("pip", "it snowed")])
    assert "it rained" in message
    assert "it snowed" in message


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Return a function that puts a tool with the given script on an otherwise empty PATH."""
    folder = tmp_path / "path"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def put(name: str, script: str) -> None:
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)

    monkeypatch.setattr(sys, "executable", str(folder / "python3"))
    return put


def made(checkout: Path, in_place: bool = False) -> list[installer.Failure]:
    with environment._locked(checkout / ".venv.lock") as descriptor:
        return installer.install(checkout / ".venv", checkout / LOCK, in_place, descriptor)


UV = """
echo "$@" >> {0}/calls
[ "$1" = pip ] || {{ /bin/mkdir -p {0}/.venv/bin; /bin/cp {0}/stand-in {0}/.venv/bin/python; }}
"""


def put_stand_in(checkout: Path, script: str) -> None:
    """Put a script where `UV` takes the interpreter of the environment from."""
    (checkout / "stand-in").write_text(f"#!/bin/sh\n{script}\n")
    (checkout / "stand-in").chmod(0o755)


def test_uv_is_used_if_it_is_there(checkout: Path, tools: Callable[[str, str], None]) -> None:
    put_stand_in(checkout, f'echo "$@" >> {checkout}/calls')
    tools("uv", UV.format(checkout))
    assert made(checkout) == []
    first, second, third = (checkout / "calls").read_text().splitlines()
    assert first.startswith("venv --python ")
    assert "--require-hashes" in second
    assert second.endswith(LOCK)
    assert third.endswith("import commands.build")


def test_pip_is_used_if_uv_fails(checkout: Path, tools: Callable[[str, str], None]) -> None:
    python = checkout / ".venv/bin/python"
    put_stand_in(checkout, f'echo "$@" >> {checkout}/calls')
    tools("uv", "echo uv is out of order; exit 2")
    tools("python3", f"/bin/mkdir -p {python.parent} && /bin/cp {checkout}/stand-in {python}")
    assert made(checkout) == []
    assert "install --require-hashes --requirement" in (checkout / "calls").read_text()


def test_an_environment_without_its_packages_is_not_taken(checkout: Path, tools: Callable[[str, str], None]) -> None:
    """As where a setting leads them elsewhere, or nowhere."""
    put_stand_in(checkout, "echo \"ModuleNotFoundError: No module named 'mkdocs'\" >&2; exit 1")
    tools("uv", UV.format(checkout))
    tools("python3", f"/bin/mkdir -p {checkout}/.venv/bin && /bin/cp {checkout}/stand-in {checkout}/.venv/bin/python")
    with pytest.raises(EnvironmentFailure, match=r"not in \.venv"):
        ready(checkout, "")
    assert Environment(checkout).found() is None


HARMFUL = """
PIP_DRY_RUN PIP_ROOT PIP_PYTHON PIP_REQUIRE_VIRTUALENV PIP_NO_DEPS PIP_TARGET PIP_PREFIX PIP_REPORT PIP_ONLY_BINARY
UV_DRY_RUN UV_TARGET UV_SYSTEM_PYTHON PYTHONPATH PYTHONHOME VIRTUAL_ENV
"""
USEFUL = """
PIP_INDEX_URL PIP_NO_INDEX PIP_FIND_LINKS PIP_CERT PIP_CACHE_DIR UV_DEFAULT_INDEX UV_FIND_LINKS UV_NO_INDEX UV_CACHE_DIR
UV_INDEX_OURS_PASSWORD HTTPS_PROXY SSL_CERT_FILE PATH HOME
"""


@pytest.mark.parametrize("name", HARMFUL.split())
def test_what_leads_packages_elsewhere_is_not_handed_on(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "1")
    assert name not in installer._surroundings()


@pytest.mark.parametrize("name", USEFUL.split())
def test_what_says_whence_packages_come_is_handed_on(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "value")
    assert installer._surroundings()[name] == "value"


def test_what_a_broken_making_left_is_removed(checkout: Path, tools: Callable[[str, str], None]) -> None:
    left_over = checkout / ".venv/lib/left-over"
    left_over.mkdir(parents=True)
    put_stand_in(checkout, "")
    tools("uv", UV.format(checkout))
    assert made(checkout) == []
    assert not left_over.exists()


def test_neither_tool_can_do_it(checkout: Path, tools: Callable[[str, str], None]) -> None:
    tools("python3", f"/bin/cat <<'END'\n{DEBIAN}END\nexit 1")
    [failure] = made(checkout)
    assert failure.tool == "pip"
    with pytest.raises(EnvironmentFailure, match="apt install python3-venv"):
        ready(checkout, "")
    assert Environment(checkout).found() is None


def test_no_tool_is_there_at_all(checkout: Path, tools: Callable[[str, str], None]) -> None:
    [failure] = made(checkout)
    assert "No such file" in failure.output


def test_a_tool_that_outlives_its_call_keeps_the_lock(checkout: Path, tools: Callable[[str, str], None]) -> None:
    with environment._locked(checkout / ".venv.lock") as descriptor:
        put_stand_in(checkout, "")
        tools("uv", f"[ -e /dev/fd/{descriptor} ] && echo held > {checkout}/lock{UV.format(checkout)}")
        installer.install(checkout / ".venv", checkout / LOCK, False, descriptor)
    assert (checkout / "lock").read_text() == "held\n"


def test_what_is_begun_while_a_signal_comes_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that runs already when the signal comes, and that this process does not know yet."""
    begun: list[subprocess.Popen[bytes]] = []
    begin = subprocess.Popen

    def interrupted(*given: Any, **named: Any) -> subprocess.Popen[bytes]:
        begun.append(begin(*given, **named))
        signal.raise_signal(signal.SIGINT)
        return begun[0]

    monkeypatch.setattr(subprocess, "Popen", interrupted)
    handler = signal.getsignal(signal.SIGINT)
    read, write = os.pipe()
    with pytest.raises(KeyboardInterrupt):
        installer._all([["sleep", "600"], ["sleep", "601"]], True, write)
    os.close(read)
    os.close(write)
    assert [process.returncode for process in begun] == [-signal.SIGTERM]
    assert signal.getsignal(signal.SIGINT) is handler
