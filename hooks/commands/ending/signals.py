"""How a command ends when it is interrupted, by Ctrl-C or by a signal of the system; standard library only."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from commands import usage

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Ended(KeyboardInterrupt):
    """A signal of the system asked this process to end, which then tidies up as after Ctrl-C."""

    def __init__(self, number: int) -> None:
        self.code = 128 + number
        super().__init__()


def hold() -> None:
    """Let signals wait, until `heed` is called by this program or by the one that takes its place."""
    signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)


def heed() -> None:
    """Let signals end this process with `KeyboardInterrupt`, those that waited first; `nohup` is respected."""
    for number in _SIGNALS[1:]:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _end)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)


@contextmanager
def waiting() -> Iterator[Callable[[], None]]:
    """Let signals wait while something is begun that they have to end; what is yielded lets those come that waited.

    A program that was begun does not inherit this, as it would if the system held the signals.
    """
    came: list[int] = []
    usual = {number: signal.getsignal(number) for number in _SIGNALS if callable(signal.getsignal(number))}

    def release() -> None:
        for number in tuple(usual):
            signal.signal(number, usual.pop(number))
        while came:
            signal.raise_signal(came.pop())

    for number in usual:
        signal.signal(number, lambda number, frame: came.append(number))
    try:
        yield release
    finally:
        release()


def _end(number: int, frame: FrameType | None) -> None:
    raise Ended(number)


def interrupted(name: str, interruption: KeyboardInterrupt) -> int:
    """Say that a command was interrupted; return its exit code."""
    sys.stderr.write(f"./dossier {name}: interrupted\n")
    return interruption.code if isinstance(interruption, Ended) else usage.INTERRUPTED
