"""Checks on the characters of text: nothing invisible, and no HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5

from dossier.invisible import INVISIBLE, name_of

_UNPRINTABLE = re.compile(f"[{INVISIBLE}]")
_HTML = re.compile(
    r"""</?[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>]*)?> | <[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*>  # a tag, an address in its place
    | <![-\[A-Za-z] | <\? | &(?:\#[0-9]+; | \#[xX][0-9a-fA-F]+; | ([A-Za-z][A-Za-z0-9]*;))""",
    re.VERBOSE,
)


def unprintable(text: str, *, lines: bool = False) -> Iterator[tuple[int, str]]:
    """Column (from 1) and name of each control or invisible character; `lines` allows line feeds."""
    for match in _UNPRINTABLE.finditer(text):
        if not (lines and match[0] == "\n"):
            yield match.start() + 1, name_of(match[0])


def find_html(text: str) -> str | None:
    """The first piece of HTML in the text: a tag, a comment or a character reference."""
    return next((found[0] for found in _HTML.finditer(text) if not found[1] or found[1] in html5), None)
