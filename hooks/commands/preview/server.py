"""The server of the preview: for browsers on this machine that ask for it by its own name, and only for reading."""

from __future__ import annotations

from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from threading import BoundedSemaphore
from typing import Any

from .answers import Answer, Site, answer

HOST = "127.0.0.1"
SECONDS = 10
"""How long a client may be silent."""
CLIENTS = 200
"""How many clients are served at once; more are sent away."""

_STRANGER = "This preview answers only at {}\n"
_UNLESS_SAID = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "frame-ancestors 'none'",
}
"""What is sent where the site's own headers say nothing of it."""
_ALWAYS = {"Cache-Control": "no-store", "Cross-Origin-Resource-Policy": "same-origin"}
"""What is sent whatever they say: no page from elsewhere may load a file of the preview."""


class PreviewServer(ThreadingHTTPServer):
    """Serves a site. The port is bound at once."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, port: int, site: Site) -> None:
        """Bind the port. Raises `OSError`."""
        self.site = site
        self._free = BoundedSemaphore(CLIENTS)
        super().__init__((HOST, port), _Handler)
        self.names = {f"{HOST}:{port}", f"localhost:{port}", *((HOST, "localhost") if port == 80 else ())}

    @property
    def url(self) -> str:
        """The address of the preview."""
        return f"http://{HOST}:{self.server_port}/"

    def server_bind(self) -> None:
        """Bind without asking the network for the name of this machine."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    def process_request(self, request: Any, client_address: Any) -> None:
        """Begin to serve a client, or send it away where there are too many."""
        if self._free.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Serve a client."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._free.release()


class _Handler(BaseHTTPRequestHandler):
    """Answers one request; the connection is then closed."""

    server: PreviewServer
    timeout = SECONDS

    def handle(self) -> None:
        """Answer, unless the client leaves or is too slow."""
        with suppress(ConnectionError, TimeoutError):
            super().handle()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        """Write no log."""

    def version_string(self) -> str:
        """What the server calls itself."""
        return "dossier"

    def do_GET(self) -> None:
        """Answer with content."""
        found = self._answer()
        self._send_head(found)
        self.wfile.write(found.content)

    def do_HEAD(self) -> None:
        """Answer without content."""
        self._send_head(self._answer())

    def _refuse(self) -> None:
        self._send_head(Answer(405))

    do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = do_TRACE = do_CONNECT = _refuse  # noqa: N815

    def _answer(self) -> Answer:
        """Pages of other sites whose name leads to this machine may not read the preview."""
        asked = [name.lower() for name in self.headers.get_all("Host", [])]
        if len(asked) != 1 or asked[0] not in self.server.names:
            return Answer(403, _STRANGER.format(self.server.url).encode())
        return answer(self.server.site, self.path)

    def _send_head(self, found: Answer) -> None:
        self.send_response(found.status)
        headers = {"Content-Type": found.type, "Content-Length": str(len(found.content))}
        headers |= {**_UNLESS_SAID, **found.headers, **_ALWAYS}
        headers |= {"Allow": "GET, HEAD"} if found.status == 405 else {}
        headers |= {"Location": found.location} if found.location else {}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
