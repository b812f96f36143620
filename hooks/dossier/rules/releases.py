"""Rule: each release has a later version than the one before it, and no earlier date; none is of a day to come."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dossier.collection.dossier import Dossier
from dossier.problems import Problem

_HINT = "Put the releases in order, the oldest first; ./dossier release gives the entry of a new one."


def check(dossier: Dossier) -> Iterator[Problem]:
    """Releases out of order, or later than the records."""
    document, listed = dossier.releases.document, dossier.releases.listed
    for place, (one, other) in enumerate(pairwise(listed), 1):
        if other.number <= one.number:
            message = f"version {other.version} does not come after {one.version}, the one before it"
            yield document.problem(("releases", place, "version"), message, _HINT)
        if other.date < one.date:
            message = f"version {other.version} is of {other.date}, before {one.version} ({one.date})"
            yield document.problem(("releases", place, "date"), message, _HINT)
    sound = len(dossier.entries) == len(dossier.files)  # otherwise the last change may be in a faulty record
    if sound and listed and listed[-1].date > dossier.data_date:
        message = f"version {listed[-1].version} is of {listed[-1].date}, but the records are of {dossier.data_date}"
        hint = f"Write `date: {dossier.data_date}`, or correct the dates of the records."
        yield document.problem(("releases", len(listed) - 1, "date"), message, hint)
