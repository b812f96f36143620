"""A Chromium of this machine, started so that it reaches this machine only."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # only what uses a browser needs it
    from playwright.sync_api import Browser, Playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""What it is called. The first makes no windows, and a new visitor takes a quarter of the time with it."""
ON_A_MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
ABSENT = (
    "no Chromium was found. Install one (Debian: apt-get install chromium-headless-shell; elsewhere Chromium or Google Chrome), "
    "or set CHROMIUM to the path of one."
)
ARGUMENTS = [
    # Whatever a page or the browser itself asks for elsewhere fails at once.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--no-proxy-server",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
]


def find_chromium(environment: Mapping[str, str] = os.environ) -> str | None:
    """The path of the Chromium that the variable CHROMIUM names, or else of the first that is installed."""
    named = environment.get("CHROMIUM")
    names = (named,) if named else (*NAMES, ON_A_MAC)
    return next(filter(None, (shutil.which(name, path=environment.get("PATH")) for name in names)), None)


def start(playwright: Playwright, path: str) -> Browser:
    """Start the browser."""
    return playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
