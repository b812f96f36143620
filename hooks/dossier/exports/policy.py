"""The content-security policy: nothing may be loaded or run but this site's own files.

Two pages may do more. The search page may run the engine, which is WebAssembly; `wasm-unsafe-eval` allows that and does
not allow JavaScript made of text. The page on embedding may show the cards of this site in frames.
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
BESIDES = {
    "search": {"script-src": "'self' 'wasm-unsafe-eval'"},
    "embed": {"frame-src": "'self'"},
}
"""What some pages may do besides, by what is computed on them."""
OF_CARDS = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
"""The policy of the cards that other sites show: they load a style sheet and, opened by themselves, the sign of the site."""


def meta_policy(computed: str = "") -> str:
    """The policy for a `<meta http-equiv>`, of the page on which something is computed or of any other."""
    return joined(DIRECTIVES | BESIDES.get(computed, {}))


def header_policy() -> str:
    """The policy for the header of all files: what any page may do; the meta tags of the others are stricter.

    It says nothing about frames. What it said would hold for cards as well, since a browser obeys all policies.
    """
    directives = dict(DIRECTIVES)
    for more in BESIDES.values():
        directives |= more
    return joined(directives)


def card_policy() -> str:
    """The policy for the header of cards, which any page may show in a frame. A meta tag cannot say that."""
    return joined(OF_CARDS | {"frame-ancestors": "*"})


def joined(directives: dict[str, str]) -> str:
    """A policy as browsers read it."""
    return "; ".join(f"{name} {value}" for name, value in directives.items())
