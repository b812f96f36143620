"""The new site takes the place of the old one whole, or not at all, and nothing that is not ours is removed."""

from __future__ import annotations

import errno
import os
import resource
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dossier.site import staging
from dossier.site.staging import MARKER, WORKPLACE, SiteNotWritten, SiteRefused, staged


def build(site: Path, content: str) -> None:
    with staged(site) as folder:
        (folder / "index.html").write_text(content, encoding="utf-8")


def break_off(site: Path) -> None:
    with staged(site) as folder:
        (folder / "index.html").write_text("half", encoding="utf-8")
        raise RuntimeError


def content(site: Path) -> str:
    return (site / "index.html").read_text(encoding="utf-8")


def remnant(site: Path, name: str, marked: bool = True) -> Path:
    """A folder beside a site as a build leaves it that is killed."""
    folder = site.with_name(name)
    (folder / "new").mkdir(parents=True)
    (folder / "new" / "index.html").write_text("half", encoding="utf-8")
    if marked:
        (folder / WORKPLACE).touch()
    return folder


def test_first_and_second_build(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(site, "one")
    build(site, "two")
    assert content(site) == "two"
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    build(tmp_path / "site", "one")
    assert content(tmp_path / "site") == "one"


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
    left = remnant(tmp_path / "site", ".site.abcd_123")
    (left / "old").mkdir()
    (left / "old" / MARKER).touch()
    (left / "old" / "index.html").write_text("old", encoding="utf-8")
    with pytest.raises(RuntimeError):
        break_off(tmp_path / "site")
    assert content(tmp_path / "site") == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_remnants_of_the_dead_go_and_of_the_living_stay(tmp_path: Path) -> None:
    site = tmp_path / "site"
    remnant(site, ".site.abcd_123")
    with staged(site) as other:
        build(site, "one")
        assert other.is_dir()
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize(
    ("site", "kept", "marked"),
    [
        ("site", ".site.20240101.backup", True),
        ("site", ".site.20240101", False),
        ("site", ".site.ABCD1234", True),
        ("site", ".other.abcd1234", True),
        ("site", ".sitexabcd1234", True),
        ("*", ".precious.abcd1234", True),
        ("*", ".precious.1234567.backup", False),
        ("[a-z]", ".b.abcd1234", True),
        ("s.te", ".site.abcd1234", True),
    ],
)
def test_what_a_build_did_not_mark_as_its_own_stays(tmp_path: Path, site: str, kept: str, marked: bool) -> None:
    folder = remnant(tmp_path / site, kept, marked)
    build(tmp_path / site, "one")
    build(tmp_path / site, "two")
    assert content(folder / "new") == "half"


def test_a_copy_of_a_finished_site_stays(tmp_path: Path) -> None:
    build(tmp_path / ".site.20240101", "mine")
    build(tmp_path / "site", "one")
    assert content(tmp_path / ".site.20240101") == "mine"


def test_a_link_to_a_marked_folder_stays(tmp_path: Path) -> None:
    elsewhere = remnant(tmp_path / "x" / "site", "elsewhere")
    (tmp_path / ".site.abcd1234").symlink_to(elsewhere)
    build(tmp_path / "site", "one")
    assert content(elsewhere / "new") == "half"


def test_a_system_without_locks_leaves_the_remnants(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(errno.ENOTSUP, "no locks")

    monkeypatch.setattr("fcntl.flock", no_locks)
    left = remnant(tmp_path / "site", ".site.abcd1234")
    build(tmp_path / "site", "one")
    assert content(tmp_path / "site") == "one"
    assert left.is_dir()


# Where no site can be


@pytest.mark.parametrize("name", ["letters.txt", "index.html"])
def test_a_folder_of_other_files_is_never_replaced(tmp_path: Path, name: str) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / name).write_text("mine", encoding="utf-8")
    with pytest.raises(SiteRefused, match="they would be lost"):
        build(tmp_path / "site", "one")
    assert (tmp_path / "site" / name).read_text(encoding="utf-8") == "mine"


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(SiteRefused, match="is not a folder"):
        build(tmp_path / "site", "one")


@pytest.mark.parametrize(
    ("site", "told"),
    [
        ("a-file", "is not a folder"),
        ("a-file/site", "a part of its path is a file"),
        ("a-file/more/site", "a part of its path is a file"),
        ("s" * 300, "the name is too long"),
        ("s" * 250, "the name is too long"),
        ("circle/site", "a part of its path is a file"),
        (".", "they would be lost"),
        ("/", "they would be lost"),
    ],
)
def test_where_a_site_cannot_be_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, site: str, told: str) -> None:
    (tmp_path / "a-file").touch()
    (tmp_path / "circle").symlink_to("circle")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SiteRefused, match=told):
        build(Path(site), "one")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["a-file", "circle"]


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.ENOSPC])
def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def refuse(**_: object) -> str:
        raise OSError(number, "refused", "x")

    monkeypatch.setattr("tempfile.mkdtemp", refuse)
    with pytest.raises(SiteRefused, match=staging._WORDS[number]):
        build(tmp_path / "site", "one")


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let no process write a larger file, as a full disk would."""
    before, ignored = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)


def test_what_the_system_refuses_in_the_middle_is_said(tmp_path: Path) -> None:
    build(tmp_path / "site", "one")
    with largest_file(1000), pytest.raises(SiteNotWritten, match="a file would be larger"):
        build(tmp_path / "site", "two" * 1000)
    assert content(tmp_path / "site") == "one"
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_another_file_that_cannot_be_read_is_no_fault_of_the_site(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), staged(tmp_path / "site"):
        (tmp_path / "nowhere").read_text(encoding="utf-8")


# Rights


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize(
    ("before", "folder", "file"), [(0o755, 0o755, 0o644), (0o700, 0o700, 0o600), (None, 0o700, 0o600)]
)
def test_everything_has_the_rights_of_the_folder(tmp_path: Path, before: int | None, folder: int, file: int) -> None:
    site = tmp_path / "site"
    mask = os.umask(0o077)
    try:
        if before:
            site.mkdir()
            site.chmod(before)
        for words in ("one", "two"):
            with staged(site) as new:
                (new / "terms").mkdir()
                (new / "terms" / "index.html").write_text(words, encoding="utf-8")
        assert os.umask(0o077) == 0o077
    finally:
        os.umask(mask)
    assert [rights(site), rights(site / "terms"), rights(site / "terms/index.html")] == [folder, folder, file]
    assert rights(site / MARKER) == file


def test_a_killed_process_leaves_a_folder_that_the_next_build_removes(tmp_path: Path) -> None:
    program = f"""
import os
from pathlib import Path
from dossier.site.staging import staged
with staged(Path({str(tmp_path / "site")!r})) as folder:
    (folder / "index.html").touch()
    os.kill(os.getpid(), 9)
"""
    hooks = Path(__file__).resolve().parents[2] / "hooks"
    subprocess.run([sys.executable, "-c", program], env={"PYTHONPATH": str(hooks)}, check=False)
    assert len([*tmp_path.iterdir()]) == 1
    build(tmp_path / "site", "one")
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]
