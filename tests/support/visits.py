"""Visits to a built site in a real browser: what the reader has set, and everything that went wrong on the way."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, ViewportSize

from dossier.exports.header_rules import FILE, Rule, read_rules, sent

HEIGHTS = {320: 640, 390: 844, 1440: 900}
FOCUSED = "document.activeElement.matches('{}')"
SHIFT = """() => new Promise((done) => {
  let sum = 0;
  const observer = new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }));
  observer.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 0)));
})"""
OF_THE_PAGE = ("data:", "blob:", "about:")
TELL_VIOLATIONS = """
addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy violation: ${event.effectiveDirective} ${event.blockedURI}`));
"""


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files below a path of this host, each with the headers that a host would send, and writes no log."""

    def __init__(self, *given: Any, below: str, rules: tuple[Rule, ...], **named: Any) -> None:
        self._below, self._rules = below, rules
        super().__init__(*given, **named)

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        return self._sent().get("Content-Type", super().guess_type(path))

    def end_headers(self) -> None:
        for name, value in self._sent().items():
            if name != "Content-Type":
                self.send_header(name, value)
        super().end_headers()

    def _sent(self) -> dict[str, str]:
        return sent(self._rules, f"/{self.path.partition('?')[0].removeprefix(self._below)}")

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(self._below) if path.startswith(self._below) else "/nowhere/")

    def log_message(self, *words: object) -> None:
        pass

    def handle(self) -> None:
        with suppress(ConnectionError):  # the browser left while something was on its way
            super().handle()


@contextmanager
def served(folder: Path, below: str = "/") -> Iterator[str]:
    """Serve a folder to this machine for a while, below a path; the address ends in a slash."""
    file = folder / FILE
    rules = tuple(read_rules(file.read_text(encoding="utf-8"))) if file.is_file() else ()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder), below=below, rules=rules))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{below}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Reader:
    """Someone who reads a site; `faults` says what a page should not have done.

    Addresses are below `base`: that of the site or, in another language than the first, of its folder there.
    """

    def __init__(self, browser: Browser, site: str, within: str = "") -> None:
        self.base = site + within
        self._site = site
        self.faults: list[str] = []
        self._browser = browser
        self._contexts: list[BrowserContext] = []

    def visit(self, address: str = "", width: int = 1440, **settings: Any) -> Page:
        """Open a page in a browser with nothing stored; settings are those of Playwright's contexts."""
        size = ViewportSize(width=width, height=HEIGHTS[width])
        context = self._browser.new_context(viewport=size, **settings)
        self._contexts.append(context)
        context.add_init_script(TELL_VIOLATIONS)
        context.on("console", self._hear)
        context.on("weberror", lambda error: self.faults.append(f"{error.page and error.page.url}: {error.error}"))
        context.on("request", self._watch)
        page = context.new_page()
        page.goto(self.base + address)
        return page

    def go(self, page: Page, address: str) -> None:
        """Open another page of the site in the same tab."""
        page.goto(self.base + address)

    def leave(self) -> None:
        """Close everything."""
        for context in self._contexts:
            context.close()

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"{message.page and message.page.url}: {message.text}")

    def _watch(self, request: Request) -> None:
        if not request.url.startswith((self._site, *OF_THE_PAGE)):
            self.faults.append(f"{request.frame.url}: asked for {request.url}")


def keep(page: Page, name: str) -> None:
    """Keep a picture of the whole page in the folder that the variable SCREENSHOTS names, if it is set."""
    if folder := os.environ.get("SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True, animations="disabled")


def tab_to(page: Page, selector: str, patience: int = 60) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(patience):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED.format(selector)):
            return
    raise AssertionError(f"Tab does not reach {selector}")
