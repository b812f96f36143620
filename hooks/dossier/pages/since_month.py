"""What changed since the first day of each month in which anything changed."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from dossier.records.dates import PartialDate

from .publication import GeneratedPage, Publication


def pages(publication: Publication) -> Iterator[GeneratedPage]:
    """A page for each month, at `/since/2026-06/`."""
    words = publication.labels.words["since"]
    for month in publication.changes.months:
        date = publication.formats.date(month.earliest)
        title, about = words["title"].format(date=date), words["about"].format(date=date)
        yield GeneratedPage(f"since/{month}", title, about, "since-month", f"{month}")


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """What changed since a month began; `argument` is the month."""
    words = publication.labels.words["since"]
    month = PartialDate.parse(argument)
    months = (None, *publication.changes.months, None)
    place = months.index(month)
    since = publication.changes.since(month)
    return publication.templates.render(
        "pages/since-month",
        "../../",
        since=since,
        quiet=[words["parts"][part] for part, listing in since.parts.items() if not listing.count],
        newer=months[place - 1],
        older=months[place + 1],
    )
