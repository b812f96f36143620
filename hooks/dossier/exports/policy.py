"""The content-security policy: nothing may be loaded or run but this site's own files.

The search page may also run the engine, which is WebAssembly; `wasm-unsafe-eval` allows that and does not allow
JavaScript made of text.
"""

from __future__ import annotations

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
FOR_SEARCH = {"script-src": "'self' 'wasm-unsafe-eval'"}
"""What the search page needs more."""
HEADERS_ONLY = {"frame-ancestors": "'none'"}
"""Directives that a meta tag cannot carry."""


def meta_policy(*, search: bool = False) -> str:
    """The policy for a `<meta http-equiv>`, of the search page or of any other."""
    return _joined(DIRECTIVES | FOR_SEARCH if search else DIRECTIVES)


def header_policy() -> str:
    """The policy for the header of all pages: what the search page needs; the meta tags of the others are stricter."""
    return _joined(DIRECTIVES | FOR_SEARCH | HEADERS_ONLY)


def _joined(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())
