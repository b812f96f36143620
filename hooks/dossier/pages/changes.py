"""The pages on what changed: the index of months, and everything since the first day of each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup

from dossier.records.dates import PartialDate

from .asked import Asked
from .publication import GeneratedPage, Publication


def changes_page(publication: Publication, asked: Asked) -> Markup:
    """The months in which anything changed, the newest first, by year."""
    changes = publication.changes
    years = [(year, tuple(found)) for year, found in groupby(changes.months, key=lambda month: month.year)]
    return publication.templates.render("pages/changes", asked.address, intro=asked.intro, changes=changes, years=years)


def generated_month_pages(publication: Publication) -> Iterator[GeneratedPage]:
    """A page for each month, at `/changes/2026-06/`."""
    words = publication.labels.changes
    for month in publication.changes.months:
        date = publication.formats.date(month.earliest)
        title, about = words.title.format(date=date), words.about.format(date=date)
        yield GeneratedPage(f"changes/{month}", title, about, "changes-month", f"{month}")


def month_page(publication: Publication, asked: Asked) -> Markup:
    """What changed since a month began; the argument is the month."""
    words = publication.labels.changes
    month = PartialDate.parse(asked.argument)
    months = (None, *publication.changes.months, None)
    place = months.index(month)
    since = publication.changes.since(month)
    return publication.templates.render(
        "pages/changes-month",
        asked.address,
        since=since,
        quiet=[words.parts[part] for part, listing in since.parts.items() if not listing.count],
        newer=months[place - 1],
        older=months[place + 1],
    )
