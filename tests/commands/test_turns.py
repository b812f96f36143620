"""In a preview, what somebody waits for goes before the check."""

from __future__ import annotations

import threading

from commands.preview.turns import Turns

SOON = 10


def test_the_check_waits_until_nobody_works_at_once() -> None:
    turns, over = Turns(), threading.Event()

    def check() -> None:
        turns.give_way()
        over.set()

    checking = threading.Thread(target=check, daemon=True)
    with turns.first():
        with turns.first():
            checking.start()
        assert not over.wait(0.05)
    assert over.wait(SOON)
    turns.give_way()
