"""The page on the API: its addresses are there, its outputs are real, and what it says of files is so."""

from __future__ import annotations

import io
import json
import re
import urllib.request
from collections.abc import Iterator
from contextlib import redirect_stdout
from typing import Any

import pytest

from dossier.exports import of_record, of_site
from dossier.exports.api.shapes import Computed
from dossier.exports.edition import Edition
from dossier.exports.view import API, SCHEMA_VERSION, Head
from dossier.records.kinds import BY_PLURAL
from support import ROOT

from .conftest import Read

PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
SITE = "https://site.test"
_FENCES = re.compile(r"```(\w+)\n(.*?)```(?:\n\n```text\n(.*?)```)?", re.DOTALL)


def examples(language: str) -> Iterator[tuple[str, str]]:
    """Each example in a language, and the output that is shown below it."""
    found = [(code, output) for named, code, output in _FENCES.findall(PAGE) if named == language]
    assert found, f"there is no example in {language}"
    yield from found


def section(anchor: str) -> str:
    found = re.search(rf"{{ #{anchor} }}\n(.*?)(?=\n## |\Z)", PAGE, re.DOTALL)
    assert found
    return found[1]


def test_every_address_in_an_example_is_there(real_edition: Edition) -> None:
    paths = {file.path for file in of_site(real_edition)}
    paths |= {file.path for entry in real_edition.dossier.entries for file in of_record(real_edition, entry)}
    found = re.findall(r'(?:\$SITE|\{SITE\}|SITE, ")/([^"]+)"', PAGE)
    assert len(found) >= len(_FENCES.findall(PAGE))
    assert [path for path in found if path not in paths] == []


def test_what_jq_prints_is_what_is_shown(read: Read) -> None:
    for code, output in examples("sh"):
        command = re.fullmatch(r'curl -s "\$SITE/(\S+)" \| jq -r ((?:\.\w+)+)\n', code)
        assert command, code
        value = read(command[1])
        for name in command[2].strip(".").split("."):
            value = value[name]
        assert output == f"{value}\n"


@pytest.mark.parametrize(("code", "output"), examples("python"))
def test_what_python_prints_is_what_is_shown(
    read: Read, monkeypatch: pytest.MonkeyPatch, code: str, output: str
) -> None:
    def answer(address: str) -> io.BytesIO:
        return io.BytesIO(json.dumps(read(address.removeprefix(f"{SITE}/"))).encode())

    monkeypatch.setattr(urllib.request, "urlopen", answer)
    printed, names = io.StringIO(), dict[str, Any](SITE=SITE)
    with redirect_stdout(printed):
        exec(code, names)
    assert printed.getvalue()
    assert not output or printed.getvalue() == output


def test_every_file_for_programs_is_named(real_edition: Edition) -> None:
    paths = {file.path for file in of_site(real_edition) if re.fullmatch(rf"{API}[^/]+\.json", file.path)}
    paths -= {f"{API}{plural}.json" for plural in BY_PLURAL}
    assert [path for path in sorted(paths) if f"[`/{path}`](site:{path})" not in section("files")] == []


def test_every_field_around_a_record_is_explained() -> None:
    told = set(re.findall(r"`([$\w]+)`", section("shapes")))
    assert {"$schema", *Head.model_fields} | {"kind", "id", "address", "record", "computed"} <= told
    assert set(Computed.model_fields) <= told


def test_the_changelog_ends_with_the_version_of_the_schemas() -> None:
    versions = re.findall(r"^\| (\d+\.\d+) \| \d{4}-\d{2}-\d{2} \|", section("changelog"), re.MULTILINE)
    assert versions[-1] == SCHEMA_VERSION
    assert versions == sorted(versions, key=lambda version: [*map(int, version.split("."))])
