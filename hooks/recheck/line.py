"""A connection that is cut when its time is over, however slowly the other side answers."""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
import threading
from functools import cache
from urllib.parse import SplitResult

from .guard import Opener


class Line:
    """One connection, from the moment it is opened until it is closed."""

    def __init__(self, opener: Opener, wait: float, whole: float) -> None:
        """`wait` is how many seconds may pass without a sign of life, `whole` how many in all."""
        self._open, self._wait = opener, wait
        self._twin: socket.socket | None = None
        self._timer = threading.Timer(whole, self._cut)
        self._timer.daemon = True
        self.too_slow = False

    def open(self, host: str, port: int) -> socket.socket:
        """The connection, whose time runs from now on. Raises `OSError`."""
        opened = self._open(host, port, self._wait)
        opened.settimeout(self._wait)
        self._twin = opened.dup()  # what is cut is the connection itself, also while TLS holds the first handle
        self._timer.start()
        return opened

    def close(self) -> None:
        """Let go of it."""
        self._timer.cancel()
        if self._twin:
            self._twin.close()

    def _cut(self) -> None:
        self.too_slow = True
        if self._twin:
            with contextlib.suppress(OSError):
                self._twin.shutdown(socket.SHUT_RDWR)


class _Plain(http.client.HTTPConnection):
    """HTTP over a line."""

    def __init__(self, host: str, port: int, line: Line) -> None:
        super().__init__(host, port)
        self.line = line

    def connect(self) -> None:
        self.sock = self.line.open(self.host, self.port)


class _Secure(_Plain):
    """HTTPS over a line, with the certificates that the system trusts."""

    default_port = http.client.HTTPS_PORT

    def connect(self) -> None:
        self.sock = _trust().wrap_socket(self.line.open(self.host, self.port), server_hostname=self.host)


@cache
def _trust() -> ssl.SSLContext:
    return ssl.create_default_context()


def connection_to(parts: SplitResult, line: Line) -> http.client.HTTPConnection:
    """A connection to the server of an address, which is opened by the first request."""
    secure = parts.scheme == "https"
    port = parts.port or (http.client.HTTPS_PORT if secure else http.client.HTTP_PORT)
    return (_Secure if secure else _Plain)(parts.hostname or "", port, line)
