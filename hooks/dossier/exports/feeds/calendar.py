"""The dates ahead as a calendar (RFC 5545), where there are any: nobody is offered an empty one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import partial
from typing import TYPE_CHECKING, Final

from dossier.derived.ahead import Ahead, dates_ahead
from dossier.exports.edition import Edition
from dossier.exports.file import File
from dossier.records.vocabulary import ProceduralStep

from .entry import path_of
from .ids import id_in

if TYPE_CHECKING:
    from icalendar import Event

PATH: Final = path_of("dates", "ics")


def files(edition: Edition) -> Iterator[File]:
    """The calendar. It does not last: when no date is ahead, there is none."""
    if found := dates_ahead(edition.dossier, edition.status):
        yield File(PATH, partial(_written, found, edition), lasting=False)


def _written(found: tuple[Ahead, ...], edition: Edition) -> bytes:
    from icalendar import Calendar  # is needed on some days only

    calendar, labels = Calendar(), edition.labels
    calendar.add("prodid", f"-//{labels.cite.work}//{labels.code.upper()}")
    calendar.add("version", "2.0")
    calendar.add("name", f"{labels.feeds.dates.title} – {labels.site.name}")
    calendar.add("description", labels.feeds.dates.brings)
    for one in found:
        calendar.add_component(_event(one, edition))
    made: bytes = calendar.to_ical()
    return made


def _event(one: Ahead, edition: Edition) -> Event:
    from icalendar import Event

    event, action = Event(), one.action
    event.add("uid", _id(one, edition))
    event.add("dtstamp", datetime.combine(edition.dossier.data_date, time(tzinfo=UTC)))
    event.add("dtstart", one.day)
    event.add("summary", _title(one, edition))
    event.add("description", "\n".join(_told(one, edition)))
    event.add("transp", "TRANSPARENT")
    if edition.site_url:
        event.add("url", edition.address(action.address, PATH))
    return event


def _id(one: Ahead, edition: Edition) -> str:
    """The same when the day is put off, so that the entry moves and is not doubled."""
    what = one.ends.id if one.ends else one.last.step if one.last else ""
    return id_in(edition, "date", one.action.id, what).removeprefix("urn:uuid:")


def _title(one: Ahead, edition: Edition) -> str:
    labels, title = edition.labels, one.action.record.title
    if one.last:
        words = labels.feeds.dates.due if one.last.step is ProceduralStep.MANDATE else labels.feeds.dates.last_day
        return words.format(step=labels.of(one.last.step))
    return labels.feeds.dates.ends.format(title=title) if one.ends else title


def _told(one: Ahead, edition: Edition) -> Iterator[str]:
    """What it follows from, and that days may be moved."""
    record, labels = one.action.record, edition.labels
    if one.last or one.ends:
        yield labels.feeds.order.format(title=record.title, date=edition.formats.date(record.date))
    yield labels.feeds.dates.caveat
