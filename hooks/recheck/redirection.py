"""Where an answer leads on to, and whether that is another page."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from .client import NoAnswer, Reply

MOST = 5
"""How often an address may lead on."""
ENDLESS = NoAnswer("the address leads on without end")
NOWHERE = NoAnswer("the address leads on to one that no reader should follow")


def target_of(url: str, reply: Reply) -> str | None:
    """The address to which an answer leads on; None where it does not."""
    if isinstance(reply, NoAnswer) or reply.status not in (301, 302, 303, 307, 308):
        return None
    told = (reply.headers.get("Location") or "").strip()
    try:
        return urljoin(url, told).partition("#")[0] if told else None
    except ValueError:
        return told


def is_elsewhere(url: str, final: str) -> bool:
    """Whether one address is of another page than the other, and not only a newer way to write it."""
    return _page(url) != _page(final)


def _page(url: str) -> tuple[str, str, str]:
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query
