"""A label whose English changed is a problem until someone has compared its translation."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dossier.check import check_labels
from dossier.language.compared import read_sums, write_sums
from dossier.problems import Problem
from editing.labels import still_true_labels
from editing.workspace import CannotEdit
from support import OVERRIDES


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    """A copy of the labels, beside a folder of records."""
    folder = tmp_path / "overrides" / "labels"
    shutil.copytree(OVERRIDES / "labels", folder)
    return folder


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def problems(labels: Path) -> list[Problem]:
    return list(check_labels(labels, "labels", "en")[1])


def test_a_changed_label_is_reported_at_its_translation_until_it_was_compared(labels: Path) -> None:
    edit(labels / "en.yaml", "\n  skip: Skip to content\n", "\n  skip: Go to the content\n")
    (problem,) = problems(labels)
    line = (labels / "es.yaml").read_text("utf-8").split("\n  skip:")[0].count("\n") + 2
    assert (problem.path, problem.line) == ("labels/es.yaml", line)
    assert problem.message == "the label “interface.skip” of labels/en.yaml changed since it was translated"
    assert problem.hint.endswith("run ./dossier translations es --still-true labels interface.skip.")
    assert still_true_labels(labels.parents[1] / "data", "es", ["interface.skip"]) == (labels / "es.sums", 1)
    assert problems(labels) == []


def test_all_forms_of_a_label_with_a_count_are_one_label(labels: Path) -> None:
    edit(labels / "en.yaml", "A text of this record has changed", "One text of this record has changed")
    (problem,) = problems(labels)
    assert "“translation.changed_since”" in problem.message


def test_words_that_each_language_has_for_itself_are_not_compared(labels: Path) -> None:
    edit(labels / "en.yaml", "\n  articles: the a an\n", "\n  articles: the a an some\n")
    assert problems(labels) == []


def test_a_label_without_a_sum_and_a_sum_without_a_label_are_reported(labels: Path) -> None:
    sums = read_sums(labels, "es", "labels")
    del sums["site.name"]
    (labels / "es.sums").write_text(write_sums(sums | {"site.gone": "0123456789ab"}), encoding="utf-8")
    assert [(problem.path, problem.message) for problem in problems(labels)] == [
        ("labels/es.sums", "sums are listed of labels that labels/en.yaml does not have, as “site.gone”"),
        ("labels/es.yaml", "the label “site.name” of labels/en.yaml has a translation that was not compared"),
    ]
    assert still_true_labels(labels.parents[1] / "data", "es", ())[1] == 1
    assert problems(labels) == []


def test_labels_without_sums_are_one_problem(labels: Path) -> None:
    (labels / "es.sums").unlink()
    (problem,) = problems(labels)
    assert problem.message == "nothing says which labels of labels/en.yaml these translate"
    (labels / "es.sums").write_bytes(b"\xff")
    assert [one.path for one in problems(labels)] == ["labels/es.sums"]


def test_a_label_that_is_not_there_cannot_be_true(labels: Path) -> None:
    with pytest.raises(CannotEdit, match=r"Did you mean “interface\.skip”\?"):
        still_true_labels(labels.parents[1] / "data", "es", ["interface.skp"])
