"""The timeline, and its views by sort and by year."""

from __future__ import annotations

from collections.abc import Iterator

from babel.dates import format_date
from markupsafe import Markup

from ..publication import GeneratedPage, Publication
from ..timeline import BY_SORT, EVERYTHING, by_year


def pages(publication: Publication) -> Iterator[GeneratedPage]:
    """A page for each view but that of everything: `/timeline/rulings/`, `/timeline/2025/`."""
    words = publication.labels.words["timeline"]
    for view in publication.timeline.views:
        if view != EVERYTHING:
            name = words["views"].get(view, view)
            title, about = words["title"].format(view=name), words["about"].format(view=name)
            yield GeneratedPage(f"timeline/{view}", title, about, "timeline", view)


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """A view of the timeline; `argument` is the view, empty for everything."""
    timeline = publication.timeline
    locale = publication.formats.locale
    return publication.templates.render(
        "timeline",
        "../../" if argument else "../",
        intro=Markup(intro),
        view=argument,
        counts=timeline.views,
        by_sort=[view for view in (EVERYTHING, *BY_SORT) if view in timeline.views],
        by_year=timeline.years,
        years=by_year(timeline.of(argument)),
        short=lambda month: format_date(month.earliest, "LLL", locale=locale),
    )
