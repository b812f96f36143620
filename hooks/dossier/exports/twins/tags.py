"""The HTML of pages as a twin reads it: its tags, what of it no reader sees, and words as Markdown writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import Final

_TAG = re.compile(r"<(?!!)([^>]+)>|<!--.*?-->", re.DOTALL)
_UNSEEN = re.compile(r"""aria-hidden="true"|(?:^|\s)class="(?:[^"]*\s)?(?:hidden|record-foot)["\s]""")
_QUOTED = re.compile(r'"[^"]*"')
_LEFT_OUT: Final = frozenset({"button", "form", "input", "label", "nav", "script", "style", "svg", "template"})
_VOID: Final = frozenset({"br", "hr", "img", "input", "wbr"})
_WAY = re.compile(r"""(?:^|\s)href="([^"]*)\"""")
_VALUE = re.compile(r"""([a-z-]+)="([^"]*)\"""")

_SPECIAL = re.compile(r"https?://[^\s\\`*\[\]<>~$]+|[\\`*\[\]<~$]|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])|&(?=#?\w+;)")
_PERHAPS_SPECIAL = re.compile(r"[\\`*\[\]<~$_&]")
"""A dollar sign too: between two of them some readers see a formula."""
_AT_BEGINNING = re.compile(r"(?:[#>+=-]+|(\d+)[.)])(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: `name` is that of its element, `act` the same with `/` where it ends one."""

    name: str
    act: str
    attributes: str
    unseen: bool
    """Whether what it begins is hidden, drawn, to be pressed or filled in, or leads about the site."""
    closed: bool
    """Whether nothing is between its beginning and its end."""

    way: str
    """For a link: where it leads; a place on the page itself as `./#x`."""

    def number(self, name: str) -> int:
        """The value of an attribute that is a number; 1 where it is not given."""
        return next((int(value) for key, value in _VALUE.findall(self.attributes) if key == name), 1)


def seen(html: str) -> Iterator[tuple[str, Tag | None]]:
    """What readers see of HTML: words, and the tag after them, if there is one."""
    pieces, within, depth = _TAG.split(html), "", 0
    for words, written in zip(pieces[::2], [*pieces[1::2], None], strict=True):
        tag = _parsed(written) if written else None
        if not within:
            if tag and tag.unseen:
                within, depth = ("", 0) if tag.closed else (tag.name, 1)
                yield words, None
            else:
                yield words, tag
        elif tag and tag.name == within and not tag.closed:
            depth += -1 if tag.act[0] == "/" else 1
            within = within if depth else ""


@lru_cache(maxsize=8192)
def _parsed(tag: str) -> Tag:
    act, _, attributes = tag.replace("\n", " ").partition(" ")
    name = act.strip("/")
    begins = not act.startswith("/")
    unseen = begins and (name in _LEFT_OUT or _is_unseen(attributes))
    return Tag(name, act.rstrip("/"), attributes, unseen, name in _VOID or tag.endswith("/"), _way(attributes))


def _is_unseen(attributes: str) -> bool:
    names = _QUOTED.sub("", attributes)
    return "hidden" in names.split() or bool(_UNSEEN.search(attributes))


def _way(attributes: str) -> str:
    """A heading leads to itself, which no one needs where it has no place to lead to."""
    found = _WAY.search(attributes)
    if not found or 'class="anchor"' in attributes:
        return ""
    way = unescape(found[1])
    return f"./{way}" if way.startswith("#") else way


def escaped(html: str) -> str:
    """Words of HTML as Markdown, in which nothing means more than it says."""
    if not _PERHAPS_SPECIAL.search(html):  # which takes a third of the time
        return html
    return _SPECIAL.sub(_escaped, unescape(html))


def _escaped(sign: re.Match[str]) -> str:
    """An address is left as it is: readers make a link of it, and would take the mark for a part of it."""
    return sign[0] if sign[0].startswith("http") else f"\\{sign[0]}"


def at_beginning(block: str) -> str:
    """A block of Markdown whose first words are not read as the beginning of a heading, a list or a quotation."""
    found = _AT_BEGINNING.match(block)
    if not found:
        return block
    return f"{found[1]}\\{block[found.end(1) :]}" if found[1] else f"\\{block}"
