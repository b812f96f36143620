"""What is cited, as every format takes it up."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import Enum, auto

from dossier.records.dates import PartialDate

from .names import Name


class Work(Enum):
    """What sort of thing is cited; each format has its own word for it."""

    PAGE = auto()
    NEWS = auto()
    REPORT = auto()
    LAW = auto()
    CASE = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is cited. What is not known of it is left out of every format."""

    id: str
    work: Work
    title: str
    language: str
    authors: tuple[Name, ...] = ()
    within: str | None = None
    """The newspaper or site in which it was published; of a case, the series of reports."""
    publisher: str | None = None
    """Who published it, where it is not part of anything; of a case, the court."""
    date: PartialDate | None = None
    filed: PartialDate | None = None
    """Of a case that is not decided: when it was filed."""
    docket: str | None = None
    volume: str | None = None
    page: str | None = None
    url: str | None = None
    accessed: datetime.date | None = None
    archived: str | None = None
    version: str | None = None
    """The release of the reference."""
    note: str | None = None
    """How current it is, or how it was read."""
