"""Asks one address once, within limits of time and size, and never follows where an answer leads."""

from __future__ import annotations

import http.client
import socket
import ssl
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import Message
from urllib.parse import SplitResult, quote, urlsplit

from .guard import Opener, Refused, open_public
from .line import Line, connection_to

_PIECE = 64 * 1024
_IN_A_PATH = "/%:@!$&'()*+,;=~"
_REASONS: tuple[tuple[type[BaseException], str], ...] = (
    (Refused, "the host is in a private network"),
    (TimeoutError, "no answer in time"),
    (ssl.SSLCertVerificationError, "the certificate of the server is not valid"),
    (socket.gaierror, "the name of the host is not known"),
    (ConnectionRefusedError, "the server takes no connection"),
    (ConnectionError, "the connection broke off"),
    (http.client.IncompleteRead, "the connection broke off"),
    (zlib.error, "the answer is damaged"),
    (http.client.HTTPException, "the answer is none that a browser reads"),
    (OSError, "no connection"),
)
"""Why there is no answer, by the first sort of error that fits."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered. `cut` is whether the page is larger than what was read of it."""

    status: int
    headers: Message = field(default_factory=Message)
    body: bytes = b""
    cut: bool = False


class NoAnswer(Exception):
    """There was no answer that could be read; its text says why."""


class Barred(NoAnswer):
    """Programs are asked to stay away."""


Reply = Answer | NoAnswer


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may take."""

    wait: float = 20
    """Seconds without a sign of life."""
    whole: float = 60
    """Seconds in all."""
    size: int = 5 * 1024 * 1024
    """Bytes of a page, unpacked, that are read."""


class Client:
    """Asks addresses, under its own name."""

    def __init__(self, agent: str, opener: Opener = open_public, limits: Limits | None = None) -> None:
        self.agent = agent
        self._opener = opener
        self._limits = limits or Limits()

    def ask(self, url: str, headers: Mapping[str, str]) -> Answer:
        """The answer of the server at an address. Raises `NoAnswer`."""
        parts = urlsplit(url)
        line = Line(self._opener, self._limits.wait, self._limits.whole)
        connection = connection_to(parts, line)
        try:
            connection.request("GET", _path(parts), headers={**self._own, **headers})
            return self._read(connection.getresponse(), line)
        except (OSError, http.client.HTTPException, zlib.error) as error:
            raise NoAnswer(_reason(TimeoutError() if line.too_slow else error)) from error
        finally:
            line.close()
            connection.close()

    @property
    def _own(self) -> dict[str, str]:
        accepted = "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5"
        return {"User-Agent": self.agent, "Accept": accepted, "Accept-Encoding": "gzip", "Connection": "close"}

    def _read(self, response: http.client.HTTPResponse, line: Line) -> Answer:
        """What a response says, as far as it is read. Raises what `ask` takes for no answer."""
        packed = (response.getheader("Content-Encoding") or "").lower() in ("gzip", "x-gzip", "deflate")
        unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32) if packed else None
        body, most = bytearray(), self._limits.size
        while len(body) <= most and (piece := response.read1(_PIECE)):
            body += unpacker.decompress(piece, most + 1 - len(body)) if unpacker else piece
        if line.too_slow or (len(body) <= most and response.length):
            raise http.client.IncompleteRead(b"")
        return Answer(response.status, response.msg, bytes(body[:most]), len(body) > most)


def _path(parts: SplitResult) -> str:
    """What is asked for on the server, in the signs that a request may have."""
    path = quote(parts.path or "/", safe=_IN_A_PATH)
    return path + ("?" + quote(parts.query, safe=_IN_A_PATH + "?") if parts.query else "")


def _reason(error: BaseException) -> str:
    return next(reason for sort, reason in _REASONS if isinstance(error, sort))
