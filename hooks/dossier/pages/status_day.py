"""What stood on each day on which the status of a subject changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from .publication import GeneratedPage, Publication


def pages(publication: Publication) -> Iterator[GeneratedPage]:
    """A page for each day of change, at `/status/2025-11-21/`."""
    words = publication.labels.words["status"]
    for day in publication.status.days:
        title = words["on_day"].format(date=publication.formats.date(day))
        yield GeneratedPage(f"status/{day}", title, f"{title}: {words['about_day']}", "status-day", f"{day}")


def body(publication: Publication, intro: str, argument: str) -> Markup:
    """What stood on a day; `argument` is the day."""
    day = date.fromisoformat(argument)
    days = (None, *publication.status.days, None)
    place = days.index(day)
    before, after = days[place - 1], days[place + 1]
    return publication.templates.render("pages/status-day", "../../", day=day, before=before, after=after)
