"""A page as its copy has it: links lead to files, and what cannot work there is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape, unescape
from typing import Final

from .ways import Ways

ONLINE: Final = "data-online"
"""The attribute of elements that work on a host only. Copies leave them out; a page whose root has it is in none."""
NOTE: Final = "note"
"""Its value where what is said of the copy takes the place of the element."""

_SCRIPT = re.compile(r"<script\b.*?</script>\n?", re.DOTALL)
_LEFT_OUT = re.compile(rf'<(\w+)\b[^>]* {ONLINE}(?:="(\w*)")?[^>]*>')
_TAG = re.compile(r'<(a|img|link|meta|source)((?:\s+[\w:.-]+(?:="[^"]*")?)*)\s*>|</a>')
_ATTRIBUTE = re.compile(r'\s+([\w:.-]+)(?:="([^"]*)")?')
_ROOT = re.compile(r"<html\b[^>]*>")
_STAYS = frozenset({"stylesheet", "icon", "canonical", "license"})
"""What a `<link>` is for that stays; the others lead to feeds, searches and data."""
_PLAIN = ("id", "class")
"""The attributes of a link that stay where it leads nowhere."""

Attributes = dict[str, str | None]


def is_online_only(html: str) -> bool:
    """Whether a page is of no use in a copy."""
    found = _ROOT.search(html)
    return bool(found and ONLINE in found[0])


def rewritten(html: str, ways: Ways, policy: str, note: str) -> str:
    """The HTML of a page in a copy, with a policy, or without one if that is empty; `note` is HTML on the copy."""
    return _TAG.sub(_Tags(ways, policy).written, _without_online(_SCRIPT.sub("", html), note))


def _without_online(html: str, note: str) -> str:
    """A page without what works on a host only."""
    parts, position = list[str](), 0
    while found := _LEFT_OUT.search(html, position):
        parts += [html[position : found.start()], note if found[2] == NOTE else ""]
        position = _end_of(html, found[1], found.end())
    return "".join([*parts, html[position:]])


def _end_of(html: str, name: str, position: int) -> int:
    """Where an element ends that begins before a position; others of its name may be within."""
    depth = 1
    for tag in re.compile(rf"<(/?){name}\b[^>]*>").finditer(html, position):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    raise ValueError(f"an element <{name}> does not end")


@dataclass(slots=True)
class _Tags:
    """Writes the tags of one page that lead or load something."""

    ways: Ways
    policy: str
    _closes: list[str] = field(default_factory=list)
    """What ends the link that is open."""

    def written(self, tag: re.Match[str]) -> str:
        """A tag as the copy has it."""
        if tag[0] == "</a>":
            return self._closes.pop()
        given = {name: unescape(value) for name, value in _ATTRIBUTE.findall(tag[2])}
        match tag[1]:
            case "a":
                return self._link(tag[0], given)
            case "meta":
                return self._meta(tag[0], given)
            case "link" if not _STAYS & set(given.get("rel", "").split()):
                return ""
        return self._led("link" if tag[1] == "link" else tag[1], tag[0], given) or ""

    def _link(self, tag: str, given: dict[str, str]) -> str:
        led = self._led("a", tag, given)
        self._closes.append("</span>" if led is None else "</a>")
        return _tag("span", {name: given[name] for name in _PLAIN if name in given}) if led is None else led

    def _led(self, name: str, tag: str, given: dict[str, str]) -> str | None:
        """A tag with the way that its address is in the copy; None where that would lead nowhere."""
        key = "src" if "src" in given else "href"
        if key not in given:
            return tag
        way = self.ways.of(given[key])
        if way is None:
            return None
        return tag if way == given[key] else _tag(name, given | {key: way})

    def _meta(self, tag: str, given: dict[str, str]) -> str:
        """The policy of the copy, and the way on from a former address."""
        match given.get("http-equiv"):
            case "Content-Security-Policy":
                return _tag("meta", given | {"content": self.policy}) if self.policy else ""
            case "refresh":
                wait, _, address = given["content"].partition("url=")
                return _tag("meta", given | {"content": f"{wait}url={self.ways.of(address)}"})
        return tag


def _tag(name: str, given: dict[str, str]) -> str:
    attributes = "".join(f' {key}="{_quoted(value)}"' for key, value in given.items())
    return f"<{name}{attributes}>"


def _quoted(value: str) -> str:
    return escape(value, quote=False).replace('"', "&quot;")
