"""Shares work among the processors: the same task, for whichever items are next when a process is free."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")

WORTH_IT = 500
"""From how many items on a second process saves more than it costs."""
PORTION = 50
"""How many items a process takes at a time: so few that all end at about the same time."""


class Work(Generic[T]):
    """A task for many items. Other processes begin with it at once; this one takes part when it calls `finish`.

    They are copies of this one, so nothing is handed over and only what they write stays. Where copies cannot be made
    safely, because threads run or the system has no `fork`, this process does it all.
    """

    def __init__(self, items: Sequence[T], task: Callable[[Sequence[T]], None]) -> None:
        self._items, self._task = items, task
        self._parent = os.getpid()
        processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        alone = threading.active_count() > 1 or "fork" not in multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context(None if alone else "fork")
        self._taken = context.Value("q", 0)
        others = 0 if alone or len(items) < WORTH_IT else processors - 1
        self._others = [context.Process(target=self._work, daemon=True) for _ in range(others)]
        for other in self._others:
            other.start()

    def finish(self) -> None:
        """Do what is left. Raises `RuntimeError` when another process failed with its part."""
        try:
            self._work()
        finally:
            for other in self._others:
                other.join()
        if any(other.exitcode for other in self._others):
            raise RuntimeError("a process that wrote a part of the pages failed; its message stands above")

    def stop(self) -> None:
        """End the other processes, because what they do is not wanted any more."""
        for other in self._others:
            other.terminate()
            other.join()

    def _work(self) -> None:
        # A process whose parent was killed ends as well.
        while self._parent in (os.getpid(), os.getppid()):
            with self._taken.get_lock():
                first = self._taken.value
                self._taken.value = first + PORTION
            if first >= len(self._items):
                return
            self._task(self._items[first : first + PORTION])
