"""RIS, which every program for references reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from dossier.records.dates import PartialDate

from .item import Item, Work

_TYPES = {Work.PAGE: "ELEC", Work.NEWS: "NEWS", Work.REPORT: "RPRT", Work.LAW: "STAT", Work.CASE: "CASE"}
"""Without `GEN`, of which Zotero makes an article in a journal."""


def write(items: Iterable[Item]) -> bytes:
    """The file; its lines end as the format wants them."""
    return "\r\n".join("".join(f"{tag}  - {value}\r\n" for tag, value in _lines(item)) for item in items).encode()


def _lines(item: Item) -> Iterator[tuple[str, str]]:
    """The lines of one thing that is cited; a note is an abstract, as `N1` becomes a note of its own in Zotero."""
    case = item.work is Work.CASE
    values = (
        ("ID", item.id),
        ("TI", item.title),
        *(("AU", name.inverted) for name in item.authors),
        ("A2" if case else "T2", item.within),
        ("VL", item.volume),
        ("SP", item.page),
        ("SV", item.docket),
        ("PB", item.publisher),
        ("PY", f"{item.date.year}" if item.date else None),
        ("DA", _date(item.date)),
        ("SE", _date(item.filed)),
        ("LA", item.language),
        ("UR", item.url),
        ("Y2", _date(item.accessed)),
        ("AV", item.archived),
        ("ET", item.version),
        ("AB", item.note),
    )
    yield "TY", _TYPES[item.work]
    yield from ((tag, value) for tag, value in values if value)
    yield "ER", ""


def _date(value: PartialDate | date | None) -> str | None:
    """`2025/04/08`, or `2025/04` where the day is not known."""
    if value is None:
        return None
    return "/".join(f"{part:02}" for part in (value.year, value.month, value.day) if part)
