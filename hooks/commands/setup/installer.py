"""Install the packages of a lock file with uv or with pip, and explain what went wrong."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from commands.ending import signals

Command = list[str]


@dataclass(frozen=True)
class Failure:
    """One tool that could not do it, with all that it printed."""

    tool: str
    output: str


_HOOKS = Path(__file__).resolve().parents[2]

_OF_TOOLS = ("PIP_", "UV_", "PYTHON", "VIRTUAL_ENV")
"""How variables begin that may lead packages elsewhere, or leave some out."""
_KEPT = frozenset(
    [
        "PIP_CACHE_DIR",
        "PIP_CERT",
        "PIP_CLIENT_CERT",
        "PIP_CONFIG_FILE",
        "PIP_DEFAULT_TIMEOUT",
        "PIP_EXTRA_INDEX_URL",
        "PIP_FIND_LINKS",
        "PIP_INDEX_URL",
        "PIP_KEYRING_PROVIDER",
        "PIP_NO_CACHE_DIR",
        "PIP_NO_INDEX",
        "PIP_PROXY",
        "PIP_RETRIES",
        "PIP_TIMEOUT",
        "PIP_TRUSTED_HOST",
        "UV_CACHE_DIR",
        "UV_CONCURRENT_DOWNLOADS",
        "UV_CONFIG_FILE",
        "UV_DEFAULT_INDEX",
        "UV_EXTRA_INDEX_URL",
        "UV_FIND_LINKS",
        "UV_HTTP_TIMEOUT",
        "UV_INDEX",
        "UV_INSECURE_HOST",
        "UV_KEYRING_PROVIDER",
        "UV_LINK_MODE",
        "UV_NATIVE_TLS",
        "UV_NO_CACHE",
        "UV_NO_INDEX",
        "UV_OFFLINE",
        "UV_SYSTEM_CERTS",
        "PYTHONDONTWRITEBYTECODE",
        "PYTHONUTF8",
    ]
)
"""Of these, the ones that say whence and how packages come; their hashes are checked wherever they come from."""

_FORGED = """\
A package that was downloaded is not the one that the lock file names. Do not bypass this check.
Get the newest version of the checkout and try again; if it fails again, report it (SECURITY.md)."""
_FULL = "The disk is full. The environment takes about 800 MB with the development tools, 150 MB without."
_BARE = """\
This Python cannot create environments on its own. Either
  on Debian or Ubuntu: sudo apt install python3-venv
  on any system: install uv, which is then used instead
