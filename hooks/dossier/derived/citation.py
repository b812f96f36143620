"""How the page of a record is cited: by its title, the version of the record and its address; a court action by its court first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from dossier.collection.addresses import part_of
from dossier.collection.dossier import Dossier
from dossier.reading.entry import AnyEntry
from dossier.records.dates import PartialDate
from dossier.records.languages.foreign import like
from dossier.records.models import Action, Authority, Case, Source
from dossier.records.vocabulary import ActionKind, Court

from .status.answers import Status

_INNER = str.maketrans("“”", "‘’")
"""Quotation marks within quotation marks."""
_WHERE = re.compile(r" \([^()]+\)$")
"""The court in the title of an appeal, which tells it from the case below; a citation names the court anyway."""
_CLOSED = tuple("?!.…")
_NOT_CITED = ("contribute", "embed", "search")
"""Parts of the site whose pages are tools, or for those who work on it."""


@dataclass(frozen=True, slots=True)
class InCourt:
    """A case, or an action in one, as courts and lawyers cite it."""

    case: str
    docket: str | None
    court: Court
    date: PartialDate
    filed: bool
    """Whether the date is that on which the case was filed, and not that of what was done in it."""
    filing: ActionKind | None
    """What was filed, where it is not the court that acted."""
    entry: str | None
    """The number on the docket."""


@dataclass(frozen=True, slots=True)
class Citation:
    """What a citation of a page is made of, in every form in which it may be written."""

    title: str
    version: date
    """The last day on which the record was changed."""
    known: date | None
    """For a case and what happened in it: the day up to which it is known."""
    reviewed: date | None = None
    """The day on which the record was last compared with its sources."""
    kind: str | None = None
    """The name of the kind of record, if the page is one."""
    in_court: InCourt | None = None
    law: str | None = None
    """The citation of a law."""
    source: Source | None = None
    """A source, which is cited by what it says of itself."""

    @property
    def quoted(self) -> str:
        """The title as it is within quotation marks."""
        return like(self.title, self.title.translate(_INNER))

    def closing(self, sign: str) -> str:
        """The sign that closes the title; nothing where it has one."""
        return "" if self.title.rstrip("’”").endswith(_CLOSED) else sign


def is_cited(address: str) -> bool:
    """Whether a page that is no record says how it is cited; the home page has the citation of the whole work."""
    return part_of(address) not in _NOT_CITED


def cite_page(title: str, address: str, status: Status) -> Citation:
    """The citation of a page that is no record, which is as old as the data; what is said of orders is known up to a day."""
    known = status.known if part_of(address) == "status" else None
    return Citation(title, status.as_of, known)


def cite(entry: AnyEntry, dossier: Dossier) -> Citation:
    """The citation of the page of a record."""
    record, case = entry.record, _case_of(entry, dossier)
    return Citation(
        record.title,
        record.changes[-1].date,
        case.standing_as_of if case else None,
        record.reviewed,
        entry.kind.name,
        _in_court(entry, case) if case else None,
        record.citation if isinstance(record, Authority) else None,
        record if isinstance(record, Source) else None,
    )


def _case_of(entry: AnyEntry, dossier: Dossier) -> Case | None:
    """The case that a record is, or in which it happened."""
    if isinstance(entry.record, Action):
        return dossier.get(Case, entry.record.case).record
    return entry.record if isinstance(entry.record, Case) else None


def _in_court(entry: AnyEntry, case: Case) -> InCourt:
    record, name = entry.record, _WHERE.sub("", case.title)
    if not isinstance(record, Action):
        return InCourt(name, case.docket, case.court, case.filed, True, None, None)
    entry_number = record.docket_entry and record.docket_entry.partition(" (")[0]
    filing = None if record.ruling else record.kind
    return InCourt(name, case.docket, case.court, record.date, False, filing, entry_number)
