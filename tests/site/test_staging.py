"""The new site takes the place of the old one whole, or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.site import staging
from dossier.site.staging import MARKER, NotOurs, staged


def build(site: Path, content: str) -> None:
    with staged(site) as folder:
        (folder / "index.html").write_text(content, encoding="utf-8")


def break_off(site: Path) -> None:
    with staged(site) as folder:
        (folder / "index.html").write_text("half", encoding="utf-8")
        raise RuntimeError


def content(site: Path) -> str:
    return (site / "index.html").read_text(encoding="utf-8")


def test_first_and_second_build(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "one")
    build(site, "two")
    assert content(site) == "two"
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_a_failing_build_leaves_the_old_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "one")
    with pytest.raises(RuntimeError):
        break_off(site)
    assert content(site) == "one"
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_the_swap_in_two_steps_does_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging, "_exchange", lambda *_: False)
    test_first_and_second_build(tmp_path)


def test_a_kill_between_the_two_steps_is_mended(tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    remnant = tmp_path / f".site.{dead.pid}.abc"
    remnant.mkdir()
    (remnant / MARKER).touch()
    (remnant / "index.html").write_text("finished", encoding="utf-8")
    with pytest.raises(RuntimeError):
        break_off(tmp_path / "site")
    assert content(tmp_path / "site") == "finished"


def test_remnants_of_the_dead_go_and_of_the_living_stay(tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    (tmp_path / f".site.{dead.pid}.abc").mkdir()
    (tmp_path / f".site.{os.getpid()}.abc").mkdir()
    build(tmp_path / "site", "one")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == [f".site.{os.getpid()}.abc", "site"]


@pytest.mark.parametrize("name", ["letters.txt", "index.html"])
def test_a_folder_of_other_files_is_never_replaced(tmp_path: Path, name: str) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / name).write_text("mine", encoding="utf-8")
    with pytest.raises(NotOurs):
        build(tmp_path / "site", "one")
    assert (tmp_path / "site" / name).read_text(encoding="utf-8") == "mine"


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(NotOurs):
        build(tmp_path / "site", "one")
