"""Work is shared among processes without loss, and a failure in any of them is told."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from dossier.site import workers
from dossier.site.workers import Work
from support.processes import ENVIRONMENT


def test_every_item_is_done_once(tmp_path: Path) -> None:
    def touch(part: Sequence[int]) -> None:
        for number in part:
            (tmp_path / str(number)).touch(exist_ok=False)

    Work(range(workers.WORTH_IT + 3), touch).finish()
    assert len(list(tmp_path.iterdir())) == workers.WORTH_IT + 3


FAILING = """
import os
from dossier.site import workers

here, done = os.getpid(), []

def fail_elsewhere(part):
    if os.getpid() != here:
        HARM
    done.extend(part)
    ELSE

os.sched_getaffinity = lambda process: {0, 1}
work = workers.Work(range(workers.WORTH_IT), fail_elsewhere)
work._others[0].join()
work.finish()
print(set(done) == set(range(workers.WORTH_IT)))
"""


def test_a_failure_elsewhere_is_told() -> None:
    """In a process of its own: where threads run, as with a browser in other tests, nothing is shared."""
    program = FAILING.replace("HARM", "raise ValueError('no good')").replace("ELSE", "raise ValueError('no good')")
    result = subprocess.run(
        [sys.executable, "-c", program], env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 1
    assert result.stderr.count("Traceback") == 1
    assert result.stderr.endswith("ValueError: no good\n")


def test_what_a_killed_process_did_not_do_is_done_here() -> None:
    """As when the system ends it for want of memory."""
    program = FAILING.replace("HARM", "os.kill(os.getpid(), 9)").replace("ELSE", "")
    result = subprocess.run(
        [sys.executable, "-c", program], env=ENVIRONMENT, capture_output=True, text=True, check=True, timeout=60
    )
    assert (result.stdout, result.stderr) == ("True\n", "")


STOPPED = """
import os, time
from dossier.site import workers

os.sched_getaffinity = lambda process: {0, 1}
work = workers.Work(range(workers.WORTH_IT), lambda part: time.sleep(60))
workers.stop_all()
print(work._others[0].is_alive())
"""


def test_what_is_not_wanted_any_more_is_stopped() -> None:
    result = subprocess.run(
        [sys.executable, "-c", STOPPED], env=ENVIRONMENT, capture_output=True, text=True, check=True, timeout=30
    )
    assert result.stdout == "False\n"


def test_one_process_while_threads_run() -> None:
    done: list[int] = []
    held = threading.Event()
    thread = threading.Thread(target=held.wait)
    thread.start()
    try:
        Work(range(workers.WORTH_IT), done.extend).finish()
    finally:
        held.set()
        thread.join()
    assert len(done) == workers.WORTH_IT
