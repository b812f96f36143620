"""Sees that files change: the system tells it, or, where it does not, by looking at them again and again."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from dossier.reading.listing import is_left_behind

if TYPE_CHECKING:
    from watchfiles._rust_notify import RustNotify

SECONDS = 0.4
"""How long is waited between two looks; a look at 1,300 files takes 10 milliseconds."""
QUIET = 0.1
"""How long nothing may change before a change is over, where files are looked at."""
_LOOKS = 20
"""How often a change is looked at until it is over; what changes all the time is not waited for."""
STEP = 25
"""Milliseconds in which nothing may change before a change is over, where the system tells of changes."""
LONGEST = 1000
"""Milliseconds after which a change that goes on is taken up all the same."""

Seen = dict[str, tuple[int, ...]]
"""Each file and folder by its path, with what differs after a change."""
There = tuple[tuple[str, int, int], ...]
"""Places that are there, each with the numbers by which the system knows it."""


class Watch(Protocol):
    """Some files and folders, with all that is in them but what editors and systems leave."""

    def wait(self) -> None:
        """Return when something changed since this was last called, or since it was made, and that change is over."""


def watch(places: Sequence[Path]) -> Watch:
    """Watch files and folders, which may be away for a while, as well as the system allows."""
    with suppress(ImportError, OSError):
        return Events(places)
    return Looks(places)


class Events:
    """The system tells what changes. Whether places went away or came back is looked at from time to time."""

    def __init__(self, places: Sequence[Path]) -> None:
        """Raises `ImportError` or `OSError` where the system tells nothing."""
        from watchfiles._rust_notify import RustNotify  # here only: where it is missing, the files are looked at

        self._new = RustNotify
        self._places = [Path(os.path.abspath(place)) for place in places]  # noqa: PTH100 - links are not followed
        self._changed = threading.Event()
        there = self._there()
        threading.Thread(target=self._run, args=(self._begun(there), there), daemon=True).start()

    def wait(self) -> None:
        """Return when something changed since this was last called, or since it was made, and that change is over."""
        while not self._changed.wait(SECONDS):
            pass  # in steps, so that a signal is heard
        self._changed.clear()

    def _run(self, told: RustNotify | None, there: There) -> None:
        while True:
            try:
                changed = self._heard(told)
            except RuntimeError:  # at a name that is no text, after which it would tell of nothing else
                there = ()
            if (now := self._there()) != there:
                there, changed = now, True
                with suppress(OSError):
                    told = self._begun(there)
            if changed:
                self._changed.set()

    def _heard(self, told: RustNotify | None) -> bool:
        """Whether anything changed, once it is over, or nothing for a while."""
        if not told:
            time.sleep(SECONDS)
            return False
        changes = told.watch(LONGEST, STEP, int(SECONDS * 1000), None)
        return isinstance(changes, set) and any(self._counts(path) for _, path in changes)

    def _begun(self, there: There) -> RustNotify | None:
        return self._new([path for path, *_ in there], False, False, 0, True, True) if there else None

    def _there(self) -> There:
        """The places that are there, as the system knows them."""
        found = list[tuple[str, int, int]]()
        for place in self._places:
            with suppress(OSError):
                state = place.lstat()
                found.append((str(place), state.st_dev, state.st_ino))
        return tuple(found)

    def _counts(self, path: str) -> bool:
        """Whether a change is one of the project, and not of what editors and systems leave."""
        changed = Path(path)
        place = next((place for place in self._places if changed.is_relative_to(place)), changed)
        return not any(map(is_left_behind, changed.relative_to(place).parts))


class Looks:
    """Files and folders are looked at again and again, and what differs has changed."""

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
