"""The views of the statements besides their index by date: by position, speaker, topic and clause."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from dossier.derived.statements.groupings import GROUPINGS
from dossier.records.vocabulary import Grouping

from .publication import GeneratedPage, Publication


def pages(publication: Publication) -> Iterator[GeneratedPage]:
    """A page for each view: `/statements/by/position/`."""
    words = publication.labels.words["statements"]
    for view in GROUPINGS:
        yield GeneratedPage(f"statements/by/{view}", words["titles"][view], words["about"][view], "statements", view)


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """A view of the statements; `argument` is the view."""
    sections = GROUPINGS[Grouping(argument)](publication.relations, publication.labels)
    count = len(publication.relations.in_order["statement"])
    return publication.templates.render(
        "pages/statements", "../../../", view=argument, views=tuple(GROUPINGS), sections=sections, count=count
    )
