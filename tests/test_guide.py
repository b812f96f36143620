"""The contributors' guide explains every kind and every field."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from dossier.kinds import KINDS, Kind
from dossier.reader import read_file
from dossier.reference import field_groups
from dossier.validation import validate
from support import ROOT

GUIDE = ROOT / "docs" / "contribute"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_has_a_page(kind: Kind) -> None:
    text = (GUIDE / f"{kind.name}.md").read_text(encoding="utf-8")
    front = yaml.safe_load(text.split("---")[1])
    assert (front["computed"], front["argument"]) == ("fields", kind.name)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_is_explained(kind: Kind) -> None:
    fields = [(group.name, field) for group in field_groups(kind) for field in group.fields]
    assert fields
    assert not [(group, field.name) for group, field in fields if len(field.explanation) < 8]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_of_the_model_is_in_the_tables(kind: Kind) -> None:
    assert {field.name for field in field_groups(kind)[0].fields} == set(kind.model.model_fields)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_annotated_example_is_a_sound_record(kind: Kind, tmp_path: Path) -> None:
    text = (GUIDE / f"{kind.name}.md").read_text(encoding="utf-8")
    examples = re.findall(r"## An example.*?```yaml\n(.*?)```", text, re.DOTALL)
    assert len(examples) == 1
    (tmp_path / "example.yaml").write_text(examples[0], encoding="utf-8")
    document = read_file(tmp_path / "example.yaml", "example.yaml")
    assert validate(document, kind.model), [str(problem) for problem in document.problems]
