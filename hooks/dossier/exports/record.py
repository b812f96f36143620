"""A record as plain values, as files of every format take it up."""

from __future__ import annotations

from functools import cache
from typing import Any

from dossier.reading.entry import AnyEntry
from dossier.records.described import field_order
from dossier.records.fields import FOR_PROGRAMS
from dossier.records.models import Source
from dossier.records.models.base import Model

from .edition import Edition


def written(entry: AnyEntry, edition: Edition) -> dict[str, Any]:
    """The record as its file has it: text, numbers, true and false, lists and groups, in the order of the guide.

    Dates are text, such as `2025-04` or `2025-04-07~`. Fields that are empty or hold what they hold when they are left out
    are left out. An excerpt has no `excerpt` where the wording of its source is not reliable.
    """
    values = entry.record.model_dump(mode="json", exclude_defaults=True, context=FOR_PROGRAMS)
    for evidence in values.get("evidence", ()):
        if not edition.dossier.get(Source, evidence["source"]).record.quotable:
            del evidence["excerpt"]
    return {name: values[name] for name in _order(type(entry.record)) if name in values}


@cache
def _order(model: type[Model]) -> tuple[str, ...]:
    return tuple(field_order(model))
