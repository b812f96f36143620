"""What the address of a page says of it: its site, its date and the words of its title."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from urllib.parse import unquote

from dossier.records.web.page import page_key

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(0?[1-9]|1[0-2]|{'|'.join(_MONTHS)})"
_DATE = re.compile(
    rf"(?<!\d)(20\d\d)(?:([/_-]){_MONTH}(?:\2(\d\d?))?|(0[1-9]|1[0-2])(\d\d))(?![\dA-Za-z])", re.IGNORECASE
)
_ENDING = re.compile(r"\.[a-z]{2,5}$", re.IGNORECASE)


def host_of(address: object) -> str:
    """The site that an address is on, without `www`."""
    return re.split("[/?#]", page_key(str(address or "")), maxsplit=1)[0]


def site_of(address: object) -> str:
    """The name of the site: `example` of `https://www.example.org/x`."""
    return host_of(address).rpartition(".")[0].rpartition(".")[2]


def date_in(address: str, today: date) -> str | None:
    """The day or the month that an address has in its path, as `2025-04-07` or `2025-04`; none that is still to come."""
    for found in _DATE.finditer(address.partition("://")[2].partition("?")[0]):
        year, month, day = found[1], (found[3] or found[5]).lower(), found[4] or found[6]
        number = _MONTHS.index(month) + 1 if month in _MONTHS else int(month)
        with suppress(ValueError):
            if date(int(year), number, int(day or 1)) <= today:
                return f"{year}-{number:02}-{int(day):02}" if day else f"{year}-{number:02}"
    return None


def last_words(address: str) -> str:
    """The words at the end of the path, which often are those of the title."""
    parts = unquote(address.partition("://")[2].partition("?")[0].partition("#")[0]).rstrip("/").split("/")[1:]
    named = [part for part in parts if re.search("[A-Za-z]{3}", part)]
    return re.sub(r"[-_+.]", " ", _DATE.sub(" ", _ENDING.sub("", named[-1]))) if named else "page"
