"""The benchmark of search: a slow host counts what it sends, and the first result is waited for."""

from __future__ import annotations

import gzip
import time
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bench.search.chromium import find_chromium
from bench.search.cost import HEAD, Place, Searched, _first_result
from bench.search.slow_host import BYTES_PER_SECOND, DELAY, slow_host
from support.chromium import ABSENT, must_be_there

PAGE = '<script>document.body ??= document.createElement("body"); document.body.innerHTML = "<p class=found>1</p>"</script>'


def asked(host: str, path: str) -> tuple[int, dict[str, str], bytes]:
    connection = HTTPConnection(urlsplit(host).netloc, timeout=20)
    connection.request("GET", path)
    answer = connection.getresponse()
    found = answer.status, dict(answer.getheaders()), answer.read()
    connection.close()
    return found


def test_a_slow_host_counts_and_delays_what_it_sends(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>" + "a" * 5000, encoding="utf-8")
    (tmp_path / "index.bin").write_bytes(bytes(40_000))
    with slow_host(tmp_path) as (host, line):
        began = time.perf_counter()
        status, headers, text = asked(host, "/?q=x")
        assert (status, headers["Content-Encoding"]) == (200, "gzip")
        assert gzip.decompress(text) == (tmp_path / "index.html").read_bytes()
        assert len(text) < 200
        assert asked(host, "/index.bin")[2] == bytes(40_000)
        assert time.perf_counter() - began >= 2 * DELAY + 40_000 / BYTES_PER_SECOND
        assert asked(host, "/none")[0] == 404
        assert (line.sent, line.requests) == (len(text) + 40_000, 3)


def test_the_first_result_is_waited_for(tmp_path: Path) -> None:
    browser = find_chromium()
    if not browser:
        assert not must_be_there(), ABSENT
        pytest.skip(ABSENT)
    (tmp_path / "index.html").write_text(f"<!doctype html>{PAGE}", encoding="utf-8")
    loaded, requests, seconds = _first_result(Place("x", "?q={}", ".found", ""), tmp_path, browser)
    assert loaded == len(gzip.compress((tmp_path / "index.html").read_bytes(), mtime=0))
    assert requests in (1, 2), "the page, and perhaps its icon"
    assert seconds > DELAY


def test_a_row_has_a_figure_for_each_head() -> None:
    row = Searched(1000, "dossier", 1.234, 2, 2048, 4096, 7, 0.5).row
    assert row == ("1,000", "dossier", "1.23", "2.00", "2", "4", "7", "0.50")
    assert len(row) == len(HEAD)
