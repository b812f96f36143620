"""The JSON Schemas are fresh, valid, and agree with the models on what a good record is."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from dossier.records.kinds import BY_PLURAL, KINDS, Kind
from dossier.records.schema import schema_files, schema_of
from support import ROOT, SAMPLE

FOLDER = ROOT / "data" / "schema"


def test_files_are_fresh() -> None:
    present = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.iterdir()}
    assert present == schema_files(), "run ./dossier schema"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_schemas_are_schemas(kind: Kind) -> None:
    jsonschema.Draft202012Validator.check_schema(schema_of(kind))


@pytest.mark.parametrize("file", sorted(SAMPLE.glob("*/*.yaml")), ids=lambda file: file.stem)
def test_good_records_pass(file: Path) -> None:
    record = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    schema = json.loads((FOLDER / f"{BY_PLURAL[file.parent.name].name}.schema.json").read_text(encoding="utf-8"))
    faults = [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(_typed(record))]
    assert faults == []


def test_an_unknown_field_and_a_wrong_word_do_not() -> None:
    validator = jsonschema.Draft202012Validator(schema_of(BY_PLURAL["terms"]))
    faults = {error.message for error in validator.iter_errors({"titel": "x", "kind": "request"})}
    assert any("titel" in fault for fault in faults)
    assert any("'request' is not one of" in fault for fault in faults)


def _typed(value: object) -> object:
    """What an editor makes of the same YAML: numbers and truth values as such."""
    if isinstance(value, dict):
        return {key: _typed(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_typed(item) for item in value]
    if value in ("true", "false"):
        return value == "true"
    return int(str(value)) if str(value).isdigit() else value
