"""Snippets for editors: a new record of each kind, with places to be filled in one after the other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import count
from typing import Any

from dossier.reading.canonical import canonical
from dossier.reading.marks import MARK
from dossier.records.kinds import KINDS, Kind

from .blank import blank

TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
"""The day on which a snippet is used, in the language of snippets."""
_A_DAY = date(1999, 12, 31)
_PLACE = re.compile(r"place-(\d+)-is-here")
_ONE_OF = re.compile(r"one of ((?:[\w-]+, )*[\w-]+)\. ")


def snippets() -> str:
    """The text of the file of snippets of Visual Studio Code."""
    listed = {f"New {kind.name}": _snippet(kind) for kind in KINDS}
    return json.dumps(listed, indent=2, ensure_ascii=False) + "\n"


def _snippet(kind: Kind) -> dict[str, Any]:
    told = (kind.model.__doc__ or "").strip().split("\n")[0]
    return {"scope": "yaml", "prefix": kind.name, "description": told, "body": list(body(kind))}


def body(kind: Kind) -> Iterator[str]:
    """The lines of a new record, in the language of snippets."""
    marks: list[str] = []
    values = _numbered(blank(kind, {}, _A_DAY), marks)
    text = canonical(kind, values).replace(_A_DAY.isoformat(), TODAY)
    order = count(1)
    yield from _PLACE.sub(lambda place: _placeholder(next(order), marks[int(place[1])]), text).splitlines()


def _numbered(value: Any, marks: list[str]) -> Any:
    """A value in which each mark is its number, so that no line is folded; `marks` grows by what they say."""
    if isinstance(value, dict):
        return {name: _numbered(inner, marks) for name, inner in value.items()}
    if isinstance(value, list):
        return [_numbered(inner, marks) for inner in value]
    if not str(value).startswith(MARK):
        return value
    marks.append(str(value).removeprefix(MARK).strip())
    return f"place-{len(marks) - 1}-is-here"


def _placeholder(number: int, told: str) -> str:
    """A place to be filled in; whatever is not filled in stays a mark, which is no value of YAML but text."""
    if words := _ONE_OF.match(told):
        return f"${{{number}|{MARK}one-of-these,{words[1].replace(', ', ',')}|}}"
    plain = re.sub(r"([\\$}])", r"\\\1", told.replace(": ", " – "))
    return f"${{{number}:{MARK}{plain}}}"
