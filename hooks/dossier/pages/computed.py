"""Computed pages: what is made of all records together, apart from the records' own pages.

A file in docs/ asks for one by `computed: name` (and `argument: …`) in its front matter; its own text comes first. The
pages that no file asks for are named by the functions `generated_…`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from .about import about_page
from .agreement import agreement_page, redactions_page, requests_page
from .asked import Asked
from .changes import changes_page, generated_month_pages, month_page
from .corrections import corrections_page
from .guide.components import components_page
from .guide.fields import fields_page
from .home import home_page
from .kind_index import generated_index_pages, index_page
from .method import method_page
from .moved import generated_moved_pages, moved_page
from .neutrality import neutrality_page
from .numbers import numbers_page
from .publication import GeneratedPage, Publication
from .reuse.data import data_page
from .reuse.follow import follow_page
from .search import search_page
from .statements import generated_grouping_pages, grouping_page, statements_and_holdings_page
from .status import day_page, embed_page, generated_day_pages, sheet_page, status_page
from .timeline import generated_view_pages, timeline_page
from .unknown import unknown_page

COMPUTED: dict[str, Callable[[Publication, Asked], Markup]] = {
    "about": about_page,
    "components": components_page,
    "corrections": corrections_page,
    "data": data_page,
    "embed": embed_page,
    "fields": fields_page,
    "follow": follow_page,
    "home": home_page,
    "index": index_page,
    "agreement": agreement_page,
    "method": method_page,
    "moved": moved_page,
    "neutrality": neutrality_page,
    "numbers": numbers_page,
    "redactions": redactions_page,
    "requests": requests_page,
    "statements-and-holdings": statements_and_holdings_page,
    "search": search_page,
    "changes": changes_page,
    "changes-month": month_page,
    "statements": grouping_page,
    "status": status_page,
    "status-day": day_page,
    "status-sheet": sheet_page,
    "timeline": timeline_page,
    "unknown": unknown_page,
}
"""Which function makes the body of a computed page, by the name of the page."""

_GENERATED = ("index", "moved", "changes-month", "statements", "status-day")
ASKED_FOR = tuple(name for name in COMPUTED if name not in _GENERATED)
"""The computed pages that a file in docs/ may ask for; of the others there are several, which the publication names."""


def generated_pages(publication: Publication) -> Iterator[GeneratedPage]:
    """The computed pages that no file in docs/ asks for."""
    yield from generated_index_pages(publication)
    yield from generated_moved_pages(publication)
    yield from generated_grouping_pages(publication)
    yield from generated_month_pages(publication)
    yield from generated_day_pages(publication)
    yield from generated_view_pages(publication)
