"""Begins a source of the address of a page, or finds the one that there is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from dossier.problems import shown
from dossier.reading.entry import RecordFile
from dossier.reading.marks import MARK
from dossier.records.described import shapes_of
from dossier.records.kinds import BY_NAME
from dossier.records.web.address import find_refusal
from dossier.records.web.page import page_key, without_tracking, without_words

from ...workspace import CannotEdit, Values, Workspace
from ..page import date_in, host_of
from .draft import Draft

_KIND = BY_NAME["source"]
ORIGINAL = "original"
_WHO = shapes_of(_KIND.model)["publisher"].explanation
_OFFERED = 4
"""Publishers that are offered at the most."""


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
    others = [file.document.value for file in _sources(workspace)]
    values: Values = {"url": page, "accessed": today.isoformat()}
    values |= _of_the_host([one for one in others if host_of(one.get("url")) == host_of(page)])
    if day := date_in(page, today):
        values["date"] = day
    return Draft(_KIND, "", values)


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


def _of_the_host(others: Sequence[Values]) -> Values:
    """What most originals of a host have in common. Of a host that has copies alone, less is sure: who published it is not."""
    originals = [one for one in others if one.get("relation") == ORIGINAL]
    known = {name: _most(originals or others, name) for name in ("kind", "language")}
    known["publisher"] = _most(originals, "publisher") or _offered(others)
    known["relation"] = ORIGINAL if originals else None
    return {name: value for name, value in known.items() if value}


def _offered(others: Iterable[Values]) -> str | None:
    """A mark that names the publishers of the others, the most frequent first."""
    counts = Counter(str(one.get("publisher")) for one in others)
    names = "; ".join(publisher for publisher, _ in counts.most_common(_OFFERED))
    return f"{MARK} {_WHO} Other sources from this site have: {names}." if names else None


def _most(others: Iterable[Values], name: str) -> str | None:
    """The value of a field that more than half of the records have."""
    values = [one.get(name) for one in others]
    value, times = Counter(values).most_common(1)[0] if values else (None, 0)
    return value if 2 * times > len(values) else None
