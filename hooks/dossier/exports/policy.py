"""The content-security policy: nothing may be loaded or run but this site's own files.

The search page may also run the engine, which is WebAssembly; `wasm-unsafe-eval` allows that and does not allow
JavaScript made of text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
FOR_SEARCH = {"script-src": "'self' 'wasm-unsafe-eval'"}
"""What the search page needs more."""
HEADERS_ONLY = {"frame-ancestors": "'none'"}
"""Directives that a meta tag cannot carry."""

KEPT = "public, max-age=31536000, immutable"
"""For files whose name changes with their content."""
ASKED_AGAIN = "public, max-age=0, must-revalidate"
"""For pages. A page that was kept would show an old status, and name assets that a newer build no longer has."""


def meta_policy(*, search: bool = False) -> str:
    """The policy for a `<meta http-equiv>`, of the search page or of any other."""
    return _joined(DIRECTIVES | FOR_SEARCH if search else DIRECTIVES)


def header_file(pages: Iterable[str], assets: str) -> str:
    """The file `_headers`, for hosts that read it. `pages` are all addresses of pages, `assets` is the folder of assets.

    The policy is what the search page needs; the meta tags of the others are stricter. Hosts join the headers of all
    rules that fit an address, so how long a file may be kept is said in rules that never fit the same one.
    """
    headers = {
        "Content-Security-Policy": _joined(DIRECTIVES | FOR_SEARCH | HEADERS_ONLY),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    parts = sorted({page.partition("/")[0] for page in pages})
    rules = [
        _rule("/*", headers),
        _rule(f"/{assets}/*", {"Cache-Control": KEPT}),
        *(_rule(f"/{part}/*" if part else "/", {"Cache-Control": ASKED_AGAIN}) for part in parts),
    ]
    return "".join(rules)


def _rule(pattern: str, headers: Mapping[str, str]) -> str:
    return "".join(f"{line}\n" for line in [pattern, *(f"  {name}: {value}" for name, value in headers.items())])


def _joined(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())
