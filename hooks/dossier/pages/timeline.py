"""The timeline, and its views by kind, by topic and by year."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from babel.dates import format_date
from markupsafe import Markup

from dossier.derived.timeline.moments import EVERYTHING, by_year
from dossier.language.labels import Labels
from dossier.records.vocabulary import Choice, Topic

from .publication import GeneratedPage, Publication

COMBINED = 12
"""From how many entries on a page offers to combine views."""


def pages(publication: Publication) -> Iterator[GeneratedPage]:
    """A page for each view but that of everything: `/timeline/rulings/`, `/timeline/legality/`, `/timeline/2025/`."""
    words = publication.labels.words["timeline"]
    for view in publication.timeline.views:
        if view != EVERYTHING:
            name = _name(publication.labels, view)
            title, about = words["title"].format(view=name), words["about"].format(view=name)
            yield GeneratedPage(f"timeline/{view}", title, about, "timeline", view)


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """A view of the timeline; `argument` is the view, empty for everything."""
    timeline = publication.timeline
    locale = publication.formats.locale
    counts = timeline.views
    return publication.templates.render(
        "pages/timeline",
        "../../" if argument else "../",
        intro=Markup(intro),
        view=argument,
        counts=counts,
        choices=timeline.choices,
        folded=Choice.TOPIC,
        combined=counts[argument] >= COMBINED,
        years=by_year(timeline.of(argument)),
        named=partial(_name, publication.labels),
        short=lambda month: format_date(month.earliest, "LLL", locale=locale),
    )


def _name(labels: Labels, view: str) -> str:
    """What a view is called; a year is its own name."""
    if view in set(Topic):
        return labels.of(Topic(view))
    name: str = labels.words["timeline"]["views"].get(view, view)
    return name
