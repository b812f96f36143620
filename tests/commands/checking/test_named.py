"""What is named to `check`: files, folders and ids; what names nothing is never said to be in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.checking.named import NotChecked, find_named
from support import ROOT, Records

STATEMENT = "statements/treasury-2025-04-08"


@pytest.mark.parametrize(
    "words",
    ["treasury-2025-04-08", "statement:treasury-2025-04-08", STATEMENT, f"{STATEMENT}.yaml", f"data/{STATEMENT}"],
)
def test_a_record_is_named_by_its_id(records: Records, words: str) -> None:
    assert find_named([words], records.folder) == [records.folder / f"{STATEMENT}.yaml"]


def test_a_folder_is_named_by_its_path(records: Records) -> None:
    folder = records.folder / "terms"
    assert find_named([str(folder)], records.folder) == [folder]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("treasury-2025-04-09", "there is no such file, folder or record. Did you mean "),
        ("person:treasury-2025-04-08", "there is no such file, folder or record. Check the spelling"),
        ("term:gone", "It was published, so its page has to stay. Restore the file (git checkout HEAD -- "),
        ("a\0b", "there is no such file, folder or record"),
        (str(ROOT / "README.md"), "not checked. What is published is in "),
    ],
)
def test_what_names_nothing_is_told_so(records: Records, words: str, said: str) -> None:
    records.write("addresses.txt", "/\n/terms/gone/\n")
    with pytest.raises(NotChecked) as reason:
        find_named([words], records.folder)
    assert said in str(reason.value)


def test_all_that_name_nothing_are_told(records: Records) -> None:
    with pytest.raises(NotChecked) as reason:
        find_named(["one", "other"], records.folder)
    assert [line.split(":")[0] for line in str(reason.value).splitlines()] == ["one", "other"]


@pytest.mark.parametrize("name", ["terms/.x.yaml.swp", "terms/x.yaml~", "schema/term.schema.json"])
def test_what_is_not_read_is_told_so(records: Records, name: str) -> None:
    with pytest.raises(NotChecked):
        find_named([str(records.write(name, "title: x\n"))], records.folder)


def test_a_record_elsewhere_is_told_where_it_belongs(records: Records, tmp_path: Path) -> None:
    file = tmp_path / "new.yml"
    file.write_bytes((records.folder / f"{STATEMENT}.yaml").read_bytes())
    with pytest.raises(
        NotChecked, match=r"these are the fields of a statement\. Move the file to .*statements/new\.yaml"
    ):
        find_named([str(file)], records.folder)
