"""Whose turn it is: a change and a page go first, and the check works while nobody else does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition


class Turns:
    """Threads share one processor: what somebody waits for goes before what nobody waits for."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._working = 0

    @contextmanager
    def first(self) -> Iterator[None]:
        """Work at once."""
        with self._changed:
            self._working += 1
        try:
            yield
        finally:
            with self._changed:
                self._working -= 1
                self._changed.notify_all()

    def give_way(self) -> None:
        """Wait until nobody works at once."""
        with self._changed:
            self._changed.wait_for(lambda: not self._working)
