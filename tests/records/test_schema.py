"""The JSON Schemas are fresh, valid, and agree with the models on what a good record is."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from referencing import Registry, Resource

from commands.schema import stale_files, wanted_files
from dossier.records.fields import Date, Day, Id, Quantity
from dossier.records.kinds import BY_PLURAL, Kind
from support import ROOT, SAMPLE

FOLDER = ROOT / "data" / "schema"
COMMITTED = {file.name: json.loads(file.read_text(encoding="utf-8")) for file in sorted(FOLDER.glob("*.json"))}


def validator(kind: Kind) -> jsonschema.Draft202012Validator:
    """What checks records of a kind by the committed schemas, as an editor does."""
    resources = [(name, Resource.from_contents(schema)) for name, schema in COMMITTED.items()]
    return jsonschema.Draft202012Validator(
        COMMITTED[f"{kind.name}.schema.json"], registry=Registry().with_resources(resources)
    )


def test_files_are_fresh() -> None:
    assert stale_files(wanted_files()) == [], "run ./dossier schema"
    assert set(FOLDER.iterdir()) <= wanted_files().keys()


@pytest.mark.parametrize("name", COMMITTED)
def test_schemas_are_schemas(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(COMMITTED[name])


@pytest.mark.parametrize("file", sorted(SAMPLE.glob("*/*.yaml")), ids=lambda file: file.stem)
def test_good_records_pass(file: Path) -> None:
    record = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert [error.message for error in validator(BY_PLURAL[file.parent.name]).iter_errors(_typed(record))] == []


def test_an_unknown_field_and_a_wrong_word_do_not() -> None:
    faults = {error.message for error in validator(BY_PLURAL["terms"]).iter_errors({"titel": "x", "kind": "request"})}
    assert any("titel" in fault for fault in faults)
    assert any("'request' is not one of" in fault for fault in faults)


_FIELDS = {name: TypeAdapter(field) for name, field in (("date", Date), ("day", Day), ("number", Quantity), ("id", Id))}
_SIGNS = "0123456789-.~+eE_ ,٢２½a\n"
_VALUES = st.one_of(
    st.integers(),
    st.integers(1_700, 2_200),
    st.dates(date(1770, 1, 1), date(2110, 1, 1)).map(str),
    st.builds("{:04}-{:02}-{:02}".format, st.integers(1_770, 2_110), st.integers(0, 13), st.integers(0, 32)),
    st.builds("{:04}-{:02}~".format, st.integers(1_770, 2_110), st.integers(0, 13)),
    st.decimals(allow_nan=False, allow_infinity=False).map(str),
    st.text(_SIGNS, max_size=20),
)


@pytest.mark.parametrize("name", _FIELDS)
@given(_VALUES.filter(lambda value: not f"{value}".endswith("\n")))  # which Python's regular expressions let pass
@example("1900-02-29")
@example("2000-02-29")
@example("2023-02-29")
@example("2024-02-29~")
@example("-0.0")
@example("9" * 16)
@example(10**15)
@example("0." + "1" * 15)
def test_schema_and_model_take_the_same_values(name: str, value: object) -> None:
    schema = jsonschema.Draft202012Validator(_FIELDS[name].json_schema())
    try:
        _FIELDS[name].validate_python(value)
    except ValidationError:
        assert not schema.is_valid(value)
    else:
        assert schema.is_valid(value)


def _typed(value: object) -> object:
    """What an editor makes of the same YAML: numbers and truth values as such."""
    if isinstance(value, dict):
        return {key: _typed(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_typed(item) for item in value]
    if value in ("true", "false"):
        return value == "true"
    return int(str(value)) if str(value).isdigit() else value
