"""The command `release` refuses what cannot be released, says why, and leaves nothing behind."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from commands import release as command
from commands import usage
from commands.__main__ import main
from commands.build import BuildFailed
from commands.proposal.published import NoGit, uncommitted
from support import SAMPLE, Records


@pytest.fixture
def released(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Build nothing; list what would have been released, of a checkout in which everything is committed."""
    calls: list[Path] = []

    def release(folder: Path, data: Path, version: str) -> tuple[Path, ...]:
        calls.append(folder)
        return (folder,)

    monkeypatch.setattr(command, "release", release)
    monkeypatch.setattr(command, "uncommitted", lambda root, paths: ())
    return calls


def listed(records: Records, capsys: pytest.CaptureFixture[str]) -> None:
    """Add the entry that the command gives to the list of releases."""
    assert main(["release", str(records.folder.parent / "given"), "--data", str(records.folder)]) == usage.WRONG_USE
    records.write("releases.yaml", capsys.readouterr().err.partition("\n\n")[2])


def test_a_version_that_is_listed_is_released(
    records: Records, released: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed(records, capsys)
    assert main(["release", str(tmp_path / "out"), "--data", str(records.folder)]) == 0
    assert released == [tmp_path / "out"]
    assert "files and the site of version" in capsys.readouterr().out


def test_a_version_that_is_not_listed_is_refused_with_its_entry(
    released: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["release", str(tmp_path / "out"), "--data", str(SAMPLE), "--version", "9.8.7"]
    assert main(given) == usage.WRONG_USE
    assert "does not have version 9.8.7 yet" in capsys.readouterr().err
    assert released == []


@pytest.mark.parametrize("there", ["file", "folder"])
def test_a_folder_that_holds_something_is_refused(
    released: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str], there: str
) -> None:
    place = tmp_path / "out"
    (place / "mine").mkdir(parents=True) if there == "folder" else place.touch()
    assert main(["release", str(place), "--data", str(SAMPLE)]) == usage.WRONG_USE
    assert "is not an empty folder; name a new one" in capsys.readouterr().err
    assert place.exists()
    assert released == []


def test_what_is_not_committed_is_refused(
    records: Records,
    released: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    listed(records, capsys)
    monkeypatch.setattr(command, "uncommitted", lambda root, paths: tuple(f"data/{number}.yaml" for number in range(7)))
    assert main(["release", str(tmp_path / "out"), "--data", str(records.folder)]) == usage.WRONG_USE
    assert (
        "these are not committed: data/0.yaml, data/1.yaml, data/2.yaml, data/3.yaml, data/4.yaml and 2 more. Commit"
        in (capsys.readouterr().err)
    )
    assert released == []


def test_faulty_records_are_told(
    records: Records, released: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    records.write("terms/broken.yaml", "title: NO\n")
    assert main(["release", str(tmp_path / "out"), "--data", str(records.folder)]) == usage.FAILED
    assert "terms/broken.yaml:1:8: some programs do not read the word NO as text" in capsys.readouterr().err
    assert released == []


@pytest.mark.parametrize("new", [True, False])
def test_a_release_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new: bool) -> None:
    folder = tmp_path / "out"
    if not new:
        folder.mkdir()

    def build(data: Path, site: Path, **wanted: object) -> None:
        site.mkdir(parents=True)
        (site / "index.html").touch()
        (folder / "half").touch()
        raise BuildFailed("it rained")

    monkeypatch.setattr(command, "build", build)
    with pytest.raises(BuildFailed):
        command.release(folder, SAMPLE, "1.0.0")
    assert folder.exists() != new
    assert new or not list(folder.iterdir())


def test_uncommitted_files_are_found(tmp_path: Path) -> None:
    with pytest.raises(NoGit):
        uncommitted(tmp_path, ["data"])
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org"]
    (tmp_path / "data").mkdir()
    for name in ("data/old.yaml", "data/kept.yaml", "other.txt"):
        (tmp_path / name).touch()
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "One"]):
        subprocess.run([*git, *words], cwd=tmp_path, check=True)
    assert uncommitted(tmp_path, ["data", "nowhere"]) == ()
    (tmp_path / "data/old.yaml").write_text("new", encoding="utf-8")
    (tmp_path / "data/é.yaml").touch()
    (tmp_path / "other.txt").write_text("new", encoding="utf-8")
    assert uncommitted(tmp_path, ["data", "nowhere"]) == ("data/old.yaml", "data/é.yaml")
