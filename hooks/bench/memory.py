"""Watches a running command: the memory of its processes together, and the time it may take."""

from __future__ import annotations

import os
import re
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

_PROC = Path("/proc")
_PAUSE = 0.05
_SHARE = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)


class Watch:
    """Watches a process until the block ends, and ends the process when it takes too long.

    `together` is the most memory, in bytes, that several processes of the command had at once. The kernel itself
    tells the peak of the largest single process, so nothing is done while there is but one, nor without `/proc`.
    """

    def __init__(self, process: int, limit: float) -> None:
        self.together = 0
        self.ended_it = False
        self._process = process
        self._deadline = time.monotonic() + limit
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._over.wait(_PAUSE):
            processes = list(_with_descendants(self._process))
            if len(processes) > 1:
                self.together = max(self.together, sum(map(_memory, processes)))
            if time.monotonic() > self._deadline and not self._over.is_set():
                self.ended_it = True
                os.killpg(self._process, signal.SIGKILL)
                return


def _with_descendants(process: int) -> Iterator[int]:
    yield process
    for file in (_PROC / str(process) / "task").glob("*/children"):
        for child in _read(file).split():
            yield from _with_descendants(int(child))


def _memory(process: int) -> int:
    """The memory of a process in bytes; what processes share is divided among them."""
    match = _SHARE.search(_read(_PROC / str(process) / "smaps_rollup"))
    return int(match[1]) * 1024 if match else 0


def _read(file: Path) -> str:
    """The text of a file of a process, which may end at any moment."""
    try:
        return file.read_text(encoding="ascii")
    except OSError:
        return ""
