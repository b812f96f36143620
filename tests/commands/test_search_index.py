"""The search index is whole or there is no site: Pagefind may die, hang or lie."""

from __future__ import annotations

import base64
import gzip
import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from commands.build import BuildFailed, build
from commands.search import index as search_index
from support import SAMPLE
from support.pages import Pages
from support.processes import ENVIRONMENT

Stub = Callable[[str], Path]

ANSWERING = """
import base64, json, sys
files = json.loads(open({files!r}).read())
def asked():
    request = b""
    while not request.endswith(b","):
        byte = sys.stdin.buffer.read(1)
        if not byte:
            sys.exit(0)
        request += byte
    return json.loads(base64.b64decode(request[:-1]))["payload"]["type"]
answers = {{"NewIndex": {{"index_id": 0}}, "AddDir": {{}}, "GetFiles": {{"files": files}}}}
while True:
    answer = json.dumps({{"payload": answers[asked()]}}).encode()
    sys.stdout.buffer.write(base64.b64encode(answer) + b",")
    sys.stdout.buffer.flush()
"""


@pytest.fixture
def stub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stub:
    """Put a program of Python in the place of Pagefind; it counts its starts in the file `starts`."""

    def put(program: str) -> Path:
        counting = f"open({str(tmp_path / 'starts')!r}, 'a').write('x')\n"
        (tmp_path / "pagefind").write_text(f"#!{sys.executable}\n{counting}{program}", encoding="utf-8")
        (tmp_path / "pagefind").chmod(0o755)
        monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "pagefind"))
        return tmp_path / "starts"

    return put


def files(other: dict[str, str | None] | None = None, pages: int = 1) -> dict[str, str | None]:
    """The files of a small index, in the coding of Pagefind's answers; `None` leaves one out."""
    languages = {"en": {"hash": "en_1", "wasm": "en", "page_count": pages}}
    entry = json.dumps({"version": "1", "languages": languages})
    whole = dict.fromkeys((*search_index._LOADED, "pagefind.en_1.pf_meta", "wasm.en.pagefind"), "x")
    return {**whole, "pagefind-entry.json": entry, "fragment/en_0.pf_fragment": "x", **(other or {})}


def page(url: str, content: str, **meta: str) -> bytes:
    """A page as Pagefind keeps it."""
    kept = {"url": url, "content": content, "filters": {}, "meta": meta}
    return gzip.compress(b"pagefind_dcd" + json.dumps(kept).encode())


def answer(pages: dict[str, bytes]) -> list[dict[str, str]]:
    """The files of a small index with these pages, as Pagefind hands them over."""
    found = {path: (text or "").encode() for path, text in files(pages=len(pages)).items() if "fragment" not in path}
    found |= {f"fragment/{id_}.pf_fragment": content for id_, content in pages.items()}
    return [{"path": path, "content": base64.b64encode(content).decode()} for path, content in found.items()]


def fault(found: dict[str, str | None]) -> str:
    return search_index._fault({path: text.encode() for path, text in found.items() if text is not None})


def test_a_whole_index_has_no_fault() -> None:
    assert fault(files()) == ""


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (files(pages=2), "1 of 2 pages"),
        (files(pages=0), "1 of 0 pages"),
        (files({"pagefind.js": ""}), "without pagefind.js"),
        (files({"pagefind-worker.js": None}), "without pagefind-worker.js"),
        (files({"wasm.en.pagefind": None}), "without wasm.en.pagefind"),
        (files({"pagefind.en_1.pf_meta": None}), "without pagefind.en_1.pf_meta"),
        (files({"index/en_a.pf_index": ""}), "without index/en_a.pf_index"),
        (files({"pagefind-entry.json": ""}), "pagefind-entry.json cannot be read"),
        (files({"pagefind-entry.json": '{"languages": []}'}), "pagefind-entry.json cannot be read"),
        (files({"pagefind-entry.json": None}), "pagefind-entry.json cannot be read"),
    ],
)
def test_what_an_index_lacks_is_found(found: dict[str, str | None], told: str) -> None:
    assert fault(found) == told


DYING = "import os; os.kill(os.getpid(), 9)"
DYING_WHILE_INDEXING = "import sys, os; sys.stdin.buffer.read(20); os.kill(os.getpid(), 9)"
HALF_AN_ANSWER = "import sys; sys.stdin.buffer.read(20); sys.stdout.write('eyJ0'); sys.stdout.flush()"
RUBBISH = "import sys; sys.stdin.buffer.read(20); sys.stdout.write('no,'); sys.stdout.flush(); sys.stdin.read()"
REFUSING = (
    "import sys, base64; sys.stdin.buffer.read(20);"
    """sys.stdout.write(base64.b64encode(b'{"payload": {"type": "Error", "message": "out of order"}}').decode() + ',')"""
)


