"""What is made for editors: schemas without names of classes, the folder with the ids, snippets, and the problem matcher."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from commands.schema import SCHEMAS
from dossier.reading.canonical import canonical
from dossier.reading.marks import MARK
from dossier.reading.strict_yaml import read_yaml
from dossier.records.described import field_groups
from dossier.records.explanations import meaning_of
from dossier.records.kinds import KINDS, Kind
from editing.completion.folder import FOLDER, keep_fresh, prepare
from editing.completion.records import RECORDS
from editing.scaffold.blank import blank
from editing.scaffold.snippets import TODAY, body
from support import ROOT

VSCODE = ROOT / ".vscode"
DEVCONTAINER = ROOT / ".devcontainer" / "devcontainer.json"


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Every schema within a schema, itself included."""
    if isinstance(schema, dict):
        yield schema
        for name, inner in schema.items():
            named = name in ("properties", "$defs")
            for part in inner.values() if named else (inner if isinstance(inner, list) else [inner]):
                yield from parts(part)


@pytest.mark.parametrize("file", sorted(SCHEMAS.glob("*.json")), ids=lambda file: file.name)
def test_schemas_say_in_words_what_they_mean(file: Path) -> None:
    found = list(parts(json.loads(file.read_text(encoding="utf-8"))))
    assert len(found) >= len(KINDS)
    for part in found:
        assert not part.keys() & {"title", "default", "record"}
        assert part.get("type") != "null"
        assert ("pattern" in part) == ("patternErrorMessage" in part)
        assert len(part.get("enum", ())) == len(set(part.get("enumDescriptions", ())))


def test_every_word_that_a_record_may_hold_has_a_meaning_of_one_sentence() -> None:
    vocabularies = {field.vocabulary for kind in KINDS for group in field_groups(kind.model) for field in group.fields}
    for vocabulary in filter(None, vocabularies):
        meanings = {word: meaning_of(word) for word in vocabulary}
        assert [word for word, meaning in meanings.items() if not re.fullmatch(r"[A-Z][^\n]{5,120}[.]", meaning)] == []
        assert len({*meanings.values()}) == len(meanings), vocabulary


def test_a_schema_says_what_each_word_means() -> None:
    schema = json.loads((SCHEMAS / "action.schema.json").read_text(encoding="utf-8"))
    words = schema["$defs"]["Disposition"]
    said = dict(zip(words["enum"], words["enumDescriptions"], strict=True))
    assert said["denied"] == "Denied. The court refused what was asked for."


# The folder that editors read


def test_the_folder_has_the_schemas_and_the_records(tmp_path: Path) -> None:
    (tmp_path / "former.schema.json").write_text("{}", encoding="utf-8")
    prepare(SCHEMAS, tmp_path, [("person", "jane-doe", "Jane Doe")])
    assert {file.name for file in tmp_path.iterdir()} == {file.name for file in SCHEMAS.iterdir()}
    defined = json.loads((tmp_path / RECORDS).read_text(encoding="utf-8"))["$defs"]
    assert defined["person"]["defaultSnippets"] == [
        {"label": "jane-doe", "description": "Jane Doe", "body": "jane-doe"}
    ]
    assert "defaultSnippets" not in defined["case"]


def test_what_is_fresh_is_not_written_again(tmp_path: Path) -> None:
    prepare(SCHEMAS, tmp_path, [])
    before = {file.name: file.stat().st_mtime_ns for file in tmp_path.iterdir()}
    prepare(SCHEMAS, tmp_path, [("person", "jane-doe", "Jane Doe")])
    after = {file.name: file.stat().st_mtime_ns for file in tmp_path.iterdir()}
    assert {name for name in after if before[name] != after[name]} == {RECORDS}


def test_only_the_records_of_the_project_are_offered(tmp_path: Path) -> None:
    keep_fresh(tmp_path, tmp_path / "others", [("person", "jane-doe", "Jane Doe")])
    assert not (tmp_path / FOLDER).exists()
    keep_fresh(tmp_path, tmp_path / "data", [("person", "jane-doe", "Jane Doe")])
    assert "Jane Doe" in (tmp_path / FOLDER / RECORDS).read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_stops_no_command(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("", encoding="utf-8")
    keep_fresh(tmp_path, tmp_path / "data", [("person", "jane-doe", "Jane Doe")])
    assert (tmp_path / FOLDER).is_file()


# Snippets


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_snippet_is_the_record_that_is_begun(kind: Kind) -> None:
    begun = blank(kind, {}, date(2026, 11, 28))
    text = "\n".join(body(kind)).replace(TODAY, "2026-11-28")
    assert "$CURRENT" not in text
    assert [int(number) for number in re.findall(r"\$\{(\d+)[:|]", text)] == list(range(1, text.count("${") + 1))
    used = re.sub(r"\$\{\d+:((?:\\.|[^}])*)\}|\$\{\d+\|([^,]*),[^|]*\|\}", lambda place: place[1] or place[2], text)
    document = read_yaml(used.replace("\\", ""), "new.yaml")
    assert document.problems == []
    assert _without_words(document.value) == _without_words(read_yaml(canonical(kind, begun), "new.yaml").value)


def _without_words(value: Any) -> Any:
    """A value in which all places to be filled in are alike."""
    if isinstance(value, dict):
        return {name: _without_words(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_without_words(inner) for inner in value]
    return MARK if str(value).startswith(MARK) else value


# Tasks, extensions, the container


def test_the_matcher_finds_the_place_and_the_words_of_a_problem() -> None:
    (matcher,) = [
        json.loads(text)
        for text in {
            json.dumps(task["problemMatcher"]) for task in tasks() if task["command"].startswith("./dossier check")
        }
    ]
    line = "data/people/x.yaml:3:11: “X” is not a date"
    pattern = matcher["pattern"]
    found = re.fullmatch(pattern["regexp"], line)
    assert found
    assert [found[pattern[name]] for name in ("file", "line", "column", "message")] == [
        "data/people/x.yaml",
        "3",
        "11",
        "“X” is not a date",
    ]


def test_tasks_run_commands_that_there_are() -> None:
    from commands.usage import COMMANDS

    assert {task["command"].split()[1] for task in tasks()} <= COMMANDS.keys()
    assert [task["command"] for task in tasks() if "runOptions" in task] == ["./dossier schema --ids"]


def test_the_container_prepares_what_the_settings_name() -> None:
    container = json.loads(DEVCONTAINER.read_text(encoding="utf-8"))
    recommended = json.loads((VSCODE / "extensions.json").read_text(encoding="utf-8"))["recommendations"]
    assert container["customizations"]["vscode"]["extensions"] == recommended
    assert container["postCreateCommand"] == "./dossier schema --ids"
    settings = json.loads((VSCODE / "settings.json").read_text(encoding="utf-8"))
    assert all(file.startswith(f"{FOLDER}/") for file in settings["yaml.schemas"])


def tasks() -> list[dict[str, Any]]:
    """The tasks of the editor."""
    found: list[dict[str, Any]] = json.loads((VSCODE / "tasks.json").read_text(encoding="utf-8"))["tasks"]
    return found
