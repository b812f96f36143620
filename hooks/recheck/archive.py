"""A public archive of the web: whether it has a copy of a page, as its own search answers."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlencode

from dossier.records.web.address import is_web_address

from .client import NoAnswer, Reply

WAYBACK = "https://archive.org/wayback/available"
"""The search of the Internet Archive."""

_MOMENT = re.compile(r"\d{14}")


@dataclass(frozen=True, slots=True)
class Capture:
    """A copy of a page, and its day."""

    url: str
    day: date


def question(archive: str, url: str, day: date) -> str:
    """The address that asks for the copy of a page that is nearest to a day."""
    return f"{archive}?{urlencode({'url': url, 'timestamp': f'{day:%Y%m%d}'})}"


def capture_of(reply: Reply, today: date) -> Capture | None:
    """The copy that an answer names; None where it names none, or is not what the search answers."""
    if isinstance(reply, NoAnswer) or reply.status != 200:
        return None
    try:
        closest = json.loads(reply.body)["archived_snapshots"]["closest"]
        url, moment = closest["url"], closest["timestamp"]
        good = closest["available"] is True and closest["status"] == "200" and _MOMENT.fullmatch(moment)
        day = datetime.strptime(moment[:8], "%Y%m%d").date() if good else None  # noqa: DTZ007
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    address = re.sub(r"^http:", "https:", url) if isinstance(url, str) else ""
    return Capture(address, day) if day and day <= today and is_web_address(address) else None
