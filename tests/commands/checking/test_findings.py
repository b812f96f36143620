"""Problems as text, as annotations of GitHub and for programs."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from commands.checking.findings import MOST_ANNOTATIONS, annotation, as_summary, write
from dossier.problems import Problem

ONE = Problem("data/terms/x.yaml", 3, 5, "“a: b, c” is 100% wrong", "Write `b`.")
MANY = [Problem(f"data/terms/x{number:02}.yaml", 1, 1, "wrong", "Write.") for number in range(25)]


def test_an_annotation_has_its_place_and_its_signs_escaped() -> None:
    assert annotation(ONE) == (
        "::error file=data/terms/x.yaml,line=3,col=5,title=“a%3A b%2C c” is 100%25 wrong::Write `b`."
    )
    assert annotation(Problem("x", 1, 1, "a\n::b")).count("\n") == 0


def test_github_gets_the_first_at_their_lines_and_all_in_its_summary(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    summary = tmp_path / "summary.md"
    write(MANY, "github", {"GITHUB_STEP_SUMMARY": str(summary)})
    printed = capsys.readouterr()
    assert len(re.findall("(?m)^::error ", printed.out)) == MOST_ANNOTATIONS
    assert printed.err.endswith("25 problems in 25 files\n")
    assert "::error" not in printed.err
    assert all(f"{one.path}:1:1: wrong" in summary.read_text(encoding="utf-8") for one in MANY)


def test_a_summary_shows_what_is_written_and_nothing_else() -> None:
    text = as_summary([Problem("x", 1, 1, "```` <b> [a](b)")])
    fence = text.splitlines()[2].removesuffix("text")
    assert fence == "`" * 5
    assert text.rstrip().endswith(f"\n{fence}")
    assert len(as_summary([Problem("x", line, 1, "a" * 2000) for line in range(1000)])) < 1024**2


@pytest.mark.parametrize("problems", [[], [ONE], MANY])
def test_programs_get_an_array(problems: list[Problem], capsys: pytest.CaptureFixture[str]) -> None:
    write(problems, "json")
    rows = json.loads(capsys.readouterr().out)
    assert [Problem(**row) for row in rows] == sorted(problems)