UNREADABLE = ANSWERING.format(files="").replace("json.loads(open('').read())", repr(answer({"en_0": b"x"})))


@pytest.mark.parametrize(
    ("program", "told"),
    [
        (DYING, "Pagefind ended with code -9"),
        (DYING_WHILE_INDEXING, "Pagefind ended with code -9"),
        (HALF_AN_ANSWER, "Pagefind ended with code 0"),
        (RUBBISH, "Pagefind answered what cannot be read"),
        (REFUSING, "Pagefind says: out of order"),
        (UNREADABLE, "an index whose pages cannot be read"),
    ],
)
def test_pagefind_is_asked_once_more_and_then_given_up(tmp_path: Path, stub: Stub, program: str, told: str) -> None:
    starts = stub(program)
    with pytest.raises(search_index.IndexIncomplete, match=told):
        search_index.index(tmp_path)
    assert starts.read_text(encoding="utf-8") == "xx"
    assert not (tmp_path / "pagefind-entry.json").exists()


def test_an_index_that_is_whole_the_second_time_is_taken(tmp_path: Path, stub: Stub) -> None:
    """As when the system ends Pagefind for want of memory."""
    pages = {
        "en_0": page("/people/a-b/", "Judge Ana Peña wrote to ana.", leads="who wrote; judge"),
        "en_1": page("/help/", "The judge, the Judge and Judge.", title="Help"),
        "en_2": page("/sources/x/", "A neighbor named Somebody"),
        "es_0": page("/es/help/", "La jueza", leads="ayuda"),
        "es_1": page("/es/sources/x/", "Somebody"),
    }
    (tmp_path / "files").write_text(json.dumps(answer(pages)), "utf-8")
    second = ANSWERING.format(files=str(tmp_path / "files"))
    stub(f"if len(open({str(tmp_path / 'starts')!r}).read()) == 1:\n    {DYING}\n{second}")
    (tmp_path / "site").mkdir()
    search_index.index(tmp_path / "site")
    assert (tmp_path / "site/pagefind/pagefind.js").read_bytes() == b"x"
    assert json.loads((tmp_path / "site/pagefind/leads.en.json").read_bytes()) == {"en_0": ["who wrote", "judge"]}
    words = (tmp_path / "site/pagefind/words.en.txt").read_text(encoding="utf-8").split()
    assert words == ["Ana", "and", "Help", "Judge", "Peña", "The", "who", "wrote"]
    assert json.loads((tmp_path / "site/pagefind/leads.es.json").read_bytes()) == {"es_0": ["ayuda"]}
    assert (tmp_path / "site/pagefind/words.es.txt").read_text(encoding="utf-8").split() == ["ayuda", "jueza"]
    assert b"CloudCannon" in (tmp_path / "site/pagefind/LICENSE").read_bytes()


def test_pagefind_that_hangs_is_ended(tmp_path: Path, stub: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "SECONDS", 0.2)
    stub("import time; time.sleep(600)")
    began = time.monotonic()
    with pytest.raises(search_index.IndexIncomplete, match="did not end within"):
        search_index.index(tmp_path)
    assert time.monotonic() - began < 60


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_build_that_waits_for_pagefind_can_be_ended(tmp_path: Path, stub: Stub, number: signal.Signals) -> None:
    starts = stub("import time; time.sleep(600)")
    command = [
        sys.executable,
        "-P",
        "-c",
        f"""
import sys
from pathlib import Path
from commands.ending import signals
from commands.search import index as search_index
try:
    signals.heed()
    search_index.index(Path({str(tmp_path)!r}))
except KeyboardInterrupt as interruption:
    sys.exit(signals.interrupted("build", interruption))
""",
    ]
    variables = {**ENVIRONMENT, "PAGEFIND_BINARY_PATH": str(tmp_path / "pagefind")}
    process = subprocess.Popen(command, env=variables, stderr=subprocess.PIPE, text=True)
    while not starts.exists():
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(number)
    assert process.communicate(timeout=60)[1] == "./dossier build: interrupted\n"
    assert process.returncode == 128 + number


def test_a_build_says_that_the_index_is_not_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def incomplete(site: Path) -> None:
        raise search_index.IndexIncomplete("the search index was not written")

    monkeypatch.setattr(search_index, "index", incomplete)
    with pytest.raises(BuildFailed, match="search index"):
        build(SAMPLE, tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


def test_the_index_of_a_site_brings_its_license(sample_site: Pages) -> None:
    assert "Permission is hereby granted" in (sample_site.folder / "pagefind/LICENSE").read_text(encoding="utf-8")
