"""A data folder may hold anything: what does not belong there is reported, what was left behind is passed over."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier.reading.folder import read_folder
from dossier.reading.listing import is_left_behind
from dossier.reading.text_file import read_bytes
from dossier.records.limits import LONGEST_ID
from support import Records
from support.faults import TERM

LEFT_BEHIND = [
    ".x.yaml.swp", ".#x.yaml", ".DS_Store", "._x.yaml", ".x.yaml.un~", ".nfs000", "x.yaml~", "#x.yaml#", "4913", "x.swp", "X.SWO",
    "Thumbs.db", "ehthumbs.db", "Desktop.ini", "desktop.ini", "x.yaml.bak", "x.yaml.orig", "x.yaml.rej", "x.yaml.tmp", "~$x.docx",
    "x.yaml___jb_tmp___", "__pycache__", "__MACOSX", "Icon\r", "lost+found",
]  # fmt: skip
WRITTEN = [
    "x.yaml",
    "4913.yaml",
    "swp.yaml",
    "a-bak.yaml",
    "thumbs-db.yaml",
    "about.md",
    "x~y.yaml",
    "#x",
    "notes.txt",
    "tmp",
]


@pytest.mark.parametrize("name", LEFT_BEHIND)
def test_what_editors_and_systems_leave_is_passed_over(records: Records, name: str) -> None:
    assert is_left_behind(name)
    records.write(f"terms/{name}", b"\xff\0")
    (records.folder / name).mkdir()
    assert records.problems() == []


@pytest.mark.parametrize("name", WRITTEN)
def test_what_somebody_wrote_is_not(name: str) -> None:
    assert not is_left_behind(name)


def link(place: Path) -> None:
    place.symlink_to("/etc")


def loop(place: Path) -> None:
    place.symlink_to(place.name)


def pipe(place: Path) -> None:
    os.mkfifo(place)


def listen(place: Path) -> None:
    with socket.socket(socket.AF_UNIX) as opened:
        folder = os.open(place.parent, os.O_RDONLY)
        opened.bind(f"/proc/self/fd/{folder}/{place.name}")
        os.close(folder)


def write(place: Path) -> None:
    place.write_bytes(b"a: b\n")


LINK, NO_FILE, NO_FOLDER = "this is a symbolic link", "this is not a file", "this is not a folder"


@pytest.mark.parametrize(
    ("make", "name", "message"),
    [
        (link, "terms/x.yaml", LINK),
        (loop, "terms/x.yaml", LINK),
        (pipe, "terms/x.yaml", NO_FILE),
        (listen, "terms/x.yaml", NO_FILE),
        (Path.mkdir, "terms/x.yaml", NO_FILE),
        (link, "definitions", LINK),
        (loop, "definitions", LINK),
        (write, "definitions", NO_FOLDER),
        (pipe, "definitions", NO_FOLDER),
        (write, "schema", NO_FOLDER),
        (write, "Terms", "this is not a folder of records"),
        (Path.mkdir, "loaded-words.yaml", "this is a folder, not a file"),
        (pipe, "loaded-words.yaml", NO_FILE),
        (link, "loaded-words.yaml", LINK),
        (loop, "loaded-words.yaml", LINK),
    ],
)
def test_what_is_no_record_is_reported(tmp_path: Path, make: Callable[[Path], object], name: str, message: str) -> None:
    place = tmp_path / name
    place.parent.mkdir(exist_ok=True)
    make(place)
    found = {str(problem).split("\n")[0] for problem in read_folder(tmp_path, "data").problems}
    assert found == {f"data/{name}:1:1: {message}"}


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("con", "“con” is an id that no file can have on Windows"),
        ("lpt9", "“lpt9” is an id that no file can have on Windows"),
        ("a" * (LONGEST_ID + 1), f"the id “{'a' * 40}…{'a' * 39}” is too long: it has 101 characters"),
        ("Mou", "the file name “Mou” is not a valid id"),
        ("mu\u0308", "the file name “mü” is not a valid id"),
        ("a\nb", r"the file name “a\nb” is not a valid id"),
        ("a\x1b[31m", r"the file name “a\u001b[31m” is not a valid id"),
        ("a--b", "the file name “a--b” is not a valid id"),
        (os.fsdecode(b"\xff"), r"the file name “\udcff” is not a valid id"),
    ],
)
def test_a_name_that_not_every_system_keeps_is_refused(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / f"{name}.yaml").write_bytes(b"a: b\n")
    (problem, *_) = read_folder(tmp_path, "data").problems
    assert problem.message.replace("u\u0308", "ü") == message


@pytest.mark.parametrize("id_", ["con", "com1", "nul", "a" * 256])
def test_former_ids_are_held_to_the_same(records: Records, id_: str) -> None:
    records.edit(TERM, "changes:\n", f"former_ids:\n  - {id_}\nchanges:\n")
    (problem,) = records.problems()
    assert "on Windows" in problem or "is too long" in problem


def test_ids_that_only_begin_like_a_device_are_good(records: Records) -> None:
    records.edit(TERM, "changes:\n", "former_ids:\n  - con-1\n  - console\n  - com10\n  - aux-b\nchanges:\n")
    assert records.problems() == []


def test_a_file_that_goes_while_the_folder_is_read_was_never_there(
    records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = records.write("terms/gone.yaml", "a: b\n")

    def read_late(place: Path, most: int) -> bytes:
        if place == file:
            file.unlink()
        return read_bytes(place, most)

    monkeypatch.setattr("dossier.reading.sound.read_bytes", read_late)
    assert records.problems() == []


@pytest.mark.parametrize("folder", ["terms", "."])
def test_a_folder_that_may_not_be_read_is_reported(
    records: Records, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    scan = os.scandir

    def refuse(place: Path) -> object:
        if Path(place) == records.folder / folder:
            raise PermissionError(13, "Permission denied")
        return scan(place)

    monkeypatch.setattr(os, "scandir", refuse)
    place = Path("data", folder).as_posix()
    assert records.problems() == [f"{place}:1:1: you may not read this"]


def test_a_folder_of_too_many_files_is_not_read(records: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier.reading.listing.MOST_FILES", 40)
    for number in range(41):
        records.write(f"figures/f{number}.yaml", "a: 1\n")
    (problem,) = (found for found in records.problems() if found.startswith("data/figures:"))
    assert problem.startswith("data/figures:1:1: this folder has ")
    assert problem.endswith(" files; at most 40 are read")
