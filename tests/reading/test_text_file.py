"""A file of text is read whole or refused in one sentence, whatever it belongs to."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.problems import ProblemsFound
from dossier.reading.text_file import read_text


def refused(file: Path, content: bytes, most: int = 1024) -> list[str]:
    file.write_bytes(content)
    with pytest.raises(ProblemsFound) as raised:
        read_text(file, "about.md", most)
    return [str(problem).split("\n")[0].removeprefix("about.md:") for problem in raised.value.problems]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"Caf\xe9", ["1:4: this is not UTF-8 text"]),
        ("Café".encode("utf-16"), ["1:1: this is not UTF-8 text, but UTF-16 or UTF-32"]),
        (b"\xef\xbb\xbfa\nb\0", ["2:2: this is not text: a byte in it is zero"]),
        (b"a" * 2000, ["1:1: this file is too large; the limit is 1 KiB"]),
        (
            b"# A\r\n<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> x\r\n",
            ["2:1: a merge was not finished here: <<<<<<< HEAD", "4:1: a merge was not finished here: =======", "6:1: a merge was not finished here: >>>>>>> x"],
        ),
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes, told: list[str]) -> None:
    assert refused(tmp_path / "about.md", content) == told


@pytest.mark.parametrize("text", ["A heading\n=======\n\nText\n", "a <<<<<<< b\n", " <<<<<<< a\n", "<<<<<<<<\n", ""])
def test_what_only_looks_like_a_merge_is_text(tmp_path: Path, text: str) -> None:
    file = tmp_path / "about.md"
    file.write_text(text, encoding="utf-8")
    assert read_text(file, "about.md") == text


def test_the_mark_at_the_beginning_and_the_line_ends_of_windows_are_no_part_of_the_text(tmp_path: Path) -> None:
    file = tmp_path / "about.md"
    file.write_bytes(b"\xef\xbb\xbfa\r\nb\r\n")
    assert read_text(file, "about.md") == "a\nb\n"
