"""Begins a source of the address of a page, or finds the one that there is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from urllib.parse import unquote

from dossier.problems import shown
from dossier.reading.entry import RecordFile
from dossier.records.kinds import BY_NAME
from dossier.records.web.address import find_refusal
from dossier.records.web.page import page_key, without_tracking, without_words

from ...workspace import CannotEdit, Values, Workspace
from ..names import propose
from .draft import Draft

_KIND = BY_NAME["source"]
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(0?[1-9]|1[0-2]|{'|'.join(_MONTHS)})"
_DATE = re.compile(
    rf"(?<!\d)(20\d\d)(?:([/_-]){_MONTH}(?:\2(\d\d?))?|(0[1-9]|1[0-2])(\d\d))(?![\dA-Za-z])", re.IGNORECASE
)
_ENDING = re.compile(r"\.[a-z]{2,5}$", re.IGNORECASE)
ORIGINAL = "original"


def is_address(words: str) -> bool:
    """Whether some words are meant as the address of a page."""
    return re.match(r"[a-z]+://|www\.", words, re.IGNORECASE) is not None


def begin_source(workspace: Workspace, address: str, today: date) -> Draft | RecordFile:
    """What is begun of the page at an address, or the source that has it. Raises `CannotEdit`."""
    if refusal := find_refusal(address):
        raise CannotEdit(f"“{shown(address)}” is not a web address; {refusal[0]}. {refusal[1]}")
    if there := source_at(workspace, address):
        return there
    page = without_words(without_tracking(address))
    listed = _sources(workspace)
    values: Values = {"url": page, "accessed": today.isoformat()}
    values |= _of_the_host(
        [file.document.value for file in listed if _host(file.document.value.get("url")) == _host(page)]
    )
    if day := date_in(page, today):
        values["date"] = day
    host = _host(page).rpartition(".")[0].rpartition(".")[2]
    named = {"publisher": host, "title": _last_words(page)} | values
    return Draft(_KIND, propose(workspace, _KIND, named), values)


def source_at(workspace: Workspace, address: str) -> RecordFile | None:
    """The source that has an address, or another address of the same page, or an archived copy there."""
    wanted = page_key(address)
    for file in _sources(workspace):
        given = (file.document.value.get(name) for name in ("url", "archived"))
        if wanted in (page_key(str(one)) for one in given if one):
            return file
    return None


def _sources(workspace: Workspace) -> list[RecordFile]:
    return [file for file in workspace.files.values() if file.kind == _KIND]


def date_in(address: str, today: date) -> str | None:
    """The day or the month that an address has in its path, as `2025-04-07` or `2025-04`; none that is still to come."""
    for found in _DATE.finditer(address.partition("://")[2].partition("?")[0]):
        year, month, day = found[1], (found[3] or found[5]).lower(), found[4] or found[6]
        number = _MONTHS.index(month) + 1 if month in _MONTHS else int(month)
        with suppress(ValueError):
            if date(int(year), number, int(day or 1)) <= today:
                return f"{year}-{number:02}-{int(day):02}" if day else f"{year}-{number:02}"
    return None


def _host(address: object) -> str:
    return re.split("[/?#]", page_key(str(address or "")), maxsplit=1)[0]


def _of_the_host(others: Sequence[Values]) -> Values:
    """What most originals of a host have in common. Of a host that has copies alone, less is sure: who published it is not."""
    originals = [one for one in others if one.get("relation") == ORIGINAL]
    known = {name: _most(originals or others, name) for name in ("kind", "language")}
    known["publisher"] = _most(originals, "publisher")
    known["relation"] = ORIGINAL if originals else None
    return {name: value for name, value in known.items() if value}


def _most(others: Iterable[Values], name: str) -> str | None:
    """The value of a field that more than half of the records have."""
    values = [one.get(name) for one in others]
    value, times = Counter(values).most_common(1)[0] if values else (None, 0)
    return value if 2 * times > len(values) else None


def _last_words(address: str) -> str:
    """The words at the end of the path, which often are those of the title."""
    parts = unquote(address.partition("://")[2].partition("?")[0].partition("#")[0]).rstrip("/").split("/")[1:]
    named = [part for part in parts if re.search("[A-Za-z]{3}", part)]
    return re.sub(r"[-_+.]", " ", _DATE.sub(" ", _ENDING.sub("", named[-1]))) if named else "page"
