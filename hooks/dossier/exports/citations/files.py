"""The files of citations: beside each record that of its page and those of its sources, and bibliographies of each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from dossier.collection.dossier import Dossier
from dossier.derived.citation import is_cited
from dossier.exports.edition import Edition
from dossier.exports.file import File, Finished
from dossier.reading.entry import AnyEntry, Entry
from dossier.records.kinds import KINDS, Kind
from dossier.records.models import Source, Sourced

from . import bibtex, csl, ris
from .item import Item
from .pages import other_item, page_items
from .sources import source_item

Write = Callable[[Iterable[Item]], bytes]
Sources = Callable[[], tuple[Entry[Source], ...]]

FORMATS: dict[str, Write] = {
    "bib": bibtex.write,
    "ris": ris.write,
    "csl.json": csl.write,
}
"""What writes each format, by how the name of its file ends."""
BIBLIOGRAPHY = "data/bibliography"


def of_record(edition: Edition, entry: AnyEntry) -> Iterator[File]:
    """Beside the page of a record: how it is cited, and its sources."""
    for ending, write in FORMATS.items():
        yield File(f"{entry.address}cite.{ending}", partial(_page, edition, entry, write))
        if isinstance(entry.record, Sourced):
            own = partial(_own, edition.dossier, entry.record)
            yield File(f"{entry.address}sources.{ending}", partial(_sources, edition, own, write))


def of_page(edition: Edition, page: Finished) -> Iterator[File]:
    """Beside a page that is no record: how it is cited; beside the home page, how the whole work is."""
    if page.entry is None and is_cited(page.address):
        for ending, write in FORMATS.items():
            yield File(f"{page.address}cite.{ending}", partial(_other, edition, page, write))


def of_site(edition: Edition) -> Iterator[File]:
    """All sources, and those of the records of each kind."""
    yield from _bibliography(edition, "all", "bibliography", partial(edition.dossier.listed, Source))
    for kind in KINDS:
        if issubclass(kind.model, Sourced):
            yield from _bibliography(
                edition, kind.plural, f"{kind.plural}-sources", partial(_cited_by, edition.dossier, kind)
            )


def _bibliography(edition: Edition, name: str, holds: str, sources: Sources) -> Iterator[File]:
    for ending, write in FORMATS.items():
        yield File(f"{BIBLIOGRAPHY}/{name}.{ending}", partial(_sources, edition, sources, write), holds)


def _cited_by(dossier: Dossier, kind: Kind) -> tuple[Entry[Source], ...]:
    """The sources of all records of a kind, in the order of sources."""
    cited = {
        id_ for entry in dossier.listed(kind.model) if isinstance(entry.record, Sourced) for id_ in entry.record.sources
    }
    return tuple(source for source in dossier.listed(Source) if source.id in cited)


def _own(dossier: Dossier, record: Sourced) -> tuple[Entry[Source], ...]:
    """The sources of a record, in its own order."""
    return tuple(dossier.get(Source, id_) for id_ in record.sources)


def _other(edition: Edition, page: Finished, write: Write) -> bytes:
    return _spaced(write([other_item(page, edition)]))


def _page(edition: Edition, entry: AnyEntry, write: Write) -> bytes:
    return _spaced(write(page_items(entry, edition)))


def _sources(edition: Edition, sources: Sources, write: Write) -> bytes:
    return _spaced(write(source_item(source, edition.labels) for source in sources()))


def _spaced(content: bytes) -> bytes:
    """Without the spaces at which no line breaks, which are for readers."""
    return content.replace("\u00a0".encode(), b" ")