and run the command again."""
_OFFLINE = """\
The packages could not be downloaded. The first run, and the first after a change of the lock file,
needs the network once; docs/contribute/environment.md says how to do without it."""
_ELSEWHERE = """\
The packages were installed, but they are not in .venv. A setting of pip or uv may lead them elsewhere: look at
the output of `pip config list`, and at the variables that begin with PIP_ or UV_."""
_HINTS = {
    "do not match the hashes": _FORGED,
    "hash mismatch": _FORGED,
    "no space left on device": _FULL,
    "ensurepip": _BARE,
    "no module named venv": _BARE,
    "no module named pip": _BARE,
    "name resolution": _OFFLINE,
    "new connection": _OFFLINE,
    "failed to fetch": _OFFLINE,
    "error sending request": _OFFLINE,
    "network connectivity is disabled": _OFFLINE,
    "timed out": _OFFLINE,
    "could not find a version": _OFFLINE,
    "no matching distribution": _OFFLINE,
    "no module named": _ELSEWHERE,
}
"""What a tool prints, in lower case: what to do about it. The first that fits is shown."""


def install(folder: Path, lock: Path, in_place: bool, descriptor: int) -> list[Failure]:
    """Make or update the environment; return the failures if no tool could, nothing if one did.

    The open descriptor of the lock is handed on to the tools: were this process killed, the lock would hold
    until the tool that it left behind has ended.
    """
    failures: list[Failure] = []
    for tool in ("uv", "pip") if shutil.which("uv") else ("pip",):
        keep = in_place and not failures and (tool == "uv" or any(folder.glob("lib/*/site-packages/pip")))
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)
        output = _all(_commands(tool, folder, lock, keep), keep, descriptor)
        if output is None:
            return []
        failures.append(Failure(tool, output))
    return failures


def explained(failures: list[Failure]) -> str:
    """Return the message for the user: what each tool said, and what to do."""
    printed = "\n".join(failure.output for failure in failures).lower()
    hint = next((hint for sign, hint in _HINTS.items() if sign in printed), "")
    said = "\n".join(f"{failure.tool} said:\n{_gist(failure.output)}" for failure in failures)
    return f"The environment could not be created.\n\n{said}\n{hint}".rstrip()


def _gist(output: str) -> str:
    """Return the lines of an output that tell what failed, or else its last ones; shortened, indented."""
    lines = [line.strip()[:160] for line in output.splitlines() if line.strip()]
    telling = [line for line in lines if any(sign in line.lower() for sign in ("error:", "cause:", " from http"))]
    return "".join(f"  {line}\n" for line in (telling or lines)[-5:])


def _commands(tool: str, folder: Path, lock: Path, keep: bool) -> list[Command]:
    """Return what has to be run, in order."""
    python = str(folder / "bin" / "python")
    if tool == "uv":
        make = ["uv", "venv", "--python", sys.executable, str(folder)]
        fill = ["uv", "pip", "sync", "--python", python, "--require-hashes", str(lock)]
    else:
        make = [sys.executable, "-m", "venv", str(folder)]
        pip = [python, "-m", "pip", "--no-input", "--disable-pip-version-check"]
        fill = [*pip, "install", "--require-hashes", "--requirement", str(lock)]
    # What a command needs that builds; -I: nothing but what is in the environment.
    trial = [python, "-I", "-c", f"import sys; sys.path.insert(0, {str(_HOOKS)!r}); import commands.build"]
    return [*([] if keep else [make]), fill, trial]


def _all(commands: list[Command], keep: bool, descriptor: int) -> str | None:
    """Run the commands up to the first that fails; return its output, or None if all went well."""
    about = "Updating the environment" if keep else "Setting up the environment (first run, about a minute)"
    started = time.monotonic()
    for command in commands:
        with tempfile.TemporaryFile() as log, signals.waiting() as release:
            try:
                process = subprocess.Popen(
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    env=_surroundings(),
                    pass_fds=(descriptor,),
                )
            except OSError as error:
                return str(error)
            if _code(process, about, started, release):
                log.seek(0)
                return log.read().decode("utf-8", "replace")
    return None


def _surroundings() -> dict[str, str]:
    """Return the environment variables, and of those for pip and uv only what says whence and how packages come."""
    kept = {name: value for name, value in os.environ.items() if _is_harmless(name)}
    return kept | {"PIP_USER": "0"}


def _is_harmless(name: str) -> bool:
    """Tell whether a variable leads no package elsewhere; the names and passwords of indexes are part of some names."""
    return name in _KEPT or name.startswith("UV_INDEX_") or not name.startswith(_OF_TOOLS)


def _code(process: subprocess.Popen[bytes], about: str, started: float, release: Callable[[], None]) -> int:
    """Wait for the process, telling on a terminal that time passes; return its exit code.

    It ends with this one: the signals that waited while it was begun are released here.
    """
    shown = sys.stderr.isatty()
    try:
        release()
        while True:
            if shown:
                sys.stderr.write(f"\r{about} … {time.monotonic() - started:.0f} s")
                sys.stderr.flush()
            try:
                return process.wait(timeout=1 if shown else None)
            except subprocess.TimeoutExpired:
                continue
    except BaseException:
        process.terminate()
        process.wait()
        raise
    finally:
        if shown:
            sys.stderr.write("\r\033[K")
