"""Links in prose: to records and to the web."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)>?(?:\s+[^)]*)?\)")
_RECORD = re.compile(r"([a-z]+):([^/].*)")


@dataclass(frozen=True, slots=True)
class ProseLink:
    """A link in prose: to a record (`kind` and `id`), or to another address (`kind` is None)."""

    address: str
    kind: str | None
    id: str


def find_links(prose: str) -> Iterator[ProseLink]:
    """Every Markdown link in the prose."""
    for match in _LINK.finditer(prose):
        address = match[1]
        record = _RECORD.fullmatch(address)
        if record and not address.startswith(("http:", "https:")):
            yield ProseLink(address, record[1], record[2])
        else:
            yield ProseLink(address, None, "")
