"""Work is shared among processes without loss, and a failure in any of them is told."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from dossier import sharing
from dossier.sharing import share


def test_every_item_is_done_once(tmp_path: Path) -> None:
    def touch(part: Sequence[int]) -> None:
        for number in part:
            (tmp_path / str(number)).touch(exist_ok=False)

    share(range(sharing.WORTH_IT + 3), touch)
    assert len(list(tmp_path.iterdir())) == sharing.WORTH_IT + 3


def test_a_failure_elsewhere_is_told(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    def fail_on_the_second(part: Sequence[int]) -> None:
        if 1 in part:
            raise ValueError("no good")

    monkeypatch.setattr(sharing.os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    with pytest.raises(RuntimeError, match="failed"):
        share(range(sharing.WORTH_IT), fail_on_the_second)
    assert "no good" in capfd.readouterr().err


def test_one_process_while_threads_run() -> None:
    done: list[int] = []
    held = threading.Event()
    thread = threading.Thread(target=held.wait)
    thread.start()
    try:
        share(range(sharing.WORTH_IT), done.extend)
    finally:
        held.set()
        thread.join()
    assert len(done) == sharing.WORTH_IT
