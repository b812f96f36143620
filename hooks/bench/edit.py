"""How long a contributor waits: from saving a record until the preview has given the page that shows the change."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from statistics import median

from .measure import CommandFailed
from .synthetic import write_data

_SUMMARY = re.compile(r"(?m)^(summary: (?:[>|]-?\n +)?)")
_PAUSE = 1.0
"""Seconds after each edit, in which the preview checks what was saved."""


@dataclass(frozen=True, slots=True)
class Waited:
    """The seconds until the first page after the command, and from saving a record to its page, for each edit."""

    records: int
    first: float
    edits: tuple[float, ...]

    @property
    def line(self) -> str:
        """The result in words."""
        edits = f"{median(self.edits):.2f} s (median of {len(self.edits)}, at most {max(self.edits):.2f} s)"
        return f"{self.records:>7,} records: first page {self.first:.2f} s, save to page {edits}"


def wait_for_edits(records: int | Path, times: int, limit: float, folder: Path) -> Waited:
    """Edit one of so many synthetic records, or of a copy of real ones, in an empty folder. Raises `CommandFailed`."""
    data = folder / "data"
    if isinstance(records, Path):
        shutil.copytree(records, data)
    else:
        write_data(records, data)
    record = sorted((data / "statements").glob("*.yaml"))[0]
    count = sum(1 for file in data.glob("*/*.yaml") if file.parent.name != "schema")
    with _serving(data, folder, limit):  # what it keeps for the next time is there then
        pass
    with _serving(data, folder, limit) as (port, first):
        return Waited(count, first, tuple(_edited(record, port, number, limit) for number in range(times)))


def _edited(record: Path, port: int, number: int, limit: float) -> float:
    """The seconds from one edit to its page."""
    text, word = record.read_text(encoding="utf-8"), f"Edit {number}."
    changed, found = _SUMMARY.subn(lambda match: f"{match[0]}{word} ", text, count=1)
    assert found
    shown = _get(port, ".preview/shown", limit)
    began = time.perf_counter()
    record.write_text(changed, encoding="utf-8")
    while True:  # what changes first may be the verdict on the edit before
        shown = _get(port, f".preview/shown?not={shown}", limit)
        if word in _get(port, f"statements/{record.stem}/", limit):
            break
        if time.perf_counter() - began > limit:
            raise CommandFailed(f"the page of the record did not show the change for {limit:.0f} s")
    waited = time.perf_counter() - began
    record.write_text(text, encoding="utf-8")
    _get(port, f".preview/shown?not={shown}", limit)
    time.sleep(_PAUSE)
    return waited


@contextmanager
def _serving(data: Path, folder: Path, limit: float) -> Iterator[tuple[int, float]]:
    """Serve while the block runs, from when the first page was given; the port, and after how many seconds that was."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    places = ("--data", str(data), "--site", str(folder / "none"), "--port", str(port))
    environment = {**os.environ, "DOSSIER_CACHE": str(folder / "cache")}
    began = time.perf_counter()
    process = subprocess.Popen(
        (sys.executable, "-P", "-m", "commands", "serve", *places), env=environment, stdout=subprocess.DEVNULL
    )
    try:
        while not _answers(port):
            if process.poll() is not None or time.perf_counter() - began > limit:
                raise CommandFailed("the preview does not begin")
            time.sleep(0.01)
        yield port, time.perf_counter() - began
        time.sleep(_PAUSE)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def _answers(port: int) -> bool:
    try:
        _get(port, "", 300)
    except OSError:
        return False
    return True


def _get(port: int, address: str, limit: float) -> str:
    """What is at an address of the preview."""
    connection = HTTPConnection("127.0.0.1", port, timeout=limit)
    try:
        connection.request("GET", f"/{address}")
        return connection.getresponse().read().decode()
    finally:
        connection.close()
