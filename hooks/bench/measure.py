"""Measures a command: wall time, processor time and peak memory of the processes it consists of."""

from __future__ import annotations

import os
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .memory import Watch

_MEBIBYTE = 1024 * 1024


class CommandFailed(Exception):
    """The command ended badly or took too long; the message says which, and the end of what it printed."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """One run: wall and processor time in seconds, peak memory in MiB of all its processes together."""

    wall: float
    processor: float
    memory: float


@dataclass(frozen=True, slots=True)
class Measured:
    """Several runs of one command."""

    runs: tuple[Measurement, ...]

    @property
    def wall(self) -> float:
        """The median of the wall times."""
        return statistics.median(run.wall for run in self.runs)

    @property
    def processor(self) -> float:
        """The median of the processor times."""
        return statistics.median(run.processor for run in self.runs)

    @property
    def memory(self) -> float:
        """The greatest peak memory."""
        return max(run.memory for run in self.runs)


def measure(command: Sequence[str | Path], limit: float, environment: Mapping[str, str] | None = None) -> Measurement:
    """Run a command once. Raises `CommandFailed` when it fails or takes more than `limit` seconds."""
    with tempfile.TemporaryFile() as printed:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=printed,
            stderr=subprocess.STDOUT,
            env=environment,
            start_new_session=True,
        )
        with Watch(process.pid, limit) as watch:
            usage = _wait(process)
        wall = time.perf_counter() - started
        if process.returncode or watch.ended_it:
            printed.seek(0)
            raise CommandFailed(_failure(command, limit if watch.ended_it else None, printed.read()))
    # The kernel counts in bytes on macOS, in KiB elsewhere.
    largest = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Measurement(wall, usage.ru_utime + usage.ru_stime, max(largest, watch.together) / _MEBIBYTE)


def _wait(process: subprocess.Popen[bytes]) -> resource.struct_rusage:
    """Wait for the end of a process; what it used, with its own children."""
    try:
        _, status, usage = os.wait4(process.pid, 0)
    except BaseException:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage


def _failure(command: Sequence[str | Path], limit: float | None, printed: bytes) -> str:
    said = "".join(f"\n  {line}" for line in printed.decode("utf-8", "replace").splitlines()[-12:])
    why = f"took more than {limit:.0f} s" if limit else "failed"
    return f"{' '.join(map(str, command))}: {why}{said}"
