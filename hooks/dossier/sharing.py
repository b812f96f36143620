"""Shares work among the processors: the same task, each process with its own part of the items."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")

WORTH_IT = 500
"""From how many items on a second process saves more than it costs."""


def share(items: Sequence[T], task: Callable[[Sequence[T]], None]) -> None:
    """Do a task for all items; raises `RuntimeError` when another process failed with its part.

    Other processes are copies of this one, so nothing is handed over and only what they write stays. Where copies
    cannot be made safely, because threads run or the system has no `fork`, this process does it all.
    """
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    alone = threading.active_count() > 1 or "fork" not in multiprocessing.get_all_start_methods()
    if alone or processors == 1 or len(items) < WORTH_IT:
        return task(items)
    context = multiprocessing.get_context("fork")
    parts = [items[start::processors] for start in range(processors)]
    others = [context.Process(target=task, args=(part,)) for part in parts[1:]]
    for other in others:
        other.start()
    try:
        task(parts[0])
    finally:
        for other in others:
            other.join()
    if any(other.exitcode for other in others):
        raise RuntimeError("a process that wrote a part of the pages failed; its message stands above")
    return None
