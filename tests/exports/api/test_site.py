"""What the list for programs names is on the site, and is what the schemas of the site say."""

from __future__ import annotations

import json
import posixpath
from pathlib import Path
from typing import Any

import jsonschema

from dossier.exports.view import API
from support.pages import Pages


def test_every_file_that_is_listed_is_there(site: Pages) -> None:
    listed = _read(site.folder / API / "index.json")
    addresses = [file["address"] for file in listed["files"]]
    addresses += [listed["documentation"] + "index.html", listed["description"], listed["home"] + "index.html"]
    addresses += [kind[name] for kind in listed["kinds"] for name in ("records", "described_by")]
    missing = [address for address in addresses if not (site.folder / _path(address)).is_file()]
    assert missing == []


def test_each_record_is_beside_its_page(site: Pages) -> None:
    for item in _read(site.folder / API / "records.json")["records"]:
        page = site.folder / _path(item["address"])
        assert (page / "index.html").is_file()
        own = _read(page / "index.json")
        assert own["id"] == item["id"] == page.name
        assert own["record"] == item["record"]


def test_schemas_are_found_by_the_addresses_in_files(sample_site: Pages) -> None:
    """As a program finds them: each address is resolved against that of the file in which it is."""
    for file in sorted(sample_site.folder.glob("*/*/index.json")):
        path, made = file.relative_to(sample_site.folder).as_posix(), _read(file)
        schema = posixpath.normpath(posixpath.join(posixpath.dirname(path), made["$schema"]))
        jsonschema.Draft202012Validator(_read(sample_site.folder / schema)).validate(made)


def _path(address: str) -> str:
    """The path on the site of an address in a file of the folder of the API."""
    return posixpath.normpath(posixpath.join(API, address)).removeprefix("./")


def _read(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))
