"""The preview: it serves the site, rebuilds on a change, and shows what is wrong above the last good site."""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from commands import serve
from commands.build import BuildFailed
from dossier.site.staging import SiteRefused
from support import SAMPLE
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


def built(monkeypatch: pytest.MonkeyPatch, error: Exception, site: Path) -> str:
    """What the pages say when a build fails with an error."""

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(serve, "build", fail)
    return serve._rebuilt(SAMPLE, site).failure


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (BuildFailed("mkdocs.yml: no"), "mkdocs.yml: no"),
        (SiteRefused("x is not a folder"), "x is not a folder"),
        (PermissionError(13, "Permission denied", "overrides/labels/en.yaml"), "en.yaml: Permission denied"),
        (KeyError("word"), "a fault of the program or of a template, not of a record: KeyError at "),
        (RecursionError("too deep"), "RecursionError"),
    ],
)
def test_any_error_is_shown_and_the_preview_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception, told: str
) -> None:
    assert told in built(monkeypatch, error, tmp_path)
    printed = capsys.readouterr().err
    assert told in printed
    assert "Traceback" not in printed
    assert printed.endswith("The last good site stays up.\n")


def test_without_an_earlier_site_nothing_else_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    built(monkeypatch, BuildFailed("no"), tmp_path / "none")
    assert capsys.readouterr().err == "no\nThere is no earlier site to show.\n"


def called(site: Path, port: int) -> int:
    return serve.run(argparse.Namespace(data=SAMPLE, site=site, port=port))


@pytest.mark.parametrize("port", [-1, 0, 65536, 80000])
def test_a_port_that_is_none_is_said_before_building(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], port: int
) -> None:
    assert called(tmp_path / "site", port) == 2
    assert capsys.readouterr().err == f"./dossier serve: port {port}: must be 1 to 65535\n"


def test_a_port_or_site_that_cannot_be_used_is_said_before_building(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("commands.build.render", None)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert called(tmp_path / "site", port) == 2
    assert capsys.readouterr().err == f"./dossier serve: port {port}: Address already in use; try --port 8000\n"
    (tmp_path / "mine").touch()
    assert called(tmp_path, port) == 2
    assert capsys.readouterr().err.endswith("they would be lost; name another folder with --site\n")
    assert list(tmp_path.iterdir()) == [tmp_path / "mine"]
