"""The content-security policy: nothing may be loaded or run but this site's own files."""

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
    "form-action": "'none'",
}
HEADERS_ONLY = {"frame-ancestors": "'none'"}
"""Directives that a meta tag cannot carry."""


def meta_policy() -> str:
    """The policy for a `<meta http-equiv>`."""
    return _joined(DIRECTIVES)


def header_file() -> str:
    """The file `_headers`, for hosts that read it."""
    headers = {
        "Content-Security-Policy": _joined(DIRECTIVES | HEADERS_ONLY),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in headers.items()), ""])


def _joined(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())
