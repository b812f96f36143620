"""Waits until files change; places that are away for a while are watched again when they are back."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from dossier.reading.listing import is_left_behind

SECONDS = 0.4
"""How long is waited between two looks; a look at 1,300 files takes 10 milliseconds."""
QUIET = 0.1
"""How long nothing may change before a change is over."""
_LOOKS = 20
"""How often a change is looked at until it is over; what changes all the time is not waited for."""

Seen = dict[str, tuple[int, ...]]
"""Each file and folder by its path, with what differs after a change."""


class Watch:
    """Some files and folders, with all that is in them but what editors and systems leave."""

    def __init__(self, places: Sequence[Path]) -> None:
        self._places = places
        self._seen = self._look()

    def wait(self) -> None:
        """Return when something changed since this was last called, or since it was made, and that change is over."""
        while (now := self._look()) == self._seen:
            time.sleep(SECONDS)
        for _ in range(_LOOKS):
            time.sleep(QUIET)
            before, now = now, self._look()
            if now == before:
                break
        self._seen = now

    def _look(self) -> Seen:
        return {path: state for place in self._places for path, state in _below(str(place))}


def _below(place: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """What is in a place, or the place where it is no folder that can be read; nothing where it is away."""
    whole = True
    for folder, folders, files in os.walk(place):
        whole = False
        folders[:] = [name for name in folders if not is_left_behind(name)]
        yield from ((f"{folder}/{name}", ()) for name in folders)
        yield from _states(f"{folder}/{name}" for name in files if not is_left_behind(name))
    if whole:
        yield from _states([place])


def _states(files: Iterable[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    for file in files:
        with suppress(OSError):  # it went away meanwhile
            found = os.lstat(file)
            yield file, (found.st_mtime_ns, found.st_size, found.st_ino, found.st_mode)
