"""Rule: no review or change is dated before the agreement, or nearly a year after everything else: that is the date of the site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from heapq import nlargest

from dossier.collection.dossier import Dossier
from dossier.problems import Problem
from dossier.reading.entry import AnyEntry
from dossier.records.models import Agreement
from dossier.records.walk import Location

LONGEST_PAUSE = timedelta(days=335)
"""Eleven months: a wrong year is seen even where the newest other date is some weeks later in the year."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Dates before there was an agreement, and those of the newest record that are too long after those of all others.

    One record alone has no others.
    """
    yield from _before_the_agreement(dossier)
    newest = nlargest(2, dossier.entries, key=_last_date)
    if len(newest) < 2:
        return
    entry, other = newest
    for location, day in _dates(entry):
        if day - _last_date(other) > LONGEST_PAUSE:
            message = f"{day} is more than eleven months later than every other review or change"
            hint = "Check the year. If it is right, review a second record as well."
            yield entry.document.problem(location, message, hint)


def _before_the_agreement(dossier: Dossier) -> Iterator[Problem]:
    signed = min((entry.record.signed for entry in dossier.of(Agreement)), default=date.min)
    for entry in dossier.entries:
        for location, day in _dates(entry):
            if day < signed:
                message = f"{day} is before the agreement was signed ({signed}), so no record was written then"
                yield entry.document.problem(location, message, "Check the year.")


def _last_date(entry: AnyEntry) -> date:
    return max(day for _, day in _dates(entry))


def _dates(entry: AnyEntry) -> Iterator[tuple[Location, date]]:
    """Where the review and each change are dated, and when."""
    yield ("reviewed",), entry.record.reviewed
    for index, change in enumerate(entry.record.changes):
        yield ("changes", index, "date"), change.date
