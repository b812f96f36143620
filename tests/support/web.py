"""A server on this machine that plays a whole web: each host answers in its own way, and every request is noted."""

from __future__ import annotations

import contextlib
import gzip
import json
import socket
import socketserver
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

WORDS = "ICE must provide a name, address, and deportation order date"
OTHER = "the agency shall destroy the records"
PAGE = f"<!DOCTYPE html><title>News</title><p>It says: “ICE must provide <b>a&nbsp;name</b>, address, and\n deportation order date.”<p>Then {OTHER}."
"""A page on which both excerpts are."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request that came in, with the moment by the monotonic clock."""

    host: str
    path: str
    headers: dict[str, str]
    at: float


@dataclass(slots=True)
class Web:
    """The hosts, by name, each with what it sends or does when it is asked; one that is not named has the page."""

    hosts: dict[str, Callable[[Asked, socket.socket], None]] = field(default_factory=dict)
    robots: dict[str, bytes] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    address: tuple[str, int] = ("127.0.0.1", 0)

    def pages(self) -> list[Asked]:
        """The requests, but for those for robots.txt."""
        return [one for one in self.asked if one.path != "/robots.txt"]

    def answer(self, asked: Asked, line: socket.socket) -> None:
        """Do what the host does."""
        self.asked.append(asked)
        if asked.path == "/robots.txt":
            line.sendall(self.robots.get(asked.host, response(b"", "404 Not Found")))
        else:
            self.hosts.get(asked.host, say(response(PAGE.encode())))(asked, line)


def response(body: bytes, status: str = "200 OK", sort: str = "text/html; charset=utf-8", *headers: str) -> bytes:
    """A whole answer."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {sort}", f"Content-Length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def say(*answers: bytes) -> Callable[[Asked, socket.socket], None]:
    """Answer with these, one after the other, and then always with the last."""
    left = list(answers)

    def send(_: Asked, line: socket.socket) -> None:
        line.sendall(left.pop(0) if len(left) > 1 else left[0])

    return send


def lead(to: str, status: str = "301 Moved Permanently") -> bytes:
    """An answer that leads on."""
    return response(b"", status, "text/html", f"Location: {to}")


def if_changed(asked: Asked, line: socket.socket) -> None:
    """Send the page with a tag, or say that it is still the same."""
    same = asked.headers.get("if-none-match") == '"v1"'
    line.sendall(
        response(b"", "304 Not Modified") if same else response(PAGE.encode(), "200 OK", "text/html", 'ETag: "v1"')
    )


def drip(_: Asked, line: socket.socket) -> None:
    """Send the answer byte by byte, so that there is always a sign of life."""
    for byte in response(PAGE.encode()):
        line.sendall(bytes([byte]))
        time.sleep(0.03)


def drip_body(_: Asked, line: socket.socket) -> None:
    """Send the head at once, and the body byte by byte."""
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    for byte in PAGE.encode():
        line.sendall(bytes([byte]))
        time.sleep(0.03)


def keep_silent(_: Asked, line: socket.socket) -> None:
    """Say nothing, until the other side has gone."""
    line.recv(1)


def reset(_: Asked, line: socket.socket) -> None:
    """Begin to answer, and break the connection off."""
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<p>ICE must")
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def gzipped(body: bytes) -> bytes:
    """An answer that is packed."""
    return response(gzip.compress(body), "200 OK", "text/html; charset=utf-8", "Content-Encoding: gzip")


def found_copy(
    url: object = "http://web.archive.org/web/20250410120000/https://x.example.org/", **other: object
) -> bytes:
    """What the search of the archive answers where it has a copy."""
    closest = {"available": True, "status": "200", "timestamp": "20250410120000", "url": url, **other}
    return response(json.dumps({"archived_snapshots": {"closest": closest}}).encode(), "200 OK", "application/json")


class _Handler(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        head = b""
        while b"\r\n\r\n" not in head and (piece := self.request.recv(65536)):
            head += piece
            if head.startswith(b"\x16"):
                return  # it begins as TLS does, which is not played here
        first, *lines = head.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        asked = Asked(headers["host"].partition(":")[0], first.split(" ")[1], headers, time.monotonic())
        with contextlib.suppress(OSError):  # whoever asked may have heard enough
            self.server.web.answer(asked, self.request)  # type: ignore[attr-defined]


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128


def serving(web: Web) -> _Server:
    """Begin to serve a web; its `shutdown` and `server_close` end that."""
    server = _Server(("127.0.0.1", 0), _Handler)
    server.web = web  # type: ignore[attr-defined]
    web.address = ("127.0.0.1", server.server_address[1])
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    return server
