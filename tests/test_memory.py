"""What a preview remembers: the same object for the same file, and for what is made of the same objects."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from dossier.memory import Memory, made_once, read_once

LATER = 1_000_000_000


@pytest.fixture
def memory() -> Memory:
    """A memory for which every file is old."""
    return Memory(lambda: time.time_ns() + LATER)


def read(file: Path) -> list[str]:
    return read_once("x", file, lambda: [file.read_text(encoding="utf-8")], is_sound=lambda found: found != ["no"])


def test_a_file_is_read_again_when_it_changed(tmp_path: Path, memory: Memory) -> None:
    file = tmp_path / "x"
    file.write_text("one", encoding="utf-8")
    with memory.another_round():
        first = read(file)
    times = file.stat()
    with memory.another_round():
        assert read(file) is first
    file.write_text("two", encoding="utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    with memory.another_round():
        assert read(file) == ["two"]


def test_a_young_file_and_one_that_is_not_sound_are_read_again(tmp_path: Path, memory: Memory) -> None:
    file, young = tmp_path / "x", Memory(time.time_ns)
    file.write_text("one", encoding="utf-8")
    with young.another_round():
        first = read(file)
    with young.another_round():
        assert read(file) is not first
    file.write_text("no", encoding="utf-8")
    with memory.another_round():
        faulty = read(file)
    with memory.another_round():
        assert read(file) is not faulty


def test_what_is_made_of_the_same_objects_is_the_same(memory: Memory) -> None:
    one, other = ["x"], ["x"]
    with memory.another_round():
        made = made_once("list", (one,), list[str])
        assert made_once("list", (one,), list[str]) is made
        assert made_once("list", (other,), list[str]) is not made
        assert made_once("other", (one,), list[str]) is not made
    with memory.another_round():
        assert made_once("list", (one,), list[str]) is made
    with memory.another_round():
        pass
    with memory.another_round():
        assert made_once("list", (one,), list[str]) is not made


def test_what_is_made_after_a_round_began_belongs_to_it(tmp_path: Path, memory: Memory) -> None:
    file, one = tmp_path / "x", ["x"]
    file.write_text("one", encoding="utf-8")
    with memory.another_round():
        first = read(file)
    with memory.at_hand():
        assert read(file) is first
        made = made_once("list", (one,), list[str])
    with memory.another_round():
        pass
    with memory.at_hand():
        assert made_once("list", (one,), list[str]) is made


def test_a_round_that_fails_forgets_nothing(tmp_path: Path, memory: Memory) -> None:
    file, one = tmp_path / "x", ["x"]
    file.write_text("one", encoding="utf-8")
    with memory.another_round():
        first, made = read(file), made_once("list", (one,), list[str])
    with pytest.raises(KeyError), memory.another_round():
        raise KeyError
    with memory.another_round():
        assert read(file) is first
        assert made_once("list", (one,), list[str]) is made


def test_without_a_memory_everything_is_made(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("one", encoding="utf-8")
    assert read(tmp_path / "x") is not read(tmp_path / "x")
    assert made_once("list", (), list[str]) is not made_once("list", (), list[str])
