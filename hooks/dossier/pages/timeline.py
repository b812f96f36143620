"""The timeline, and its views by kind, by topic and by year."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from dossier.derived.timeline.moments import EVERYTHING, by_year
from dossier.language.labels import Labels
from dossier.records.vocabulary import Choice, MomentView, Topic

from .asked import Asked
from .publication import GeneratedPage, Publication

COMBINED = 12
"""From how many entries on a page offers to combine views."""


def generated_view_pages(publication: Publication) -> Iterator[GeneratedPage]:
    """A page for each view but that of everything: `/timeline/rulings/`, `/timeline/legality/`, `/timeline/2025/`."""
    words = publication.labels.timeline
    for view in publication.timeline.views:
        if view != EVERYTHING:
            name = _name(publication.labels, view)
            title, about = words.title.format(view=name), words.about.format(view=name)
            yield GeneratedPage(f"timeline/{view}", title, about, "timeline", view)


def timeline_page(publication: Publication, asked: Asked) -> Markup:
    """A view of the timeline; the argument is the view, empty for everything."""
    timeline, view = publication.timeline, asked.argument
    counts = timeline.views
    return publication.templates.render(
        "pages/timeline",
        asked.address,
        intro=asked.intro,
        view=view,
        counts=counts,
        choices=timeline.choices,
        folded=Choice.TOPIC,
        combined=counts[view] >= COMBINED,
        years=by_year(timeline.of(view)),
        names={key: _name(publication.labels, key) for key in counts},
    )


def _name(labels: Labels, view: str) -> str:
    """What a view is called; a year is its own name."""
    if view == EVERYTHING:
        return labels.timeline.everything
    if view in set(Topic):
        return labels.of(Topic(view))
    return labels.timeline.views[MomentView(view)] if view in set(MomentView) else view
