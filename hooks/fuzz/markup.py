"""What a page is made of: its elements, their attributes and classes, and where its links lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from justhtml import Element, JustHTML

_ADDRESSES = {"href", "src", "action"}


def parts_of(pages: Iterable[str]) -> frozenset[str]:
    """All parts of some pages, as `a`, `a[href]`, `.kind` and `a[href^=https]`; read by a parser that is not ours."""
    return frozenset(part for page in pages for part in _parts(page))


def _parts(page: str) -> Iterator[str]:
    for element in JustHTML(page, sanitize=False).query("*"):
        if isinstance(element, Element):
            yield element.name
            yield from _attributes(element)


def _attributes(element: Element) -> Iterator[str]:
    for name, value in element.attrs.items():
        yield f"{element.name}[{name}]"
        if name == "class":
            yield from (f".{word}" for word in (value or "").split())
        elif name in _ADDRESSES:
            yield f"{element.name}[{name}^={_scheme(value or '')}]"


def _scheme(address: str) -> str:
    """The scheme of an address, or a word for what it is instead."""
    if address.startswith(("//", "\\")):
        return "another host"
    try:
        return urlsplit(address).scheme
    except ValueError:
        return "unreadable"
