"""The file `_headers`, for hosts that read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .edition import Edition
from .file import File
from .policy import header_policy

KEPT = "public, max-age=31536000, immutable"
"""For files whose name changes with their content."""
ASKED_AGAIN = "public, max-age=0, must-revalidate"
"""For pages. A page that was kept would show an old status, and name assets that a newer build no longer has."""

_FOR_ALL = {
    "Content-Security-Policy": header_policy(),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def files(edition: Edition) -> Iterator[File]:
    """The file. Hosts join the headers of all rules that fit an address, so how long a file may be kept is said in rules
    that never fit the same one.
    """
    yield File("_headers", lambda: _written(edition))


def _written(edition: Edition) -> bytes:
    parts = sorted({address.partition("/")[0] for address in edition.addresses})
    rules = [
        _rule("/*", _FOR_ALL),
        _rule(f"/{edition.assets}/*", {"Cache-Control": KEPT}),
        *(_rule(f"/{part}/*" if part else "/", {"Cache-Control": ASKED_AGAIN}) for part in parts),
    ]
    return "".join(rules).encode()


def _rule(pattern: str, headers: Mapping[str, str]) -> str:
    return "".join(f"{line}\n" for line in [pattern, *(f"  {name}: {value}" for name, value in headers.items())])
