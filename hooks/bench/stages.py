"""Stages: how much processor time each part of the code takes in a build, found by looking at it every few milliseconds."""

from __future__ import annotations

import json
import os
import runpy
import signal
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import FrameType

STAGES = {
    "dossier/reading/validation.py": "validate",
    "dossier/reading/": "read",
    "yaml/": "read",
    "dossier/kept.py": "keep",
    "dossier/collection/": "link",
    "dossier/rules/": "rules",
    "dossier/derived/": "derive",
    "dossier/html/": "render",
    "dossier/pages/": "render",
    "overrides/": "render",
    "dossier/site/writing.py": "write",
    "dossier/exports/": "exports",
    "commands/search/": "search",
}
"""The stage to which the code of a file or folder belongs; of several callers, the innermost that has a stage counts."""
OTHER = "other"
"""MkDocs, the frame of pages, the hand-written pages, and the start of Python."""
_EVERY = 0.005
_TOP = f"{Path(__file__).parents[2]}/"


def stages(command: tuple[str, ...], environment: Mapping[str, str]) -> dict[str, float]:
    """The processor seconds of each stage of a command of the project, run on one processor, the longest stage first.

    `command` are the words after `./dossier`. Empty where a process cannot be kept to one processor.
    """
    if not hasattr(os, "sched_setaffinity"):
        return {}
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        words = (sys.executable, "-P", "-m", "bench.stages", file.name, *command)
        subprocess.run(words, env=environment, check=True, capture_output=True)
        found: dict[str, float] = json.loads(Path(file.name).read_text(encoding="utf-8"))
        return found


class _Watch:
    """Adds the time since its last look to the stage that is running."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.last = time.process_time()

    def look(self, _: int, frame: FrameType | None) -> None:
        """Handle the signal of the timer, which comes late while code in C runs."""
        now = time.process_time()
        self.seconds[_stage_of(frame)] += now - self.last
        self.last = now


def _stage_of(frame: FrameType | None) -> str:
    while frame:
        if stage := _stage_in(frame.f_code.co_filename):
            return stage
        frame = frame.f_back
    return OTHER


@cache
def _stage_in(file: str) -> str:
    """The stage of the code in a file; empty for code that serves several, such as a library."""
    path = file.removeprefix(_TOP).removeprefix("hooks/").rpartition("site-packages/")[2]
    return next((stage for start, stage in STAGES.items() if path.startswith(start)), "")


def _main(file: str, *command: str) -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    watch = _Watch()
    signal.signal(signal.SIGPROF, watch.look)
    signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)
    sys.argv = ["dossier", *command]
    try:
        runpy.run_module("commands", run_name="__main__")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        Path(file).write_text(
            json.dumps(dict(sorted(watch.seconds.items(), key=lambda one: -one[1]))), encoding="utf-8"
        )


if __name__ == "__main__":
    _main(*sys.argv[1:])
