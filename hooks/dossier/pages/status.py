"""The pages on the status: the answer and its history, each day of change, a sheet to print, and how to embed it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from markupsafe import Markup

from dossier.derived.status.embeds import WIDTH, embeds
from dossier.derived.status.strip import strip
from dossier.html.qr import qr_code
from dossier.records.vocabulary import Examined, State

from .asked import Asked
from .publication import GeneratedPage, Publication

_SOME_SITE: Final = "https://example.org/"
"""Is shown for the address of the site where that is not known."""


def status_page(publication: Publication, asked: Asked) -> Markup:
    """The answer as of the date of the records, and the whole history."""
    before, after = asked.divided()
    drawn = strip(publication.status.histories, publication.status.as_of)
    return publication.templates.render(
        "pages/status",
        asked.address,
        before=before,
        after=after,
        drawn=drawn,
        suits_shown=publication.suits,
        states=tuple(State),
        contrast=publication.contrast((Examined.TEXT, Examined.PRACTICE)),
    )


def generated_day_pages(publication: Publication) -> Iterator[GeneratedPage]:
    """A page for each day of change, at `/status/2025-11-21/`."""
    words = publication.labels.status
    for day in publication.status.days:
        title = words.on_day.format(date=publication.formats.date(day))
        yield GeneratedPage(f"status/{day}", title, f"{title}: {words.about_day}", "status-day", f"{day}")


def day_page(publication: Publication, asked: Asked) -> Markup:
    """The status of a day, and why; the argument is the day."""
    day = date.fromisoformat(asked.argument)
    days = (None, *publication.status.days, None)
    place = days.index(day)
    before, after = days[place - 1], days[place + 1]
    return publication.templates.render("pages/status-day", asked.address, day=day, before=before, after=after)


def sheet_page(publication: Publication, asked: Asked) -> Markup:
    """The status on one sheet to print: the date in the largest type, and the answers."""
    before, after = asked.divided()
    whole = publication.places.whole(asked.address)
    code = qr_code(whole) if publication.places.site else None
    return publication.templates.render(
        "pages/status-sheet", asked.address, before=before, after=after, code=code, published_at=whole
    )


def embed_page(publication: Publication, asked: Asked) -> Markup:
    """The cards and badges for pages of other sites, each with the HTML to paste, in the hand-written page."""
    before, after = asked.divided()
    places = publication.places
    return publication.templates.render(
        "pages/embed",
        asked.address,
        before=before,
        after=after,
        shown=tuple(embeds(publication.status)),
        width=WIDTH,
        site_known=bool(places.site),
        site_address=places.root or f"{_SOME_SITE}{places.within}",
    )
