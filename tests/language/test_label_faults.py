"""Every fault of a labels file is reported with file, line, column and what to do, by `check` and before a build writes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from commands.build import BuildFailed, render
from dossier.check import Project, check_labels, check_project
from dossier.language.labels import Labels
from dossier.pages.publication import Publication
from dossier.problems import Problem, ProblemsFound
from dossier.reading.document import Document
from support import OVERRIDES, ROOT, SAMPLE

ENGLISH = (OVERRIDES / "labels" / "en.yaml").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Fault:
    """An edit of the English labels, where the problem has to stand, and what it has to say."""

    old: str
    """A pattern that is found once, with `^` at the beginning of a line."""
    new: str
    at: str
    """A pattern; the problem stands where its first group begins in the edited file."""
    message: str
    hint: str


FAULTS = {
    "duplicate key": Fault(
        r"^  skip: .*",
        r"\g<0>\n  skip: Skip",
        r"^  (skip): Skip$",
        "“skip” appears a second time (first on line ",
        "Keep one of the two.",
    ),
    "missing key": Fault(
        r"^  tagline: .*\n", "", r"^site:\n  (name)", "the field “tagline” is missing", "Add `tagline:`."
    ),
    "missing key that is described": Fault(
        r"^unseen: .*\n",
        "",
        r"(^code: )",
        "the field “unseen” is missing",
        "Add `unseen:` — Said on every page",
    ),
    "unknown key": Fault(
        r"^  tagline: ",
        "  tagline_2: x\n  tagline: ",
        r"^  (tagline_2)",
        "unknown field “tagline_2”",
        "Did you mean “tagline”?",
    ),
    "wrong placeholder": Fault(
        r"(^  circa: .*)\{date\}",
        r"\1{dat}",
        r"^  circa: (.*\{dat\})",
        "nothing is filled in for the placeholder {dat}",
        "Did you mean “date”?",
    ),
    "placeholder where nothing is filled in": Fault(
        r"^  skip: ",
        r"\g<0>'{name} '#",
        r"^  skip: ('\{name)",
        "nothing is filled in for the placeholder {name}",
        "Take out the braces.",
    ),
    "missing placeholder": Fault(
        r"(^  circa: .*)\{date\}",
        r"\1",
        r"^  circa: (.*)",
        "the placeholder {date} is missing",
        "Write it where its value belongs.",
    ),
    "placeholder with a form": Fault(
        r"(^  circa: .*)\{date\}",
        r"\1{date:>9}",
        r"^  circa: (.*)",
        "these braces hold no name",
        "Write a placeholder as {name}, and nothing else between braces.",
    ),
    "a brace alone": Fault(
        r"^  skip: .*",
        "  skip: Skip } content",
        r"^  skip: (Skip })",
        "a brace is alone",
        "Write a placeholder as {name}, and nothing else between braces.",
    ),
    "number for text": Fault(
        r"^  skip: .*",
        "  skip: 2025",
        r"^  skip: (2025)",
        "“skip”: this must be text, not a number",
        "Put it in quotation marks.",
    ),
    "empty text": Fault(
        r"^  skip: .*",
        "  skip: ''",
        r"^  skip: ('')",
        "this must not be empty",
        "Write the words that readers see.",
    ),
    "nothing": Fault(
        r"^  skip: .*",
        "  skip:",
        r"^  skip:()",
        "“skip”: nothing is written here",
        "Write it, or leave the field out.",
    ),
    "HTML": Fault(
        r"^  skip: .*",
        "  skip: Skip to <b>content</b>",
        r"^  skip: (Skip to <b>)",
        "HTML is not allowed here: <b>",
        "Write plain text.",
    ),
    "missing word of a vocabulary": Fault(
        r"^    announced: .*\n",
        "",
        r"^  stage:\n    (requested)",
        "the field “announced” is missing",
        "Add `announced:`.",
    ),
    "word that is in no vocabulary": Fault(
        r"^    announced: ",
        r"    announcd: x\n\g<0>",
        r"^    (announcd)",
        "unknown field “announcd”",
        "Did you mean “announced”?",
    ),
    "text for forms": Fault(
        r"^  month_added: .*",
        "  month_added: New records",
        r"^  month_added: (New)",
        "a number is filled in here, so this needs a form for each sort of number",
        "`one: …`, `other: …`",
    ),
    "missing form": Fault(
        r"^  month_added: .*",
        "  month_added: {other: '{count} new records'}",
        r"^  month_added: (\{)",
        "the form “one” is missing",
        "Add `one:`. This language has “one”, “other”.",
    ),
    "missing form for other numbers": Fault(
        r"^  month_added: .*",
        "  month_added: {one: '{count} new record'}",
        r"^  month_added: (\{)",
        "the field “other” is missing",
        "Add `other:`.",
    ),
    "form that the language does not have": Fault(
        r"^  month_added: \{",
        r"\g<0>few: '{count} new records', ",
        r"^  month_added: \{(few)",
        "no number takes the form “few” in this language",
        "Remove it. This language has “one”, “other”.",
    ),
    "form that no language has": Fault(
        r"^(  month_added: .*)other",
        r"\1othr",
        r"^  month_added: .*(othr)",
        "unknown field “othr”",
        "Did you mean “other”?",
    ),
    "form without its count": Fault(
        r"^(  month_added: .*)\{count\} new records",
        r"\1new records",
        r"^  month_added: .*('new records)",
        "the placeholder {count} is missing",
        "Write it where its value belongs.",
    ),
    "missing kind": Fault(
        r"^  figure:\n    one(.*\n){4}",
        "",
        r"^kinds:\n  (agreement)",
        "the field “figure” is missing",
        "Add `figure:`.",
    ),
    "text for a group": Fault(
        r"^  figure:\n    one(.*\n){4}",
        "  figure: Figure\n",
        r"^  figure: (Figure)$",
        "“figure”: this must be a group of fields",
        "Write its fields, indented: `one: …`, `many: …`, `about: …`, `counted: …`.",
    ),
    "text for a vocabulary": Fault(
        r"^  lane: .*",
        "  lane: both",
        r"^  lane: (both)",
        "“lane”: this must be a group of fields",
        "Write its fields, indented: `ice: …`, `irs: …`, `both: …`.",
    ),
    "broken YAML": Fault(
        r"^  skip: .*",
        "  skip: [",
        r"^  skip: (\[)",
        "this is not valid YAML: the bracket that opens here is never closed",
        "Close it, or put text that begins with it in quotation marks.",
    ),
    "tab": Fault(
        r"^  skip: ", "\tskip: ", r"^(\t)skip", "a tab is used for indentation", "Indent with two spaces per level."
    ),
    "code of another language": Fault(
        r"^code: en",
        "code: es",
        r"^code: (es)",
        "the code of the language is “es”",
        "Write `code: en`, as the file is called, or rename the file.",
    ),
}


def problems_of(folder: Path) -> list[Problem]:
    return list(check_labels(folder, "labels", "en")[1])


@pytest.mark.parametrize("name", FAULTS)
def test_fault(tmp_path: Path, name: str) -> None:
    fault = FAULTS[name]
    text, found = re.subn(fault.old, fault.new, ENGLISH, flags=re.MULTILINE)
    assert found == 1
    (tmp_path / "en.yaml").write_text(text, encoding="utf-8")
    at = re.search(fault.at, text, re.MULTILINE)
    assert at
    line, column = text.count("\n", 0, at.start(1)) + 1, at.start(1) - text.rfind("\n", 0, at.start(1))
    (problem,) = problems_of(tmp_path)
    assert (problem.path, problem.line, problem.column) == ("labels/en.yaml", line, column)
    assert problem.message.startswith(fault.message)
    assert fault.hint in problem.hint
    with pytest.raises(ProblemsFound):
        Labels.load(tmp_path, "en")


def test_all_faults_are_reported_at_once(tmp_path: Path) -> None:
    text = re.sub(r"^  skip: .*", "  skip: 1", ENGLISH, flags=re.MULTILINE)
    text = re.sub(r"^    announced: .*\n", "", text, flags=re.MULTILINE)
    (tmp_path / "en.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "es.yaml").write_text("code: es\n", encoding="utf-8")
    problems = problems_of(tmp_path)
    assert len([problem for problem in problems if problem.path == "labels/en.yaml"]) == 2
    assert len([problem for problem in problems if problem.path == "labels/es.yaml"]) == len(Labels.model_fields) - 1
    assert problems == sorted(problems)


@pytest.mark.parametrize(
    ("file", "content", "message", "hint"),
    [
        ("en.yaml", None, "labels/en.yaml:1:1: there is no such labels file", "Copy the file of another language"),
        ("en.yaml", b"code: \xff\n", "labels/en.yaml:1:7: this is not UTF-8 text", "Save the file as UTF-8."),
        ("en.yaml", b"- code\n", "labels/en.yaml:1:1: this is not a record", "each as `name: value`"),
        ("xx.yaml", b"code: xx\n", "labels/xx.yaml:1:1: “xx” is not the code of a language", "as es.yaml."),
    ],
)
def test_fault_of_a_file(tmp_path: Path, file: str, content: bytes | None, message: str, hint: str) -> None:
    (tmp_path / "en.yaml").write_text(ENGLISH, encoding="utf-8")
    if content is None:
        (tmp_path / file).unlink()
    else:
        (tmp_path / file).write_bytes(content)
    (problem,) = problems_of(tmp_path)
    assert str(problem).startswith(message)
    assert hint in problem.hint


def test_words_for_a_record_that_is_not_there_are_reported(tmp_path: Path, real: Publication) -> None:
    (tmp_path / "en.yaml").write_text(ENGLISH.replace("definition:itin:", "definition:itinn:"), encoding="utf-8")
    (problem,) = check_labels(tmp_path, "labels", "en", real.dossier)[1]
    line = ENGLISH[: ENGLISH.index("definition:itin:")].count("\n") + 1
    assert (problem.line, problem.column) == (line, 5)
    assert problem.message == "there is no record “definition:itinn”"
    assert "definition:itin" in problem.hint


def test_a_faulty_label_is_all_that_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document("overrides/labels/en.yaml")
    document.report((), (7, 9), "this must not be empty", "Write the words that readers see.")
    monkeypatch.setattr("dossier.check.read_labels", lambda *_: (None, document))
    assert list(check_project(Project(ROOT, SAMPLE, "data")).problems) == document.problems


def test_a_build_with_a_faulty_label_stops_before_it_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document("overrides/labels/en.yaml")
    document.report((), (7, 9), "this must not be empty", "Write the words that readers see.")
    monkeypatch.setattr("dossier.check.read_labels", lambda *_: (None, document))
    with pytest.raises(BuildFailed) as failure:
        render(SAMPLE, tmp_path / "site")
    assert list(failure.value.problems) == document.problems
    assert not (tmp_path / "site").exists()
