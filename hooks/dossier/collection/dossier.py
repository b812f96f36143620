"""The dossier: all records, linked; what cites what, in both directions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from dossier.reading.entry import Entry, RecordFile
from dossier.reading.folder import Folder, read_folder
from dossier.reading.loaded_words import LoadedWord
from dossier.records.fields import Reference
from dossier.records.kinds import KINDS
from dossier.records.links import find_links
from dossier.records.text import typeset
from dossier.records.walk import Location, marked_values

from .glossary import Glossary


@dataclass(frozen=True, slots=True)
class Link:
    """One reference from a record to another; `field` is the outermost field it stands in."""

    origin: RecordFile
    location: Location
    kind: str
    id: str

    @property
    def field(self) -> str:
        """The outermost field the reference stands in."""
        return str(self.location[0])


@dataclass(frozen=True)
class Dossier:
    """All sound records and their links. Nothing in it is typed twice: the rest is computed from the records."""

    files: tuple[RecordFile, ...]
    known: frozenset[tuple[str, str]]
    words: tuple[LoadedWord, ...] = ()
    entries: tuple[Entry, ...] = field(init=False)
    links: tuple[Link, ...] = field(init=False)
    """The references of all files: those of a faulty one count too, or others would seem to be orphans."""

    def __post_init__(self) -> None:
        sound = tuple(file for file in self.files if isinstance(file, Entry))
        object.__setattr__(self, "entries", sound)
        object.__setattr__(self, "links", tuple(link for file in self.files for link in _links(file)))

    @cached_property
    def by_id(self) -> dict[tuple[str, str], Entry]:
        """Each record by kind and id."""
        return {(entry.kind.name, entry.id): entry for entry in self.entries}

    @cached_property
    def by_kind(self) -> dict[str, tuple[Entry, ...]]:
        """The records of each kind, in the order of their ids."""
        groups: dict[str, list[Entry]] = {kind.name: [] for kind in KINDS}
        for entry in self.entries:
            groups[entry.kind.name].append(entry)
        return {name: tuple(group) for name, group in groups.items()}

    @cached_property
    def outgoing(self) -> dict[tuple[str, str], tuple[Link, ...]]:
        """The links of each record, in the order of its fields."""
        return _grouped((link.origin.kind.name, link.origin.id, link) for link in self.links)

    @cached_property
    def incoming(self) -> dict[tuple[str, str], tuple[Link, ...]]:
        """The links to each record, from other records."""
        others = (link for link in self.links if link.origin.id != link.id)
        return _grouped((link.kind, link.id, link) for link in others)

    @cached_property
    def glossary(self) -> Glossary:
        """The definitions, to be found in words."""
        return Glossary(entry for entry in self.by_kind["definition"] if not entry.record.withdrawn)

    @cached_property
    def data_date(self) -> date:
        """The date of the data: the last day on which a record was changed or reviewed."""
        days = [record.reviewed.earliest for record in (entry.record for entry in self.entries)]
        days += [entry.record.changes[-1].date.earliest for entry in self.entries]
        return max(days, default=date.min)

    def forget_files(self) -> None:
        """Let go of the plain values of all files, which only the rules need: the records say the same."""
        for file in self.files:
            file.document.value = None


def load(data: Path, named: str) -> tuple[Dossier, Folder]:
    """The dossier of all sound records of a data folder, and what was found on reading them."""
    folder = read_folder(data, named)
    return Dossier(folder.files, folder.known, folder.words), folder


def _links(file: RecordFile) -> Iterator[Link]:
    for location, role, value in marked_values(file.kind.model, file.document.value):
        if isinstance(role, Reference):
            yield Link(file, location, role.kind, value)
        elif role.prose:
            for link in find_links(typeset(value)):
                if link.kind:
                    yield Link(file, location, link.kind, link.id)


def _grouped(rows: Iterator[tuple[str, str, Link]]) -> dict[tuple[str, str], tuple[Link, ...]]:
    groups: defaultdict[tuple[str, str], list[Link]] = defaultdict(list)
    for kind, id_, link in rows:
        groups[kind, id_].append(link)
    return {key: tuple(links) for key, links in groups.items()}
