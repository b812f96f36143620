"""The preview: it serves the site, rebuilds on a change, and shows what is wrong above the last good site."""

from __future__ import annotations

import shutil
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

from support import SAMPLE
from support.processes import ENVIRONMENT

PATIENCE = 30


@dataclass(frozen=True, slots=True)
class Preview:
    data: Path
    port: int

    def get(self, address: str) -> str:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except HTTPError as error:
            return error.read().decode()

    def wait_for(self, address: str, words: str) -> str:
        """The page, once it has the words; at most `PATIENCE` seconds later."""
        deadline = time.monotonic() + PATIENCE
        while words not in (page := self.get(address)):
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
        yield Preview(tmp_path / "data", port)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)
        process.stdout.close()


def test_serving(preview: Preview) -> None:
    term = preview.data / "terms/request-removal-order-date.yaml"
    good = term.read_text(encoding="utf-8")
    page = preview.get("terms/request-removal-order-date/")
    assert "the date of the final removal order" in page
    assert "livereload" in page
    assert "Content-Security-Policy" not in page
    assert "Page not found" in preview.get("nowhere/")

    term.write_text(good.replace("the date of the final", "the day of the final"), encoding="utf-8")
    preview.wait_for("terms/request-removal-order-date/", "the day of the final")

    term.write_text(good.replace("kind: request-content", "kind: <b>"), encoding="utf-8")
    broken = preview.wait_for("terms/request-removal-order-date/", "request-removal-order-date.yaml:6:7")
    assert "the day of the final" in broken
    assert "kind: <b>" not in broken

    term.write_text(good, encoding="utf-8")
    mended = preview.wait_for("terms/request-removal-order-date/", "the date of the final")
    assert "request-removal-order-date.yaml:6:7" not in mended
