"""The preview: it shows the site as it is, takes up changes, and shows what is wrong above the pages."""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from mkdocs.exceptions import ConfigurationError

from commands import serve
from commands.preview.newest import Newest
from support import SAMPLE
from support.preview import Shown
from support.processes import ENVIRONMENT

PATIENCE = 30


@dataclass(frozen=True, slots=True)
class Preview:
    data: Path
    port: int
    process: subprocess.Popen[str]

    def get(self, address: str) -> str:
        """The page at an address."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except HTTPError as error:
            return error.read().decode()

    def wait_for(self, address: str, words: str, without: str = "Not on any page") -> str:
        """The page, once it has some words and is without others; at most `PATIENCE` seconds later."""
        deadline = time.monotonic() + PATIENCE
        while words not in (page := self.get(address)) or without in page:
            assert time.monotonic() < deadline, page
            time.sleep(0.1)
        return page


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    shutil.copytree(SAMPLE, tmp_path / "data")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    arguments = ["--data", str(tmp_path / "data"), "--site", str(tmp_path / "site"), "--port", str(port)]
    command = [sys.executable, "-P", "-m", "commands", "serve", *arguments]
    process = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert process.stdout
    try:
        for line in process.stdout:
            if f"http://127.0.0.1:{port}/" in line:
                break
        yield Preview(tmp_path / "data", port, process)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)
        process.stdout.close()


def test_serving(preview: Preview) -> None:
    address, term = "terms/request-removal-order-date/", preview.data / "terms/request-removal-order-date.yaml"
    good = term.read_text(encoding="utf-8")
    page = preview.get(address)
    assert "the date of the final removal order" in page
    assert "/.preview/reload.js" in page
    assert "Content-Security-Policy" in page
    assert "Page not found" in preview.get("nowhere/")

    term.write_text(good.replace("kind: request-content", "kind: <b>"), encoding="utf-8")
    broken = preview.wait_for(address, "request-removal-order-date.yaml:7:7")
    assert "the date of the final" in broken
    assert "kind: <b>" not in broken

    preview.data.rename(preview.data.with_name("away"))
    assert "the date of the final" in preview.wait_for(address, "there is no such data folder")
    preview.data.with_name("away").rename(preview.data)
    preview.wait_for(address, "request-removal-order-date.yaml:7:7")

    term.write_text(good.replace("the date of the final", "the day of the final"), encoding="utf-8")
    preview.wait_for(address, "the day of the final", without="request-removal-order-date.yaml:7:7")

    strange = Path(os.fsdecode(os.fsencode(preview.data) + b"/\xff.yaml"))
    strange.touch()
    assert "the day of the final" in preview.wait_for(address, "udcff.yaml")

    preview.process.send_signal(signal.SIGINT)
    assert preview.process.wait(timeout=PATIENCE) == 0


# In this process


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ConfigurationError("no"), "mkdocs.yml: no"),
        (PermissionError(13, "Permission denied", "overrides/labels/en.yaml"), "en.yaml: Permission denied"),
        (KeyError("word"), "a fault of the program or of a template, not of a record: KeyError at "),
        (RecursionError("too deep"), "RecursionError"),
    ],
)
def test_any_error_is_shown_and_the_preview_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    said: list[str] = []
    newest = Newest(SAMPLE, tmp_path, tell=said.append)
    monkeypatch.setattr(newest, "_read", fail)
    newest.renew()
    assert told in newest.state.failure
    assert newest.state.is_older
    assert "Traceback" not in said[0]
    assert said == [f"{newest.state.failure}\nThere is nothing to show yet."]


def test_what_the_rules_refuse_is_shown_and_then_said(tmp_path: Path) -> None:
    shown, said = Shown.make(tmp_path), list[str]()
    newest = Newest(shown.root / "records", tmp_path / "site", root=tmp_path, tell=said.append)
    term = shown.root / "records/terms/request-removal-order-date.yaml"
    newest.renew()
    newest.check()
    assert newest.state.failure == ""
    assert newest.sound is newest.version

    term.write_text(f"{term.read_text(encoding='utf-8')}former_ids: [request-removal-order-date]\n", encoding="utf-8")
    newest.renew()
    name = newest.state.name
    assert newest.content("terms/request-removal-order-date/index.html")
    newest.check()
    assert "request-removal-order-date.yaml" in newest.state.failure
    assert not newest.state.is_older
    assert newest.wait(name, PATIENCE) == newest.state.name
    assert newest.sound is not newest.version


def test_the_check_of_what_is_there_no_more_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newest = Newest(SAMPLE, tmp_path, tell=lambda words: None)
    newest.renew()

    def change_meanwhile(_: object, between: Callable[[], None]) -> None:
        newest.renew()
        between()
        raise AssertionError

    monkeypatch.setattr("commands.preview.newest.check_read", change_meanwhile)
    newest.check()
    assert newest.state.failure == ""
    assert newest.sound is None


def test_a_page_that_cannot_be_made_is_the_last_sound_one(tmp_path: Path) -> None:
    shown, path = Shown.make(tmp_path), "terms/request-removal-order-date/index.html"
    newest = shown.preview()
    newest.check()
    page = newest.content(path)
    template = shown.root / "overrides/records/term.html"
    template.write_text(template.read_text(encoding="utf-8") + "{{ nothing.at.all }}", encoding="utf-8")
    newest.version = None
    newest.renew()
    assert page
    if newest.state.failure:  # it is refused before any page is made
        assert "term.html" in newest.state.failure
    newest.version = Unmakable()  # type: ignore[assignment]
    newest._checked.set()
    assert newest.content(path) == page


class Unmakable:
    """A version of which no page can be made."""

    def content(self, path: str) -> bytes:
        raise KeyError(path)


def test_nothing_is_written(tmp_path: Path) -> None:
    shown = Shown.make(tmp_path)
    before = {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*")}
    newest = shown.preview()
    assert newest.version
    for path in ("index.html", "data/index.html", "data/queries/index.html", "404.html"):
        assert newest.content(path), path
    newest.check()
    assert {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*")} == before


def test_the_search_index_is_that_of_the_last_build(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    newest = Newest(SAMPLE, tmp_path / "site")
    assert "before ./dossier build has been run" in newest.notice("es/search/index.html")
    folder = tmp_path / "site/pagefind"
    folder.mkdir(parents=True)
    (folder / "a.js").write_text("a", encoding="utf-8")
    (folder / "out").symlink_to(tmp_path / "secret")
    os.mkfifo(folder / "pipe")
    assert newest.content("pagefind/a.js") == b"a"
    assert "the last ./dossier build" in newest.notice("search/index.html")
    assert newest.notice("about/index.html") == ""
    for name in ("out", "none", "../../secret", "../secret", ""):
        assert newest.content(f"pagefind/{name}") is None


def called(site: Path, port: int) -> int:
    return serve.run(argparse.Namespace(data=SAMPLE, site=site, port=port))


@pytest.mark.parametrize("port", [-1, 0, 65536, 80000])
def test_a_port_that_is_none_is_said_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str], port: int) -> None:
    assert called(tmp_path / "site", port) == 2
    assert capsys.readouterr().err == f"./dossier serve: port {port}: must be 1 to 65535\n"


def test_a_port_that_is_taken_is_said_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert called(tmp_path / "site", port) == 2
    assert capsys.readouterr().err == f"./dossier serve: port {port}: Address already in use; try --port 8000\n"
