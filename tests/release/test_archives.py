"""Archives are the same wherever they are made, and other programs unpack them."""

from __future__ import annotations

import shutil
import stat
import subprocess
import tarfile
import zipfile
from datetime import date
from pathlib import Path

from release.archives import write_tar, write_zip
from release.sums import sums

FILES = (("a/index.html", b"<p>A</p>" * 100), ("b.css", "é".encode()))
DAY = date(2026, 11, 28)


def test_a_zip_has_the_files_in_one_folder_with_one_date(tmp_path: Path) -> None:
    write_zip(tmp_path / "x.zip", "reference", FILES, DAY)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        assert archive.testzip() is None
        assert {entry.filename: archive.read(entry) for entry in archive.infolist()} == {
            f"reference/{path}": content for path, content in FILES
        }
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 28, 0, 0, 0)}
        assert {stat.S_IMODE(entry.external_attr >> 16) for entry in archive.infolist()} == {0o644}


def test_a_tar_has_the_files_in_one_folder_with_one_date(tmp_path: Path) -> None:
    write_tar(tmp_path / "x.tar.gz", "reference", FILES, DAY)
    with tarfile.open(tmp_path / "x.tar.gz") as archive:
        assert {(entry.name, entry.mtime, entry.mode, entry.uid, entry.uname) for entry in archive} == {
            (f"reference/{path}", 1795824000, 0o644, 0, "") for path, _ in FILES
        }
    (tmp_path / "out").mkdir()
    subprocess.run(["tar", "-xzf", tmp_path / "x.tar.gz", "-C", tmp_path / "out"], check=True)
    assert (tmp_path / "out/reference/a/index.html").read_bytes() == FILES[0][1]


def test_archives_are_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_zip(tmp_path / f"{name}.zip", "reference", FILES, DAY)
        write_tar(tmp_path / f"{name}.tar.gz", "reference", FILES, DAY)
    for suffix in (".zip", ".tar.gz"):
        assert (tmp_path / f"one{suffix}").read_bytes() == (tmp_path / f"two{suffix}").read_bytes()


def test_sums_are_checked_by_the_program_for_them(tmp_path: Path) -> None:
    files = [tmp_path / "b c.txt", tmp_path / "a.txt"]
    for file in files:
        file.write_text(file.name, encoding="utf-8")
    (tmp_path / "SHA256SUMS").write_text(sums(tmp_path, files), encoding="utf-8")
    program = ["sha256sum"] if shutil.which("sha256sum") else ["shasum", "-a", "256"]
    command = [*program, "--check", "--strict", "SHA256SUMS"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout == (
        "a.txt: OK\nb c.txt: OK\n"
    )
    files[0].write_text("changed", encoding="utf-8")
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 1
