"""Links in texts: to records and to the web, as the parser finds them that makes the pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from .commonmark import to_html_with_any_address

_LINK = re.compile(r'<(a href|img src)="([^"]*)"(?: alt="[^"]*")?( title="[^"]*")?')
_RECORD = re.compile(r"(?!https?:)([a-z]+):([^/].*)")


@dataclass(frozen=True, slots=True)
class ProseLink:
    """A link in a text: to a record (`kind` and `id`), or to another address (`kind` is None)."""

    address: str
    kind: str | None = None
    id: str = ""
    has_title: bool = False
    is_image: bool = False


def find_links(prose: str) -> tuple[ProseLink, ...]:
    """Every link and image of the text, in order; inline, by reference, or an address between `<` and `>`."""
    if "[" not in prose and "<" not in prose:
        return ()
    return tuple(_link(*found.groups()) for found in _LINK.finditer(to_html_with_any_address(prose)))


def _link(tag: str, escaped: str, title: str | None) -> ProseLink:
    address = unescape(escaped)
    record = _RECORD.fullmatch(address) if tag == "a href" else None
    kind, id_ = record.groups() if record else (None, "")
    return ProseLink(address, kind, id_, bool(title), tag != "a href")
