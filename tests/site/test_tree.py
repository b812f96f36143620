"""Only files that every system can have, and that belong there, are seen below docs/ and overrides/; nothing is followed."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier.site.docs.pages import pages_below
from dossier.site.tree import MOST_FILES, walk


def seen(folder: Path) -> tuple[list[str], list[str]]:
    """The pages below a folder, and what is said of the rest."""
    tree = pages_below(folder, "docs")
    return list(tree.files), [str(problem).split("\n")[0] for problem in tree.problems]


def touch(folder: Path, name: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("x", encoding="utf-8")


@pytest.mark.parametrize("name", ["about.md", "contribute/how-to-cite.md", "2025.md"])
def test_pages_are_seen(tmp_path: Path, name: str) -> None:
    touch(tmp_path, name)
    assert seen(tmp_path) == ([name], [])


@pytest.mark.parametrize(
    "name", [".about.md.swp", ".x/a.md", "about.md~", "#about.md#", "4913", "Thumbs.db", ".nojekyll"]
)
def test_leftovers_are_passed_over(tmp_path: Path, name: str) -> None:
    touch(tmp_path, name)
    assert seen(tmp_path) == ([], [])


STRANGERS = [
    "p.txt",
    "robots.txt",
    "sitemap.xml",
    "404.html",
    "x.js",
    "x.svg",
    "x.yaml",
    "x.pyc",
    "x.MD",
    "assets/dossier.js",
]
MISNAMED = [
    "README.md",
    "About.md",
    "caf\u00e9.md",
    "a b.md",
    "a.b.md",
    "con.md",
    "nul/a.md",
    "-a.md",
    "a--b.md",
    "CNAME",
]


@pytest.mark.parametrize("name", STRANGERS)
def test_other_files_do_not_belong_there(tmp_path: Path, name: str) -> None:
    touch(tmp_path, name)
    assert seen(tmp_path) == ([], [f"docs/{name}:1:1: this file does not belong here"])


@pytest.mark.parametrize("name", [*MISNAMED, f"{'a' * 101}.md", "dir.md/a.md"])
def test_names_are_possible_on_every_system(tmp_path: Path, name: str) -> None:
    touch(tmp_path, name)
    files, said = seen(tmp_path)
    assert files == []
    assert len(said) == 1
    assert "a file here cannot be called" in said[0]


LINKS: dict[str, Callable[[Path], None]] = {
    "p.txt": lambda place: place.symlink_to("/etc/passwd"),
    "a.md": lambda place: place.symlink_to("b.md"),
    "etc": lambda place: place.symlink_to("/etc"),
    "loop": lambda place: place.symlink_to("."),
    "pipe.md": os.mkfifo,
}


@pytest.mark.parametrize("name", LINKS)
def test_links_and_pipes_are_neither_followed_nor_opened(tmp_path: Path, name: str) -> None:
    LINKS[name](tmp_path / name)
    files, said = seen(tmp_path)
    what = "this is not a file" if name == "pipe.md" else "this is a symbolic link"
    assert (files, said) == ([], [f"docs/{name}:1:1: {what}"])


def test_sockets_are_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # its path may be too long for a socket
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("a.md")
        assert seen(tmp_path) == ([], ["docs/a.md:1:1: this is not a file"])


def test_links_of_editors_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".#about.md").symlink_to("me@host.4711:1700000000")
    (tmp_path / ".everything").symlink_to("/")
    (tmp_path / "dir.md").mkdir()
    assert seen(tmp_path) == ([], [])


def test_names_that_are_no_text(tmp_path: Path) -> None:
    os.close(os.open(os.fsencode(tmp_path) + b"/\xff.md", os.O_CREAT | os.O_WRONLY))
    files, said = seen(tmp_path)
    assert files == []
    assert [problem.encode() for problem in said]  # it can be printed


def test_depth_and_number_have_a_limit(tmp_path: Path) -> None:
    touch(tmp_path, "a/" * 30 + "x.md")
    for number in range(MOST_FILES + 5):
        (tmp_path / f"{number}.md").touch()
    files, said = seen(tmp_path)
    assert len(files) == MOST_FILES
    assert [problem.split(": ")[1] for problem in said] == [f"there are more than {MOST_FILES:,} files"]
    for file in tmp_path.glob("*.md"):
        file.unlink()
    assert seen(tmp_path)[1] == [f"docs/{'a/' * 12}a:1:1: there are too many folders within one another"]


def test_what_cannot_be_read_or_vanishes_is_said_or_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [str(problem).split("\n")[0] for problem in walk(tmp_path / "none", "docs", lambda path: "").problems] == [
        "docs:1:1: there is no such file"
    ]
    touch(tmp_path, "a.md")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.scandir", refuse)
    assert seen(tmp_path) == ([], ["docs:1:1: you may not read this"])
