"""The contributors' guide explains every kind and every field."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from dossier.reading.strict_yaml import read_file
from dossier.reading.validation import validate
from dossier.records.described import field_groups
from dossier.records.explanations import meaning_of
from dossier.records.kinds import KINDS, Kind
from dossier.records.vocabulary import ChangeKind
from support import ROOT
from support.faults import FAULTS

GUIDE = ROOT / "docs" / "contribute"
TOLD_AFTER_A_BUILD = "## Published addresses"
"""The first of the sections of the rules whose messages need a build or git; other tests compare them."""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_has_a_page(kind: Kind) -> None:
    text = (GUIDE / f"{kind.name}.md").read_text(encoding="utf-8")
    front = yaml.safe_load(text.split("---")[1])
    assert (front["computed"], front["argument"]) == ("fields", kind.name)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_is_explained(kind: Kind) -> None:
    fields = [(group.name, field) for group in field_groups(kind.model) for field in group.fields]
    assert fields
    assert not [(group, field.name) for group, field in fields if len(field.explanation) < 8]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_of_the_model_is_in_the_tables(kind: Kind) -> None:
    assert {field.name for field in field_groups(kind.model)[0].fields} == set(kind.model.model_fields)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_annotated_example_is_a_sound_record(kind: Kind, tmp_path: Path) -> None:
    text = (GUIDE / f"{kind.name}.md").read_text(encoding="utf-8")
    examples = re.findall(r"## An example.*?```yaml\n(.*?)```", text, re.DOTALL)
    assert len(examples) == 1
    (tmp_path / "example.yaml").write_text(examples[0], encoding="utf-8")
    document = read_file(tmp_path / "example.yaml", "example.yaml", comments=True)
    assert validate(document, kind.model), [str(problem) for problem in document.problems]


def test_the_kinds_of_change_have_one_meaning() -> None:
    rows = re.findall(
        r"(?m)^\| `(\w+)` \| (.+) \|$", (GUIDE / "records.md").read_text(encoding="utf-8").split("## Review")[1]
    )
    meanings = [(word.value, meaning_of(word).removesuffix(".")) for word in ChangeKind]
    assert rows == [(word, f"{meaning[0].lower()}{meaning[1:]}") for word, meaning in meanings]


def quoted_messages(file: Path) -> list[str]:
    """The messages at the beginning of a cell in a table that has a column for them."""
    messages, column = [], None
    for line in file.read_text(encoding="utf-8").split(TOLD_AFTER_A_BUILD)[0].splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        if not cells:
            column = None
        elif "message" in cells:
            column = cells.index("message")
        elif column is not None and (start := re.match(r"`[^`]+`(?:,(?: or)? `[^`]+`)*", cells[column])):
            messages += re.findall(r"`([^`]+)`", start[0])
    return messages


def shape(message: str) -> str:
    """A message without what differs from record to record: quoted words, kinds, dates, numbers, what is left out."""
    for pattern, sign in (
        (r"“[^”]*”", "“”"),
        (r"(?<=of the kind )\w+", "X"),
        (r"(?<=was withdrawn: ).*", ""),
        (r"\d+(?:[.,-]\d+)*", "0"),
        (r"\((?:…|0)\)", "()"),
        (r"\s*…$", ""),
    ):
        message = re.sub(pattern, sign, message)
    return message


SHAPES = {shape(message.split(": ", 1)[-1]) for _, message, _ in FAULTS.values()}


@pytest.mark.parametrize("file", sorted(GUIDE.glob("*.md")), ids=lambda file: file.stem)
def test_every_quoted_message_is_one_that_the_tests_of_faults_have_seen(file: Path) -> None:
    messages = quoted_messages(file)
    assert messages or file.stem not in {"rules", *(kind.name for kind in KINDS)}
    assert [message for message in messages if not any(told.startswith(shape(message)) for told in SHAPES)] == []
