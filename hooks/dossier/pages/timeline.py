"""The timeline, the newest or the oldest first, and its views by kind, by topic and by year."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from dossier.derived.timeline.moments import EVERYTHING, by_year
from dossier.derived.timeline.months import bars_of
from dossier.language.labels import Labels
from dossier.records.vocabulary import Choice, MomentView, Topic

from .asked import Asked
from .publication import GeneratedPage, Publication

COMBINED = 12
"""From how many entries on a page offers to combine views."""
FOLDED = 45
"""From how many entries on the months of a page are folded, and drawn as bars."""
NEWEST_FIRST = "newest-first"
"""The last part of the address of the whole timeline the other way round."""


def generated_view_pages(publication: Publication) -> Iterator[GeneratedPage]:
    """A page for each view, such as `/timeline/rulings/` and `/timeline/2025/`, and `/timeline/newest-first/`."""
    words = publication.labels.timeline
    yield GeneratedPage(f"timeline/{NEWEST_FIRST}", words.newest_title, words.newest_about, "timeline", NEWEST_FIRST)
    for view in publication.timeline.views:
        if view != EVERYTHING:
            name = _name(publication.labels, view)
            title, about = words.title.format(view=name), words.about.format(view=name)
            yield GeneratedPage(f"timeline/{view}", title, about, "timeline", view)


def timeline_page(publication: Publication, asked: Asked) -> Markup:
    """A view of the timeline; the argument is the view, empty for everything, or the order of everything."""
    timeline, newest = publication.timeline, asked.argument == NEWEST_FIRST
    view = EVERYTHING if newest else asked.argument
    counts, keys = timeline.views, publication.key_dates
    years = by_year(timeline.of(view), newest_first=newest)
    folded = counts[view] >= FOLDED
    return publication.templates.render(
        "pages/timeline",
        asked.address,
        intro=asked.intro,
        view=view,
        newest=newest,
        keys=() if view else keys[::-1] if newest else keys,
        counts=counts,
        choices=timeline.choices,
        folded_choice=Choice.TOPIC,
        combined=counts[view] >= COMBINED,
        years=years,
        folded=folded,
        drawn=bars_of(years, keys) if folded else None,
        names={key: _name(publication.labels, key) for key in counts},
    )


def _name(labels: Labels, view: str) -> str:
    """What a view is called; a year is its own name."""
    if view == EVERYTHING:
        return labels.timeline.everything
    if view in set(Topic):
        return labels.of(Topic(view))
    return labels.timeline.views[MomentView(view)] if view in set(MomentView) else view
