"""Shares work among the processors: the same task, for whichever items are next when a process is free."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import weakref
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")

WORTH_IT = 500
"""From how many items on a second process saves more than it costs."""
PORTION = 50
"""How many items a process takes at a time: so few that all end at about the same time."""
_PORTIONS = 4000
"""How many portions there are at most, so that their numbers fit into a pipe of any system."""
_NUMBER = 4
"""The bytes of a number in the pipe."""


class Work(Generic[T]):
    """A task for many items. Other processes begin with it at once; this one takes part when it calls `finish`.

    They are copies of this one, so nothing is handed over and only what they write stays. Where copies cannot be made
    safely, because threads run or the system has no `fork`, this process does it all. What is to be done is in a pipe:
    a process that is killed takes no lock with it.
    """

    def __init__(
        self, items: Sequence[T], task: Callable[[Sequence[T]], None], *, portion: int = PORTION, least: int = WORTH_IT
    ) -> None:
        """With fewer than `least` items this process does them alone; a process takes `portion` of them at a time."""
        self._items, self._task = items, task
        self._parent = os.getpid()
        self._size = max(portion, -(-len(items) // _PORTIONS))
        self._left = _filled_pipe(range(0, len(items), self._size))
        self._close = weakref.finalize(self, os.close, self._left)
        processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        alone = threading.active_count() > 1 or "fork" not in multiprocessing.get_all_start_methods()
        others = 0 if alone or len(items) < least else processors - 1
        context = multiprocessing.get_context("fork" if others else None)
        self._others = [context.Process(target=self._help, daemon=True) for _ in range(others)]
        for other in self._others:
            other.start()

    def finish(self) -> None:
        """Do what is left. Where another process failed or was killed, do everything again: the failure is then seen here."""
        self._work()
        for other in self._others:
            other.join()
        self._close()
        if any(other.exitcode for other in self._others):
            self._task(self._items)

    def _help(self) -> None:
        """Work in another process, which ends with this one and leaves it to this one to tell why."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        try:
            self._work()
        except BaseException:
            os._exit(1)

    def _work(self) -> None:
        # A process whose parent was killed ends as well.
        while self._parent in (os.getpid(), os.getppid()):
            number = os.read(self._left, _NUMBER)
            if not number:
                return
            first = int.from_bytes(number, "big")
            self._task(self._items[first : first + self._size])


def stop_all() -> None:
    """End the other processes of all works, because what they do is not wanted any more."""
    for other in multiprocessing.active_children():
        other.terminate()
        other.join()


def _filled_pipe(numbers: Sequence[int]) -> int:
    """A pipe from which each number is read once, by whichever process asks first; then it is empty."""
    left, given = os.pipe()
    os.write(given, b"".join(number.to_bytes(_NUMBER, "big") for number in numbers))
    os.close(given)
    return left
