"""One run: which sources are asked, and what was found, kept every few sources."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from dossier.collection.dossier import Dossier
from dossier.derived.relations import Relations
from dossier.reading.entry import Entry
from dossier.reading.source_health import Seen
from dossier.records.models import Source

from .crawl import Crawl
from .keeping import HealthFile
from .visit import Errand, Visit

MOST_IN_VAIN = 25
"""Sources after which a run ends where no server has answered."""
KEPT_AFTER = 10
"""Sources after which what was found is written."""


class NoNetwork(Exception):
    """No server answered."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which sources are asked: those named, or all that were not asked for some days; and how many at the most."""

    named: Collection[str] = ()
    days: int = 0
    """Within so many days no source is asked again, as long as its address and its excerpts are the same."""
    most: int | None = None


def find_errands(dossier: Dossier, choice: Choice, today: date) -> list[Errand]:
    """The sources to visit; those first that were never asked, then those asked longest ago."""
    relations = Relations(dossier)
    found = [_errand(relations, entry) for entry in dossier.listed(Source) if entry.record.url]
    if choice.named:
        found = [errand for errand in found if errand.source in choice.named]
    else:
        fresh = today - timedelta(days=choice.days)
        found = [errand for errand in found if not errand.before or errand.before.day <= fresh]
    found.sort(key=lambda errand: errand.before.day if errand.before else date.min)
    return found[: choice.most]


def _errand(relations: Relations, entry: Entry[Source]) -> Errand:
    related, source = relations.of(entry), entry.record
    assert source.url
    return Errand(entry.id, source.url, related.sought, source.accessed, source.archived is not None, related.seen)


def known(dossier: Dossier, file: Path) -> HealthFile:
    """The health file with what it says already of sources that there still are."""
    sources = {entry.id for entry in dossier.listed(Source)}
    return HealthFile(file, (seen for seen in dossier.health.listed if seen.source in sources))


def run(crawl: Crawl, visits: Iterable[Visit], file: HealthFile, tell: Callable[[Seen], None]) -> None:
    """Keep what is found, every few sources; whatever ends the run, all that was found until then is kept.

    Raises `NoNetwork`. While no server at all has answered, the fault is here rather than there, and nothing is kept.
    """
    number = 0
    try:
        for number, seen in enumerate(crawl.run(visits), 1):
            file.add(seen)
            tell(seen)
            if crawl.heard and number % KEPT_AFTER == 0:
                file.write()
            if not crawl.heard and number == MOST_IN_VAIN:
                break
    finally:
        if crawl.heard and number % KEPT_AFTER:
            file.write()
    if number and not crawl.heard:
        raise NoNetwork(f"none of {number} sources answered, so nothing was kept; is this machine on the network?")
