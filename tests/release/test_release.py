"""A release is the same wherever and whenever it is made, and whoever gets it can check it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from commands.project import ROOT
from support import SAMPLE
from support.processes import ENVIRONMENT
from support.sites import digest

pytestmark = pytest.mark.long

COMMAND = [sys.executable, "-P", "-m", "commands", "release"]
MADE_OF = ("hooks", "overrides", "docs", "mkdocs.yml", "pyproject.toml", "requirements.lock")
VERSION = "9.8.7"
LIST = f"""releases:
  - version: {VERSION}
    date: 2026-11-22
    status:
      - subject: mou
        state: not-blocked
"""
NAMED_BY_CHANGE = re.compile(r"(?:es/)?data/(?:index\.(?:html|md)|sha256sums\.txt)")
"""The files of a site that have the sum or the size of a ZIM file."""
CHANGED = re.compile(
    r"\.zim\b|-site\.(?:tar\.gz|sha256)\b|  \./?pagefind/|  pagefind/|  (?:es/)?data/(?:index\.|sha256sums)|NOTES\.md"
)


def made_in(checkout: Path, **environment: str) -> Path:
    """The folder of a release, made of a copy of this checkout and of the sample."""
    for name in MADE_OF:
        source, target = ROOT / name, checkout / name
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    shutil.copytree(SAMPLE, checkout / "records")
    (checkout / "records" / "releases.yaml").write_text(LIST, encoding="utf-8")
    arguments = [*COMMAND, "out", "--data", "records", "--version", VERSION]
    variables = ENVIRONMENT | {"PYTHONPATH": str(checkout / "hooks")} | environment
    done = subprocess.run(arguments, env=variables, cwd=checkout, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"8 files and the site of version {VERSION} in out/\n"
    return checkout / "out"


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two releases of the sample, made in other places, at other times, and with other random numbers."""
    folder = tmp_path_factory.mktemp("releases")
    (folder / "a").mkdir()
    (folder / "other place" / "b").mkdir(parents=True)
    return (
        made_in(folder / "a", PYTHONHASHSEED="1", TZ="Pacific/Kiritimati", LC_ALL="C"),
        made_in(folder / "other place" / "b", PYTHONHASHSEED="2", TZ="America/New_York", LC_ALL="C.UTF-8"),
    )


def stable_lines(file: Path) -> list[str]:
    """The lines of a file but for those on what differs each time."""
    return [line for line in file.read_text(encoding="utf-8").splitlines() if not CHANGED.search(line)]


def test_bytes_do_not_depend_on_where_and_when(releases: tuple[Path, Path]) -> None:
    one, other = (digest(folder / "site") for folder in releases)
    assert one.keys() == other.keys()
    differing = {path for path in one if one[path] != other[path]}
    assert {path for path in differing if not NAMED_BY_CHANGE.fullmatch(path)} == {"data/offline/irs-ice-reference.zim"}
    for path in differing - {"data/offline/irs-ice-reference.zim"}:
        assert stable_lines(releases[0] / "site" / path) == stable_lines(releases[1] / "site" / path), path


def test_the_files_beside_the_site_are_the_same(releases: tuple[Path, Path]) -> None:
    names = [sorted(file.name for file in folder.iterdir()) for folder in releases]
    assert names[0] == names[1]
    begin = f"irs-ice-reference-{VERSION}"
    for name in (f"{begin}.zip", f"{begin}.sqlite", f"{begin}.cdx.json", "NOTES.md"):
        assert (releases[0] / name).read_bytes() == (releases[1] / name).read_bytes(), name
    for name in (f"{begin}-site.sha256", "SHA256SUMS"):
        assert stable_lines(releases[0] / name) == stable_lines(releases[1] / name), name


def test_what_is_published_can_be_checked(releases: tuple[Path, Path], tmp_path: Path) -> None:
    folder, _ = releases
    begin = f"irs-ice-reference-{VERSION}"
    program = ["sha256sum"] if shutil.which("sha256sum") else ["shasum", "-a", "256"]
    check = [*program, "--check", "--strict", "--quiet"]
    subprocess.run([*check, "SHA256SUMS"], cwd=folder, check=True, capture_output=True)
    with tarfile.open(folder / f"{begin}-site.tar.gz") as archive:
        archive.extractall(tmp_path, filter="data")
    subprocess.run(
        [*check, str(folder / f"{begin}-site.sha256")], cwd=tmp_path / begin, check=True, capture_output=True
    )
    subprocess.run([*check, "data/sha256sums.txt"], cwd=tmp_path / begin, check=True, capture_output=True)
    named = {line.split("  ")[1] for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()}
    assert named == {file.name for file in folder.iterdir() if file.is_file()} - {"SHA256SUMS"}


def test_the_copies_are_listed_on_the_page_of_downloads_and_are_of_this_version(releases: tuple[Path, Path]) -> None:
    folder, _ = releases
    page = (folder / "site/data/index.html").read_text(encoding="utf-8")
    assert 'href="../data/offline/irs-ice-reference.zip"' in page or 'href="offline/irs-ice-reference.zip"' in page
    assert "@@" not in page
    with zipfile.ZipFile(folder / f"irs-ice-reference-{VERSION}.zip") as archive:
        names = set(archive.namelist())
        assert {"irs-ice-reference/README.txt", "irs-ice-reference/index.html"} <= names
        readme = archive.read("irs-ice-reference/README.txt").decode()
        assert f"An offline copy of version {VERSION}, with the records as of November 22, 2026." in " ".join(
            readme.split()
        )
        assert all(len(line) < 80 for line in readme.splitlines())
        assert f"version {VERSION}" in archive.read("irs-ice-reference/index.html").decode()
        assert "@@" not in archive.read("irs-ice-reference/data/index.html").decode()
    assert f"version {VERSION}" in (folder / "site/index.html").read_text(encoding="utf-8")
    pages = {name.removeprefix("irs-ice-reference/") for name in names if name.endswith(".html")}
    missing = {path for path in digest(folder / "site") if path.endswith(".html")} - pages
    assert {path.removeprefix("es/").split("/")[0] for path in missing} == {"404.html", "search", "embed"}
    assert not [name for name in names if "pagefind" in name]
