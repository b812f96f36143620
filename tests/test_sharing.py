"""Work is shared among processes without loss, and a failure in any of them is told."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from dossier import sharing
from dossier.sharing import share
from site_commands import ENVIRONMENT


def test_every_item_is_done_once(tmp_path: Path) -> None:
    def touch(part: Sequence[int]) -> None:
        for number in part:
            (tmp_path / str(number)).touch(exist_ok=False)

    share(range(sharing.WORTH_IT + 3), touch)
    assert len(list(tmp_path.iterdir())) == sharing.WORTH_IT + 3


FAILING = """
import os
from dossier import sharing

def fail_on_the_second(part):
    if 1 in part:
        raise ValueError("no good")

os.sched_getaffinity = lambda process: {0, 1}
sharing.share(range(sharing.WORTH_IT), fail_on_the_second)
"""


def test_a_failure_elsewhere_is_told() -> None:
    """In a process of its own: where threads run, as with a browser in other tests, nothing is shared."""
    result = subprocess.run(
        [sys.executable, "-c", FAILING], env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 1
    assert "ValueError: no good" in result.stderr
    assert "RuntimeError: a process that wrote a part of the pages failed" in result.stderr


def test_one_process_while_threads_run() -> None:
    done: list[int] = []
    held = threading.Event()
    thread = threading.Thread(target=held.wait)
    thread.start()
    try:
        share(range(sharing.WORTH_IT), done.extend)
    finally:
        held.set()
        thread.join()
    assert len(done) == sharing.WORTH_IT
