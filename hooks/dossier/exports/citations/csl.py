"""CSL-JSON, which Zotero, pandoc and most programs for references read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from dossier.records.dates import PartialDate

from .item import Item, Work
from .names import Name

_TYPES = {
    Work.PAGE: "webpage",
    Work.NEWS: "article-newspaper",
    Work.REPORT: "report",
    Work.LAW: "legislation",
    Work.CASE: "legal_case",
}


def write(items: Iterable[Item]) -> bytes:
    """The file, with one thing that is cited on each line."""
    lines = ",\n".join(json.dumps(_item(item), ensure_ascii=False) for item in items)
    return f"[\n{lines}\n]\n".encode()


def _item(item: Item) -> dict[str, Any]:
    """One thing that is cited; what is not known is left out."""
    values = {
        "id": item.id,
        "type": _TYPES[item.work],
        "title": item.title,
        "author": [_name(name) for name in item.authors],
        "container-title": item.within,
        "authority" if item.work is Work.CASE else "publisher": item.publisher,
        "issued": _date(item.date),
        "submitted": _date(item.filed),
        "number": item.docket,
        "volume": item.volume,
        "page": item.page,
        "URL": item.url,
        "accessed": _date(item.accessed),
        "archive_location": item.archived,
        "language": item.language,
        "version": item.version,
        "note": item.note,
    }
    return {name: value for name, value in values.items() if value}


def _name(name: Name) -> dict[str, str]:
    return {"family": name.family, "given": name.given} if name.given else {"literal": name.family}


def _date(value: PartialDate | date | None) -> dict[str, Any] | None:
    if value is None:
        return None
    parts = [part for part in (value.year, value.month, value.day) if part]
    approximate = isinstance(value, PartialDate) and value.approximate
    return {"date-parts": [parts]} | ({"circa": True} if approximate else {})
