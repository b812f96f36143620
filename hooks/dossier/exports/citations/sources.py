"""The sources as they are cited."""

from __future__ import annotations

import re

from dossier.language.labels import Labels
from dossier.reading.entry import Entry
from dossier.records.models import Source
from dossier.records.origins import is_named
from dossier.records.vocabulary import SourceKind

from .item import Item, Work
from .names import names_of

_WORKS = {
    SourceKind.STATUTE: Work.LAW,
    SourceKind.REGULATION: Work.LAW,
    SourceKind.COURT_OPINION: Work.CASE,
    SourceKind.GOVERNMENT: Work.REPORT,
    SourceKind.CONGRESSIONAL: Work.REPORT,
    SourceKind.NEWS: Work.NEWS,
    SourceKind.OPINION_PIECE: Work.NEWS,
}
"""What sources are of each kind; the others are pages of a site."""
_WITHIN = (Work.PAGE, Work.NEWS)
_CASE = re.compile(r"(?P<name>.+? v\. [^,]+), (?P<rest>.*)")
_DOCKET = re.compile(r"No\.\s([\w:-]+)")
_REPORTED = re.compile(r"(\d+) ([A-Z][\w. ]*?) (\d+|_+)(?![\w])")


def source_item(entry: Entry[Source], labels: Labels) -> Item:
    """A source. A title of our own is between square brackets, as in every bibliography."""
    source = entry.record
    work = _WORKS.get(source.kind, Work.PAGE)
    if work is Work.CASE:
        return _case(entry)
    outlet = source.publisher if is_named(source) else source.read_at
    return Item(
        entry.id,
        work,
        f"[{source.title}]" if source.title_is_descriptive else source.title,
        source.language,
        names_of(source.author),
        outlet if work in _WITHIN else None,
        None if work in _WITHIN else outlet,
        source.date,
        url=source.url,
        accessed=source.accessed,
        archived=source.archived,
        note=_read(source, labels),
    )


def _case(entry: Entry[Source]) -> Item:
    """A ruling: what its title says beyond the name of the case is put where programs look for it."""
    source = entry.record
    named = _CASE.fullmatch(source.title)
    rest = named["rest"] if named else ""
    docket, reported = _DOCKET.search(rest), _REPORTED.match(rest)
    volume, reporter, page = reported.groups() if reported else (None, None, None)
    return Item(
        entry.id,
        Work.CASE,
        named["name"] if named else source.title,
        source.language,
        within=reporter,
        publisher=source.publisher,
        date=source.date,
        docket=docket[1] if docket else None,
        volume=volume,
        page=page,
        url=source.url,
        accessed=source.accessed,
        archived=source.archived,
    )


def _read(source: Source, labels: Labels) -> str | None:
    """How it was read, where that was not in the original."""
    if not source.read_at:
        return None
    return f"{labels.of(source.relation)}: {source.read_at}"
