"""Computed pages: what is made of all records together, apart from the records' own pages.

Each module has one kind of page: `body` makes it, and `pages`, where it has one, names those that no file in docs/ asks
for. A file in docs/ asks for one by `computed: name` (and `argument: …`) in its front matter; its own text comes first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from . import (
    home,
    kind_index,
    memorandum,
    numbers,
    redactions,
    requests,
    said_and_held,
    search,
    since,
    since_month,
    statements,
    status,
    status_day,
    status_sheet,
    timeline,
    unknown,
)
from .guide import components, fields
from .publication import GeneratedPage, Publication

Body = Callable[[Publication, str, str], Markup]
"""Makes the body from the publication, the hand-written part (finished HTML) and the argument."""

BODIES: dict[str, Body] = {
    "components": components.body,
    "fields": fields.body,
    "home": home.body,
    "index": kind_index.body,
    "memorandum": memorandum.body,
    "numbers": numbers.body,
    "redactions": redactions.body,
    "requests": requests.body,
    "said-and-held": said_and_held.body,
    "search": search.body,
    "since": since.body,
    "since-month": since_month.body,
    "statements": statements.body,
    "status": status.body,
    "status-day": status_day.body,
    "status-sheet": status_sheet.body,
    "timeline": timeline.body,
    "unknown": unknown.body,
}


def generated_pages(publication: Publication) -> Iterator[GeneratedPage]:
    """The computed pages that no file in docs/ asks for."""
    yield from kind_index.pages(publication)
    yield from statements.pages(publication)
    yield from since_month.pages(publication)
    yield from status_day.pages(publication)
    yield from timeline.pages(publication)
