"""Places in sources: what the excerpts of a synthetic record have to say so that its facts can be traced to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .draft import Record

_STATED = {"title", "date", "filed", "signed", "starts", "ends", "docket", "value", "low", "high"}
"""The fields with a fact that a program can look for."""
_PEOPLE = {"judges", "person"}


def with_places(record: Record) -> Record:
    """The record, with all its facts in the place of its first excerpt; a source, which has none, as it is."""
    if "evidence" not in record:
        return record
    first, *others = record["evidence"]
    place = ". ".join(dict.fromkeys([first["locator"], *_facts(record)]))
    return {**record, "evidence": [{**first, "locator": place}, *others]}


def _facts(values: Any, name: str = "") -> Iterator[str]:
    if isinstance(values, dict):
        for field, value in values.items():
            if field not in ("evidence", "changes", "quotations"):
                yield from _facts(value, field)
    elif isinstance(values, list):
        for value in values:
            yield from _facts(value, name)
    elif name in _STATED:
        # With a comma, or some numbers would be taken for years.
        yield f"{values:,}" if isinstance(values, int) else str(values).strip("~")
    elif name == "court":
        yield "the D.C. Circuit, the First Circuit, the Supreme Court or the court of Massachusetts"
    elif name in _PEOPLE:
        yield " ".join(values.split("-"))
