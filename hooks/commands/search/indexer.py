"""Pagefind as a process that answers one request after another and writes nothing to the disk."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from subprocess import DEVNULL, PIPE, Popen
from threading import Timer
from typing import Any

from pagefind.service import get_executable

Ask = Callable[[dict[str, Any]], dict[str, Any]]
"""Sends a request, waits and returns the answer; both have the shapes of `pagefind.service.types`."""


class IndexerFailed(Exception):
    """Pagefind could not be started, ended too early, took too long, or refused a request."""


@contextmanager
def running(seconds: float) -> Iterator[Ask]:
    """A Pagefind that is ended after the block, or `seconds` after it began.

    Its own Python package waits for answers for ever when the process has died; and its command line would go on when
    this process is killed, while the service ends with its input.
    """
    program = get_executable()
    if program is None:
        raise IndexerFailed("Pagefind is not installed; delete the folder .venv and run the command again")
    try:
        process = Popen([program, "--service"], stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
    except OSError as error:
        raise IndexerFailed(f"Pagefind cannot be started ({error.strerror})") from error
    limit = Timer(seconds, process.kill)
    limit.start()
    try:
        yield partial(_ask, process)
    except EOFError:
        why = f"ended with code {process.wait()}" if limit.is_alive() else f"did not end within {seconds:.0f} seconds"
        raise IndexerFailed(f"Pagefind {why}") from None
    finally:
        limit.cancel()
        process.kill()
        _close(process)
        limit.join()


def _ask(process: Popen[bytes], request: dict[str, Any]) -> dict[str, Any]:
    assert process.stdin
    assert process.stdout
    with suppress(BrokenPipeError):  # then there is no answer either
        process.stdin.write(base64.b64encode(json.dumps({"message_id": 1, "payload": request}).encode()) + b",")
        process.stdin.flush()
    answer = bytearray()
    while not answer.endswith(b","):
        part = process.stdout.read1()  # type: ignore[attr-defined]
        if not part:
            raise EOFError
        answer += part
    return _payload(bytes(answer[:-1]))


def _payload(answer: bytes) -> dict[str, Any]:
    try:
        payload: dict[str, Any] = json.loads(base64.b64decode(answer, validate=True))["payload"]
    except (ValueError, LookupError, TypeError):
        raise IndexerFailed("Pagefind answered what cannot be read") from None
    if payload.get("type") == "Error":
        raise IndexerFailed(f"Pagefind says: {payload.get('message')}")
    return payload


def _close(process: Popen[bytes]) -> None:
    """Close the pipes, where what was not sent is lost, and wait for the end."""
    for pipe in (process.stdin, process.stdout):
        assert pipe
        with suppress(BrokenPipeError):
            pipe.close()
    process.wait()
