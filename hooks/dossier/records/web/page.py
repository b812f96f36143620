"""The address of a page without what was added to it, and when two addresses lead to one page."""

from __future__ import annotations

import re

_TRACKS = re.compile(
    r"utm_\w+|(?:fb|g|d|msc|tw|y)clid|gbraid|wbraid|mc_[ce]id|igshid|_hsenc|_hsmi|mkt_tok", re.IGNORECASE
)
_PARTS = re.compile(r"([^?#]*)(?:\?([^#]*))?(#.*)?", re.DOTALL)
_TO_WORDS = re.compile(r"#:~:.*|(?<=#)([^#]*?):~:.*", re.DOTALL)
_BEGINNING = re.compile(r"^https?://(?:www\.)?([^/:]*)(?::(?:80|443)(?![0-9]))?", re.IGNORECASE)


def find_tracking(address: str) -> str | None:
    """A value of an address that only tracks readers and is no part of it."""
    return next((value for value in _parts(address)[1] if _tracks(value)), None)


def without_tracking(address: str) -> str:
    """The address without such values."""
    page, query, fragment = _parts(address)
    kept = "&".join(value for value in query if not _tracks(value))
    return f"{page}{'?' if kept else ''}{kept}{fragment}"


def without_words(address: str) -> str:
    """The address without the way to some words of the page."""
    return _TO_WORDS.sub(lambda found: found[1] or "", address)


def page_key(address: str) -> str:
    """What is the same for two addresses of one page.

    Neither http nor https, nor `www.`, a default port, a last slash or capital letters of the host make another one.
    """
    page, query, fragment = _parts(without_words(without_tracking(address)))
    host = _BEGINNING.sub(lambda found: found[1].lower(), page).rstrip("/")
    return f"{host}?{'&'.join(query)}{fragment}"


def _parts(address: str) -> tuple[str, list[str], str]:
    """What is before the question mark, the values after it, and the fragment with its sign."""
    found = _PARTS.fullmatch(address)
    assert found
    return found[1], found[2].split("&") if found[2] else [], found[3] or ""


def _tracks(value: str) -> bool:
    return bool(_TRACKS.fullmatch(value.partition("=")[0]))
