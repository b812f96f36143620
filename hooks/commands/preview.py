"""A server for one's own machine: MkDocs' live reload, with the problems of the records shown in the page."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_PANEL = """<section role="alert" style="all: revert; background: #fff4e5; color: #1a1a1a; padding: 1rem 1.5rem;
border-bottom: 4px solid #b45309"><h1 style="font: 700 1.1rem system-ui; margin: 0 0 .5rem">The records cannot be
published; this is the last good site</h1><pre style="white-space: pre-wrap; font: .9rem/1.5 monospace;
margin: 0">{}</pre></section>"""
_EMPTY_PAGE = b"<!doctype html><html lang=en><meta charset=utf-8><title>Not built yet</title><body></body></html>"


class PreviewServer(LiveReloadServer):
    """Serves a built site; `failure` is shown above each page until a build succeeds."""

    def __init__(self, host: str, port: int, site: Path) -> None:
        super().__init__(lambda: None, host, port, str(site))
        self.failure = ""
        self.error_handler = self._missing_page

    def server_activate(self) -> None:
        """Tell the address once the port is ours."""
        super().server_activate()
        print(
            f"Serving {self.url} until Ctrl+C; changes in data/, docs/ and overrides/ appear automatically.", flush=True
        )

    def serve_request(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer one request; in pages the policy makes way for the reload script, and problems are shown."""
        answer: list[Any] = []
        content = b"".join(super().serve_request(environ, lambda *given: answer.extend(given)))
        status, headers = answer[0], dict(answer[1])
        if headers.get("Content-Type", "").startswith("text/html"):
            content = self._with_failure(_POLICY.sub(b"", content))
            headers |= {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(content))}
        start_response(status, [*headers.items(), ("Cache-Control", "no-store")])
        return [content]

    def _with_failure(self, content: bytes) -> bytes:
        if not self.failure:
            return content
        panel = _PANEL.format(html.escape(self.failure)).encode()
        return re.sub(rb"(<body[^>]*>)", lambda match: match[1] + panel, content, count=1)

    def _missing_page(self, code: int) -> bytes:
        page = Path(self.root) / "404.html"
        content = page.read_bytes() if page.is_file() else _EMPTY_PAGE
        injected: bytes = self._inject_js_into_html(content, self._visible_epoch)  # type: ignore[no-untyped-call]
        return injected
