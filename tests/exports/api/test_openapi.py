"""The description of the API: valid to an independent reader, complete, and its examples are real answers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import jsonschema
import pytest
from openapi_spec_validator import validate

from dossier.exports import of_site
from dossier.exports.edition import Edition
from dossier.exports.view import API
from support.editions import SITE

from .conftest import Faults, Read


@pytest.fixture(scope="module")
def described(read: Read) -> dict[str, Any]:
    made: dict[str, Any] = read("api/v1/openapi.json")
    return made


def test_it_is_valid_and_finds_the_schemas_to_which_it_refers(
    real_edition: Edition, described: dict[str, Any], tmp_path: Path
) -> None:
    """The reader looks into each schema again and again, so it gets empty ones; the real ones are tested below."""
    for file in of_site(real_edition):
        if file.path.endswith(".schema.json"):
            path = tmp_path / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("{}", encoding="utf-8")
    validate(described, base_uri=(tmp_path / API / "openapi.json").as_uri())


def test_every_schema_is_one(real_edition: Edition, read: Read) -> None:
    schemas = {file.path: read(file.path) for file in of_site(real_edition) if file.path.endswith(".schema.json")}
    named = {schema["$id"] for schema in schemas.values()}
    assert named == {f"{SITE}{path}" for path in schemas}
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)
        for reference in re.findall(r"'\$ref': '([^'#]+)#", f"{schema}"):
            assert urljoin(schema["$id"], reference) in named


def test_a_fault_would_be_found(described: dict[str, Any]) -> None:
    broken = described | {"info": {"title": "No version"}}
    with pytest.raises(Exception, match="version"):
        validate(broken)


def test_every_file_for_programs_is_described(real_edition: Edition, described: dict[str, Any]) -> None:
    patterns = [re.compile(re.sub(r"\\{\w+\\}", "[a-z0-9-]+", re.escape(path))) for path in described["paths"]]
    paths = [f"/{file.path}" for file in of_site(real_edition) if file.path.startswith(API)]
    paths += [f"/{entry.address}index.json" for entry in real_edition.dossier.entries]
    assert [path for path in paths if not any(pattern.fullmatch(path) for pattern in patterns)] == [
        "/api/v1/openapi.json"
    ]


def test_no_path_is_described_that_is_not_there(real_edition: Edition, described: dict[str, Any]) -> None:
    paths = {f"/{file.path}" for file in of_site(real_edition)}
    assert [path for path in described["paths"] if "{" not in path and path not in paths] == []
    names = described["paths"]["/api/v1/schemas/{name}.schema.json"]["parameters"][0]["schema"]["enum"]
    assert {f"/api/v1/schemas/{name}.schema.json" for name in names} == {
        path for path in paths if path.endswith(".schema.json")
    }


def test_its_examples_are_real_answers(
    real_edition: Edition, described: dict[str, Any], read: Read, faults: Faults
) -> None:
    paths = {f"{SITE}{file.path}" for file in of_site(real_edition)}
    found = 0
    for path, item in described["paths"].items():
        for answer in item["get"]["responses"]["200"]["content"].values():
            for id_, example in answer.get("examples", {}).items():
                found += 1
                if "value" in example:
                    assert example["value"] == read(path.strip("/").replace("{id}", id_))
                    assert faults(example["value"]) == []
                    assert item["parameters"][0]["example"] == id_
                else:
                    assert example["externalValue"] in paths
    assert found == len(described["paths"]) - 1  # of the schemas there is none


def test_operations_are_named_once(described: dict[str, Any]) -> None:
    names = [item["get"]["operationId"] for item in described["paths"].values()]
    assert len(names) == len(set(names))


def test_the_list_of_what_there_is_names_every_download(real_edition: Edition, read: Read, faults: Faults) -> None:
    made = read("api/v1/index.json")
    assert faults(made) == []
    listed = {file["address"]: file for file in made["files"]}
    assert all(file["holds"] for file in listed.values())
    others = {f"{SITE}{name}" for name in ("api/v1/index.json", "api/v1/openapi.json")}
    assert listed.keys() | others == {f"{SITE}{file.path}" for file in of_site(real_edition) if file.holds}
    own = {"datapackage.json"}  # which follows a schema of others
    named = {address for address, file in listed.items() if "described_by" in file}
    assert named == {address for address in listed if re.fullmatch(rf"{SITE}{API}[^/]+\.json", address)} - {
        f"{SITE}{API}{name}" for name in own
    }
    for file in listed.values():
        if described_by := file.get("described_by"):
            assert read(file["address"].removeprefix(SITE))["$schema"] == described_by
    assert {kind["kind"]: kind["count"] for kind in made["kinds"]} == {
        kind["kind"]: read(kind["records"].removeprefix(SITE))["count"] for kind in made["kinds"]
    }
