"""Problems print nothing of the input that a terminal, a workflow or a reader could take for something else."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from dossier.invisible import escaped, has_invisible
from dossier.problems import LONGEST_SHOWN, MOST_LISTED, MOST_OF_A_FILE, Problem, capped, shown

HOSTILE = [
    ("a\nb\r\nc\td", r"a\nb\r\nc\td"),
    ("\x1b]0;x\x07", r"\u001b]0;x\u0007"),
    ("\u202egpj.exe", r"\u202egpj.exe"),
    ("mou\u00a0", r"mou\u00a0"),
    ("\u3164\u2800\u200b", r"\u3164\u2800\u200b"),
    ("\udcff.yaml", r"\udcff.yaml"),
    ("\U000e0041", r"\U000e0041"),
    ("z" + "\u0301" * 6, "z" + "\u0301" * 4 + r"\u0301\u0301"),
    ("É “à la carte” — 日本 ü", "É “à la carte” — 日本 ü"),
]


@pytest.mark.parametrize(("text", "printed"), HOSTILE)
def test_what_is_not_seen_is_printed_by_its_code(text: str, printed: str) -> None:
    assert escaped(text) == shown(text) == printed
    problem = Problem(text, 1, 1, text, text)
    assert problem.path == problem.message == problem.hint == printed


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (None, "null"),
        (True, "true"),
        (5, "5"),
        ([1], "a list"),
        ({}, "a group of fields"),
        (-(10**4000), "a number of"),
    ],
)
def test_other_values_are_shown_as_they_are_written(value: object, printed: str) -> None:
    assert shown(value).startswith(printed)


@pytest.mark.parametrize(("sign", "count"), [("x", 300_000), ("\u202e", 300_000), ("\u202e", 30), ("x", 81)])
def test_a_long_value_is_shown_by_its_ends(sign: str, count: int) -> None:
    text = sign * count
    assert len(shown(text)) == LONGEST_SHOWN
    assert "…" in shown(text)


def test_every_format_and_control_character_counts_as_invisible() -> None:
    for code in range(sys.maxunicode + 1):
        if unicodedata.category(chr(code)) in ("Cc", "Cf", "Cs", "Zl", "Zp") and chr(code) not in "\t\n":
            assert has_invisible(chr(code)), hex(code)
    assert not has_invisible("naïve “words” — 日本, §\u00a06103 ½ é\n\t👍")


def test_the_problems_of_one_file_are_counted_beyond_a_hundred() -> None:
    many = [Problem("a", line, 1, "x") for line in range(1, 251)]
    listed = list(capped([*many, *many, Problem("b", 1, 1, "x")], "data"))
    assert len(listed) == MOST_OF_A_FILE + 2
    assert "150 more problems in this file not listed" in str(listed[-1])


def test_the_problems_of_all_files_are_counted_beyond_a_thousand() -> None:
    listed = list(capped((Problem(str(number), 1, 1, "x") for number in range(5000)), "data"))
    assert len(listed) == MOST_LISTED + 1
    assert str(listed[-1]).startswith("data:1:1: 4,000 more problems in 4,000 more files not listed")
