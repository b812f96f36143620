"""The pages as files are built by another builder, without our hooks, into the very same site."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from markupsafe import Markup

from commands.__main__ import main
from commands.usage import WRONG_USE
from dossier.pages.publication import Report
from dossier.site.frame import Frame, Section, Twin
from dossier.site.materialised.page import RecordFile, page_file
from dossier.site.shell import mark
from support import ROOT, SAMPLE
from support.pages import Pages

OF_BUILDERS = {"sitemap.xml", "sitemap.xml.gz"}
"""What a builder makes that is no page; the site has a sitemap of its own where it knows its address."""


def files_in(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file() and file.name != ".dossier-site")
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the miniature publication as files."""
    made = tmp_path_factory.mktemp("materialised") / "pages"
    assert main(["materialise", str(made), "--data", str(SAMPLE)]) == 0
    return made


@pytest.fixture(scope="module")
def built(folder: Path) -> dict[str, bytes]:
    """What ProperDocs makes of them, where it cannot find anything of ours."""
    site = folder.with_name("site")
    command = [sys.executable, "-P", "-m", "properdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    subprocess.run([*command, "--config-file", "mkdocs.yml"], cwd=folder, env=environment, check=True)
    return files_in(site)


def test_every_page_is_the_same(built: dict[str, bytes], sample_site: Pages) -> None:
    pages = {address if address.endswith(".html") else f"{address}index.html" for address in sample_site.addresses}
    assert {path for path in built if path.endswith(".html")} == pages
    assert [path for path in sorted(pages) if built[path] != (sample_site.folder / path).read_bytes()] == []


def test_with_the_other_files_it_is_the_whole_site(built: dict[str, bytes], folder: Path, sample_site: Pages) -> None:
    site = {path: content for path, content in files_in(sample_site.folder).items() if "pagefind/" not in path}
    made = {path: content for path, content in built.items() if path not in OF_BUILDERS} | files_in(folder / "files")
    assert sorted(made) == sorted(site)
    assert [path for path in site if made[path] != site[path]] == []


def test_the_settings_name_nothing_of_ours(folder: Path) -> None:
    settings = yaml.safe_load((folder / "mkdocs.yml").read_text(encoding="utf-8"))
    assert (settings["theme"]["name"], settings["plugins"], "hooks" in settings) == (None, [], False)
    assert "markdown_extensions" not in settings


FRAME = Frame(Markup("default-src 'none'"), "en", "", report=Report("f?a&b"), sections=(Section("#a", "A & b"),))
OF_RECORDS = replace(FRAME, report=Report(mark("form")), twins=(Twin("es", "Español", f"es/{mark('path')}", ""),))


def front_of(file: str) -> dict[str, Any]:
    front: dict[str, Any] = yaml.safe_load(file.split("---\n")[1])
    return front


def test_a_page_has_plain_words_for_readers_and_html_for_templates() -> None:
    meta = {"title": "x", "description": "A & b", "computed": "status", "forward": None, "frame": FRAME}
    file = page_file("Law & order", meta, FRAME, "<p>a</p>\n\n<p>b</p>")
    front = front_of(file)
    frame = front.pop("frame")
    assert front == {"title": "Law & order", "description": "A & b", "computed": "status"}
    assert frame["policy"] == "default-src 'none'"
    assert frame["report"] == {"form": "f?a&amp;b", "mail": None}
    assert frame["sections"] == [{"url": "#a", "title": "A &amp; b"}]
    assert file.endswith("---\n\n<div>\n<p>a</p>\n\n<p>b</p>\n</div>\n")


def test_a_record_brings_its_own_parts() -> None:
    parts = {"title": "5\xa0U.S.C. &amp; more", "description": "d", "toc": "<li>\n", "head": "", "address": "a/"}
    file = RecordFile(OF_RECORDS).fill(**parts, body="<h1>b</h1>", form="g?a&amp;b", path="terms/b/")
    front = front_of(file)
    assert front["title"] == "5\xa0U.S.C. & more"
    assert (front["shell"], front["parts"]) == (True, {"toc": "<li>\n", "head": "", "address": "a/"})
    assert front["frame"]["report"] == {"form": "g?a&amp;b", "mail": None}
    assert front["frame"]["twins"][0]["path"] == "es/terms/b/"
    assert file.endswith("---\n\n<div>\n<h1>b</h1>\n</div>\n")


@pytest.mark.parametrize("name", ["docs/pages", "data/pages"])
def test_a_folder_of_the_project_is_refused(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["materialise", str(ROOT / name)]) == WRONG_USE
    assert "from which the site is made; name another folder" in capsys.readouterr().err


def test_a_folder_with_other_files_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").touch()
    assert main(["materialise", str(tmp_path)]) == WRONG_USE
    assert "contains files that were not built here" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
