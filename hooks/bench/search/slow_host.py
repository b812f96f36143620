"""A host on a slow line: serves a site compressed, as hosts do, at a given speed, and counts the bytes that it sends."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

BYTES_PER_SECOND = 200_000
DELAY = 0.15
"""Seconds before each answer. These are the figures of a slow mobile line: 1.6 Mbit/s and 150 ms."""

_TEXT = (".html", ".js", ".mjs", ".css", ".json", ".svg")
_PORTION = 4096


@dataclass
class Line:
    """What all answers share: the line that they take turns on, and how much went over it."""

    free: threading.Lock = field(default_factory=threading.Lock)
    sent: int = 0
    requests: int = 0

    def send(self, handler: BaseHTTPRequestHandler, content: bytes) -> None:
        """Send the body of one answer after the delay, a portion at a time."""
        time.sleep(DELAY)
        for start in range(0, len(content), _PORTION):
            portion = content[start : start + _PORTION]
            with self.free:
                time.sleep(len(portion) / BYTES_PER_SECOND)
                self.sent += len(portion)
            handler.wfile.write(portion)


@contextmanager
def slow_host(site: Path) -> Iterator[tuple[str, Line]]:
    """Serve the folder of a site on this machine; its address with a slash at the end, and the line."""
    line = Line()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(site, line))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", line
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(site: Path, line: Line) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path).removeprefix("/")
            file = site / (f"{path}index.html" if path.endswith("/") or not path else path)
            line.requests += 1
            if not file.is_file():
                self.send_response(HTTPStatus.NOT_FOUND)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            content, is_text = file.read_bytes(), file.suffix in _TEXT
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", guess_type(file.name)[0] or "application/octet-stream")
            if is_text:
                content = gzip.compress(content, mtime=0)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            line.send(self, content)

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            """Say nothing."""

    return Handler
