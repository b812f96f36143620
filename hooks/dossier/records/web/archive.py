"""Where a web archive is asked for copies of a page."""

from __future__ import annotations

from dossier.records.dates import PartialDate, Precision

_ARCHIVE = "https://web.archive.org/web/"


def archive_search(address: str, when: PartialDate | None) -> str:
    """The address at which the Wayback Machine looks for a copy: the one nearest to a day, or all where none is known."""
    day = when.iso.replace("-", "") if when and when.precision is Precision.DAY else "*"
    return f"{_ARCHIVE}{day}/{address}"
