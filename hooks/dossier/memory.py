"""What a process that goes on remembers of files, and of objects made of them, so that only what changed is made again.

A command that ends has no memory, and makes everything once. A preview has one, and reads all records again after each
change: a file that is the same gives the same object, and what was made of the same objects is the same, too.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any, Final, TypeVar

T = TypeVar("T")
Signature = tuple[int, ...]
"""What of a file differs after a change. No program can set the second of its times back."""

_YOUNG: Final = 50_000_000
"""Nanoseconds after a change in which another one may leave the same times: a file so young is read again."""


class Memory:
    """The objects that were read and made, as long as each round of work uses them. `now` gives nanoseconds since 1970.

    Several threads may use it at once; then a few things are made twice.
    """

    def __init__(self, now: Callable[[], int]) -> None:
        self._now = now
        self._files: dict[Hashable, tuple[Signature, Any]] = {}
        self._made: dict[Hashable, tuple[tuple[object, ...], Any]] = {}
        self._before: tuple[dict[Hashable, Any], dict[Hashable, Any]] = {}, {}

    @contextmanager
    def at_hand(self) -> Iterator[None]:
        """Remember while the block runs, which belongs to the round that was begun last."""
        token = _AT_HAND.set(self)
        try:
            yield
        finally:
            _AT_HAND.reset(token)

    @contextmanager
    def another_round(self) -> Iterator[None]:
        """Begin another round of work. What the last one did not use is forgotten, unless the block, with which this begins, fails."""
        self._before, self._files, self._made = (self._files, self._made), {}, {}
        try:
            with self.at_hand():
                yield
        except BaseException:
            self._files, self._made = self._before[0] | self._files, self._before[1] | self._made
            raise

    def read(self, key: Hashable, file: str | Path, read: Callable[[], T], is_sound: Callable[[T], bool]) -> T:
        """What is in a file."""
        signature = self._signature(file)
        known = self._files.get(key) or self._before[0].get(key)
        if known and signature and known[0] == signature:
            self._files[key] = known
            found: T = known[1]
            return found
        new = read()
        if signature and signature == self._signature(file) and is_sound(new):
            self._files[key] = signature, new
        return new

    def make(self, name: str, parts: tuple[object, ...], make: Callable[[], T]) -> T:
        """What is made of objects."""
        key = (name, *map(id, parts))
        known = self._made.get(key) or self._before[1].get(key)
        if known is None:
            known = parts, make()  # with the objects, so that no other has their identities
        self._made[key] = known
        found: T = known[1]
        return found

    def _signature(self, file: str | Path) -> Signature | None:
        """None for a file that is away, or so young that it may change once more within one tick of the system's clock."""
        try:
            found = os.lstat(file)
        except OSError:
            return None
        if self._now() - found.st_ctime_ns < _YOUNG:
            return None
        return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino, found.st_dev, found.st_mode


_AT_HAND: ContextVar[Memory | None] = ContextVar("memory", default=None)


def read_once(
    name: str, file: str | Path, read: Callable[[], T], *, is_sound: Callable[[T], bool] = lambda found: True
) -> T:
    """What is in a file that is read under a name: the same object as long as the file is the same.

    What is not sound is not remembered, since its problems may depend on more than the file.
    """
    memory = _AT_HAND.get()
    return memory.read((name, str(file)), file, read, is_sound) if memory else read()


def made_once(name: str, parts: tuple[object, ...], make: Callable[[], T]) -> T:
    """What follows from some objects, which nobody changes, and nothing else: made once of the very same ones."""
    memory = _AT_HAND.get()
    return memory.make(name, parts, make) if memory else make()
