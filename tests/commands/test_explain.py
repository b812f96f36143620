"""`./dossier explain` says what a field is for, wherever records have it, with a real example."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from commands import explain
from commands.project import DATA
from dossier.records.described import shapes_of
from dossier.records.kinds import KINDS, Kind
from support import SAMPLE


def told(field: str, capsys: pytest.CaptureFixture[str], data: Path = DATA) -> tuple[int, str, str]:
    code = explain.run(argparse.Namespace(field=field, data=data))
    out, err = capsys.readouterr()
    return code, out, err


def test_words_of_a_closed_list_are_named_with_their_labels_and_meanings(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = told("action.kind", capsys)
    assert code == 0
    assert out.startswith("kind (required)\n  in action\n  What was done.\n")
    assert "    complaint           Complaint. The filing that begins a suit.\n" in out
    assert "\n\nkind" not in out


def test_where_several_fields_have_a_name_all_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = told("date", capsys)
    assert "  in every kind.changes\n" in out
    assert "  in statement, action, event, figure\n" in out


def test_an_example_is_of_a_real_record(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = told("effects.bound", capsys)
    path = out.partition("For example, in ")[2].partition(":")[0]
    assert path.startswith("data/actions/")
    line = next(line for line in out.splitlines() if "bound: " in line)
    assert line.partition("bound: ")[2].rstrip("-").strip() in (DATA.parent / path).read_text("utf-8").replace(
        "\n", " "
    )


def test_a_group_is_told_field_by_field_with_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = told("effects", capsys)
    assert "\n    does                 What the ruling does to it. (required)\n" in out
    told_first, _, example = out.partition("For example, in data/actions/")
    assert "\n    protected " in told_first
    assert "\n      - id: " in example
    assert example.count("- id: ") == 1


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_fields_of_every_kind_are_explained(kind: Kind, capsys: pytest.CaptureFixture[str]) -> None:
    name = [*shapes_of(kind.model)][-1]
    code, out, _ = told(f"{kind.name}.{name}", capsys, SAMPLE)
    assert (code, out.startswith(name)) == (0, True)


def test_a_misspelled_field_is_answered_with_the_right_one(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = told("confidnce", capsys)
    assert (code, "Did you mean “confidence”?" in err) == (2, True)
