"""The benchmark of edits starts a preview, and waits for the page of each record that was saved."""

from __future__ import annotations

from pathlib import Path

from bench.edit import Waited, wait_for_edits
from bench.shares import FEWEST


def test_an_edit_is_waited_for(tmp_path: Path) -> None:
    waited = wait_for_edits(FEWEST, 1, 120, tmp_path)
    assert waited.records == FEWEST
    assert 0 < waited.edits[0] < 120
    assert 0 < waited.first < 120


def test_edits_are_told_in_words() -> None:
    waited = Waited(1116, 1.5, (0.2, 0.3, 0.9))
    told = "  1,116 records: first page 1.50 s, save to page 0.30 s (median of 3, at most 0.90 s)"
    assert waited.line == told
